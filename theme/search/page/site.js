// What the page already says: words, addresses, dates, and the index from A to Z with its facts.

import { changed, FILTERS, stateOf } from "./address.js";
import { only } from "./elements.js";

/** @import { Result, State } from "./types.d.ts" */

/** @param {Element} link */
function full(link) {
  return new URL(link.getAttribute("href") || "", location.href).href;
}

/**
 * What each element with `data-<name>` says, by what that names it.
 * @param {ParentNode} root
 * @param {string} name
 */
function named(root, name) {
  const elements = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`[data-${name}]`));
  return Array.from(elements, (each) => /** @type {const} */ ([each.dataset[name] || "", each]));
}

/** The page's own words and facts. */
export class Site {
  /** @param {HTMLElement} root */
  constructor(root) {
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template"));
    const { content } = template;
    this.words = new Map(
      named(content, "word").map(([key, { textContent }]) => [key, textContent]),
    );
    /** @type {Record<string, string>} */
    this.scripts = {};
    for (const [name, link] of named(content, "script")) {
      this.scripts[name.replace(/^search\/|\.js$/g, "")] = full(link);
    }
    this.years = named(content, "year").map(([year, { textContent }]) => ({
      year,
      count: Number(textContent),
    }));
    this.entries = new Map(named(root, "entry"));
    this.home = full(only(content, "[data-root]"));
    this.file = this.home.endsWith("index.html") ? "index.html" : "";
    this.language = document.documentElement.lang;
    this.title = document.title;
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} values
   */
  say(key, values = {}) {
    return (this.words.get(key) || "").replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  /**
   * The address of a path from the root of the site ("/nhiem-vu/13.1/", "/gioi-thieu/#validity").
   * @param {string} path
   */
  address(path) {
    const inside = path.replace(/\/(?=#|$)/, `/${this.file}`).slice(1);
    return new URL(inside, this.home).href;
  }

  /**
   * What the value of a filter is called; "" where it has no such value.
   * @param {string} filter
   * @param {string} value
   */
  name(filter, value) {
    if (filter === "delivery") return this.say(`state-${value}`);
    const entry = this.entries.get(`${filter}:${value}`);
    if (!entry) return this.say(`${filter}-${value}`);
    const number = entry.dataset.number || value;
    const mark = /[.)]$/.test(number) ? "" : ".";
    return (filter === "area" ? `${number}${mark} ` : "") + only(entry, "a").textContent;
  }

  /**
   * What an address asks for, without choices that do not exist.
   * @param {string} search
   * @returns {State}
   */
  asked(search = location.search) {
    const state = stateOf(search);
    const unknown = FILTERS.filter((filter) => !this.name(filter, state[filter]));
    return unknown.reduce((known, filter) => changed(known, filter, ""), state);
  }

  /**
   * A copy of the facts that stand beside a task, area or body in the index.
   * @param {Pick<Result, "kind" | "id">} result
   */
  fact({ kind, id }) {
    const entry = this.entries.get(`${kind}:${id}`);
    return entry ? /** @type {HTMLElement} */ (only(entry, "[data-fact]").cloneNode(true)) : null;
  }
}
