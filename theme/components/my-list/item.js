// One task or agency of the list, as its reader sees it.

import { lookUp, seen, unseen } from "../../files/looking-up.js";
import { writtenDay } from "../../files/written-day.js";

/** @import { KeptItem } from "../../files/kept-list.js" */
/** @import { Entry, Found } from "../../files/looking-up.js" */

// The folders in which feeds and records of a kind stand.
const FOLDERS = new Map([
  ["task", "tasks"],
  ["agency", "agencies"],
]);

export class ListItem {
  /**
   * `before` is what the reader had seen before this visit, which was made on the day `visited`.
   * @param {HTMLElement} root
   * @param {string} key "task:13.1"
   * @param {KeptItem} before
   * @param {string} visited
   */
  constructor(root, key, before, visited) {
    const [kind, id] = key.split(":");
    const path = `${FOLDERS.get(kind)}/${id}`;
    const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template"));
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.data = /** @type {Record<string, string>} */ (root.dataset);
    this.words = /** @type {HTMLTemplateElement} */ (root.querySelector("template + template"));
    this.element = /** @type {HTMLElement} */ (copy.firstElementChild);
    this.key = key;
    this.kind = kind;
    this.before = before;
    const visitedSince = before.news && visited >= before.since;
    this.day = visitedSince ? visited : before.since;
    this.sort = visitedSince ? "" : "-kept";
    this.feed = `${this.data.feeds}${path}`;
    this.record = `${this.data.records}${path}.json`;
    this.link = /** @type {HTMLAnchorElement} */ (this.part("link"));
    this.call(before.name);
    this.part("ways a").setAttribute("href", `${this.feed}.atom`);
    this.failed = false;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.element.querySelector(`.my-list__${name}`));
  }

  /** @param {string} name */
  call(name) {
    this.name = this.link.textContent = this.part("which").textContent = name;
  }

  /**
   * @param {string} name
   * @returns {HTMLElement | null}
   */
  word(name) {
    return this.words.content.querySelector(`[data-word="${name}"]`);
  }

  /** @param {string} name */
  say(name) {
    return this.word(name)?.textContent ?? "";
  }

  /** @param {string} day */
  dayInWords(day) {
    const months = this.data.months.split("|");
    return writtenDay(day.slice(0, 10), this.data.pattern, (number) => months[number - 1]);
  }

  /**
   * The link to a page of the site by the address that files give: full, or a path. Of a site
   * without a public address they name a host that there is not.
   * @param {string} address
   */
  href(address) {
    const begin = this.data.address;
    const path = address
      .slice(address.startsWith(begin) ? begin.length : 0)
      .replace(/^https?:\/\/[^/]+/, "");
    return this.data.site + path.replace(/^\//, "");
  }

  /** Looks up and shows what is new; gives what the reader then has seen, null where nothing. */
  async show() {
    try {
      const found = await lookUp(`${this.feed}.json`, this.record);
      if (found) return this.showFound(found);
      this.part("state").textContent = this.say("gone");
    } catch {
      this.failed = true;
      this.part("state").textContent = this.say("failed");
    }
    return null;
  }

  /** @param {Found} found */
  showFound(found) {
    const { lang } = document.documentElement;
    const { row } = found;
    this.link.href = this.href(row[`url_${lang}`]);
    const title = row[`title_${lang}`] || row[`name_${lang}`];
    if (title) this.call([row.number, title].filter(Boolean).join(" "));
    const { entries, fields } = unseen(found, this.before);
    const told = fields.flatMap((field) => this.change(field, found.values[field]));
    const count = entries.length + told.length;
    this.part("state").textContent = this.say((count ? "new" : "none") + this.sort)
      .replace("{day}", this.dayInWords(this.day))
      .replace("{count}", String(count));
    this.element.classList.toggle("my-list__item--new", count > 0);
    this.part("news").hidden = !entries.length;
    this.part("news").replaceChildren(...entries.map((entry) => this.entry(entry)));
    this.part("fields").hidden = !told.length;
    this.part("told").replaceChildren(...told.flatMap((each, at) => (at ? ["; ", each] : [each])));
    return seen(found);
  }

  /**
   * The field that changed, in words, with what it was and is where that can be told; nothing of a
   * field that readers have no word for.
   * @param {string} field
   * @param {string | undefined} now
   * @returns {(string | Node)[]}
   */
  change(field, now) {
    const name = this.word(`${this.kind} ${field}`);
    if (!name) return [];
    const was = this.told(name, this.before.values?.[field]);
    const is = this.told(name, now);
    if (!was || !is) return [name.textContent ?? ""];
    /** @type {Record<string, string | Node>} */
    const told = { field: name.textContent ?? "", was, now: is };
    const line = document.createElement("span");
    // Every other part is the name of what stands there.
    const parts = this.say("change").split(/\{(\w+)\}/);
    line.append(...parts.map((part, at) => (at % 2 ? told[part] : part)));
    return [line];
  }

  /**
   * A value as readers know it; null where it cannot be told.
   * @param {HTMLElement} name
   * @param {string | undefined} value
   */
  told({ dataset: { sort, lang = "" } }, value) {
    if (!sort || !value) return null;
    if (sort === "day") return this.dayInWords(value);
    if (sort === "state") return this.say(`state ${value}`) || null;
    const words = document.createElement("q");
    words.lang = lang;
    words.textContent = value;
    return words;
  }

  /** @param {Entry} entry */
  entry({ url, title, date_modified: day }) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    const time = document.createElement("time");
    link.href = this.href(url);
    link.textContent = title;
    time.dateTime = day.slice(0, 10);
    time.textContent = this.dayInWords(day);
    line.append(link, " · ", time);
    return line;
  }
}
