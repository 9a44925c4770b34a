// Filters of a list of tasks: each choice is an address, and the count says what is shown.

import { TaskRows } from "./rows.js";
import { choose, forget } from "./typed.js";

/** @import { State } from "./rows.js" */

/** @typedef {Map<string, HTMLAnchorElement>} Options the links of one filter, by value */

class Filters {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, HTMLElement>} */
    this.boxes = new Map(this.all("[data-filter]").map((box) => [box.dataset.filter || "", box]));
    this.names = Array.from(this.boxes.keys());
    /** @type {Map<string, Options>} */
    this.options = new Map(
      Array.from(this.boxes, ([name, box]) => {
        /** @type {NodeListOf<HTMLAnchorElement>} */
        const links = box.querySelectorAll("[data-value]");
        return [name, new Map(Array.from(links, (link) => [link.dataset.value || "", link]))];
      }),
    );
    this.rows = new TaskRows(root, this.names);
    this.status = this.part("status");
    this.unfiltered = this.status.textContent;
    this.wide = matchMedia("(min-width: 64rem)");
    this.typed = /** @type {HTMLInputElement} */ (root.querySelector("input"));
    /** @type {State} */
    this.state = {};
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  all(selector) {
    return Array.from(this.root.querySelectorAll(selector));
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`.filters__${name}`));
  }

  start() {
    this.root.addEventListener("click", (event) => this.clicked(event));
    this.typed.addEventListener("keydown", (event) => choose(event, this.root));
    addEventListener("popstate", () => this.show());
    this.openWhereWide();
    if (this.wide.matches) this.unfold();
    this.show();
  }

  openWhereWide() {
    /** @type {HTMLDetailsElement} */ (this.part("more")).open = this.wide.matches;
  }

  /** Opens the groups of rows that are folded. */
  unfold() {
    for (const group of this.all("[data-filters-group] > details")) {
      /** @type {HTMLDetailsElement} */ (group).open = true;
    }
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  changed(name, value) {
    const next = { ...this.state, [name]: value };
    if (!next.agency) next.role = "";
    return next;
  }

  /** @param {State} wanted */
  address(wanted) {
    const query = this.names
      .filter((name) => wanted[name])
      .map((name) => `${name}=${encodeURIComponent(wanted[name])}`)
      .join("&");
    return location.pathname + (query && `?${query}`);
  }

  /** The words of what is chosen in a filter. */
  words(/** @type {string} */ name) {
    const link = this.options.get(name)?.get(this.state[name]);
    return link?.querySelector(".filters__words")?.textContent || "";
  }

  chosen() {
    return this.names.filter((name) => this.state[name]);
  }

  /** Takes the state from the address. */
  read() {
    const query = new URLSearchParams(location.search);
    this.state = {};
    for (const [name, options] of this.options) {
      const value = query.get(name) || "";
      this.state[name] = options.has(value) ? value : "";
    }
    if (!this.state.agency) this.state.role = "";
  }

  showOptions() {
    for (const [name, options] of this.options) {
      for (const [value, link] of options) this.showOption(name, value, link);
    }
    for (const place of this.all("[data-place]")) {
      const body = place.dataset.place || "";
      /** @type {HTMLAnchorElement} */ (place).href = this.address(this.changed("agency", body));
    }
    const role = this.boxes.get("role");
    if (role) role.hidden = !this.state.agency;
  }

  /**
   * @param {string} name
   * @param {string} value
   * @param {HTMLAnchorElement} link
   */
  showOption(name, value, link) {
    const chosen = this.state[name] === value;
    const found = this.rows.count(this.changed(name, value));
    const count = /** @type {HTMLElement} */ (link.querySelector(".filters__count"));
    link.href = this.address(this.changed(name, chosen ? "" : value));
    count.textContent = String(found);
    link.classList.toggle("is-empty", !found);
    if (chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }

  showActive() {
    const active = this.part("active");
    const chosen = this.chosen();
    active.replaceChildren(...chosen.map((name) => this.removal(name)));
    active.hidden = this.part("clear").hidden = !chosen.length;
  }

  /**
   * A link that takes the choice of a filter away.
   * @param {string} name
   */
  removal(name) {
    const template = /** @type {HTMLTemplateElement} */ (this.root.querySelector("template"));
    const entry = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (entry.querySelector("a"));
    const words = /** @type {HTMLElement} */ (entry.querySelector(".filters__removed"));
    link.href = this.address(this.changed(name, ""));
    words.textContent = this.words(name);
    return entry;
  }

  showRows() {
    const shown = this.rows.show(this.state);
    if (this.chosen().length) this.unfold();
    const words = (this.root.dataset.shown || "")
      .replace("{shown}", String(shown))
      .replace("{total}", String(this.rows.total));
    this.part("none").hidden = shown > 0;
    this.status.textContent = this.chosen().length ? words : this.unfiltered;
  }

  show() {
    this.read();
    this.showRows();
    this.showOptions();
    this.showActive();
    dispatchEvent(new Event("addresschange"));
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = /** @type {Element} */ (event.target);
    const links = ".filters__option, .filters__remove, .filters__clear a";
    const link = target.closest(/** @type {"a"} */ (links));
    if (!link) return;
    event.preventDefault();
    const named = link.closest(".filters__all");
    const inPanel = link.classList.contains("filters__option") && !named;
    try {
      history.pushState(null, "", link.href);
    } catch {
      location.assign(link.href);
      return;
    }
    this.show();
    if (named) forget(this.typed);
    if (inPanel && this.wide.matches) return;
    this.openWhereWide();
    this.status.focus();
  }
}

/** @type {HTMLElement | null} */
const root = document.querySelector('[data-module="filters"]');
if (root) new Filters(root).start();
