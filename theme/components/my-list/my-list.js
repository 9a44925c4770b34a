// The list that a reader keeps on this device: what is new, to print, its feeds, to forget.

import { forgetKept, listBefore, readKept, writeKept } from "../../files/kept-list.js";
import { keep } from "../../files/keeping.js";
import { ListItem } from "./item.js";
import { opml } from "./opml.js";

/** @import { KeptList } from "../../files/kept-list.js" */

/** Today, where the reader is: "2024-07-16". */
function dayHere() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Tasks before agencies, 1.2 before 1.10.
 * @param {string} a
 * @param {string} b
 */
function inOrder(a, b) {
  const agencyLast = Number(a.startsWith("agency")) - Number(b.startsWith("agency"));
  return agencyLast || a.localeCompare(b, "en", { numeric: true });
}

class MyList {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.site = root.dataset.site || "";
    /** @type {ListItem[]} */
    this.items = [];
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`.my-list__${name}`));
  }

  start() {
    const list = readKept(this.site);
    const file = location.protocol === "file:";
    // What cannot be written is refused too.
    const refused = !file && !(list && writeKept(this.site, list));
    this.part("without").hidden = true;
    this.part("file").hidden = !file;
    this.part("refused").hidden = !refused;
    if (!list || file || refused) return;
    this.root.addEventListener("click", (event) => this.pressed(event));
    this.show(list);
  }

  /** @param {KeptList} list */
  show(list) {
    const today = dayHere();
    const before = listBefore(this.site, list, today);
    const keys = Object.keys(list.items).sort(inOrder);
    this.items = keys.map(
      (key) => new ListItem(this.root, key, before.items[key] ?? list.items[key], before.visited),
    );
    for (const { kind, element } of this.items) {
      this.root.querySelector(`[data-kind="${kind}"] ol`)?.append(element);
    }
    this.count();
    Promise.all(this.items.map((item) => item.show())).then((known) => {
      // What was not looked up was not seen: the visit before is still the last.
      const failed = this.items.some((item) => item.failed);
      const now = readKept(this.site);
      if (!now) return;
      this.items.forEach(({ key }, at) => {
        if (Object.hasOwn(now.items, key)) Object.assign(now.items[key], known[at]);
      });
      writeKept(this.site, failed ? now : { ...now, visited: today });
    });
  }

  count() {
    this.part("empty").hidden = this.items.length > 0;
    this.part("tools").hidden = !this.items.length;
    /** @type {NodeListOf<HTMLElement>} */
    const groups = this.root.querySelectorAll("[data-kind]");
    for (const group of groups) group.hidden = !group.querySelector("li");
  }

  /** @param {MouseEvent} event */
  pressed({ target }) {
    const button = /** @type {Element} */ (target).closest("button");
    if (!button) return;
    const wanted = button.dataset.do;
    if (wanted === "print") print();
    else if (wanted === "opml") this.save();
    else if (wanted === "forget") this.forget();
    else this.drop(/** @type {HTMLElement} */ (button.closest("li")));
  }

  save() {
    const full = (/** @type {string} */ path) => new URL(path, location.href).href;
    const feeds = this.items.map(({ name, link, feed }) => ({
      name: name || "",
      page: full(link.getAttribute("href") || ""),
      feed: full(`${feed}.atom`),
    }));
    keep(opml(document.title, feeds), "text/x-opml", "my-list.opml");
  }

  forget() {
    if (!forgetKept(this.site)) return;
    for (const { element } of this.items) element.remove();
    const [first] = this.items;
    this.items = [];
    this.count();
    this.part("status").textContent = first.say("forgotten");
    this.part("where a").focus();
  }

  /** @param {HTMLElement} element */
  drop(element) {
    const list = readKept(this.site);
    const at = this.items.findIndex((each) => each.element === element);
    if (!list || at < 0) return;
    delete list.items[this.items[at].key];
    if (!writeKept(this.site, list)) return;
    this.items.splice(at, 1);
    const next = this.items[Math.min(at, this.items.length - 1)];
    element.remove();
    this.count();
    (next?.link ?? this.part("where a")).focus();
  }
}

/** @type {HTMLElement | null} */
const root = document.querySelector('[data-module="my-list"]');
if (root) new MyList(root).start();
