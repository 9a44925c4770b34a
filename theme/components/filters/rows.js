// The rows of a filtered list, and which of them fit.

/** @typedef {Record<string, string>} State the chosen value of each filter, or "" */
/** @typedef {{ item: HTMLElement, has: Map<string, string[]> }} Row */

// What a row says of the bodies that have a role in it.
const ROLES = new Map([
  ["lead", "leads"],
  ["coordinating", "coordinates"],
]);

/** All tasks of a list. */
export class TaskRows {
  /**
   * @param {HTMLElement} root
   * @param {string[]} filters
   */
  constructor(root, filters) {
    this.root = root;
    this.plain = filters.filter((name) => name !== "agency" && name !== "role");
    /** @type {NodeListOf<HTMLElement>} */
    const items = root.querySelectorAll("[data-task]");
    this.rows = Array.from(items, (item) => this.row(item));
    /** @type {NodeListOf<HTMLElement>} */
    const dropped = root.querySelectorAll("[data-dropped]");
    this.dropped = Array.from(dropped, (item) => this.row(item));
    this.total = this.rows.length;
    /** @type {NodeListOf<HTMLElement>} */
    this.usual = root.querySelectorAll("[data-usual-of]");
  }

  /**
   * @param {HTMLElement} item
   * @returns {Row}
   */
  row(item) {
    const names = [...this.plain, ...ROLES.values()];
    return {
      item,
      has: new Map(names.map((name) => [name, (item.dataset[name] || "").split(" ")])),
    };
  }

  /**
   * @param {Row} row
   * @param {State} wanted
   */
  fits({ has }, { agency, role, ...wanted }) {
    const includes = (/** @type {string} */ name, /** @type {string} */ value) =>
      has.get(name)?.includes(value);
    if (!this.plain.every((name) => !wanted[name] || includes(name, wanted[name]))) return false;
    const roles = Array.from(ROLES).filter(([name]) => !role || role === name);
    return !agency || roles.some(([, data]) => includes(data, agency));
  }

  /** @param {State} wanted */
  count(wanted) {
    return this.rows.filter((row) => this.fits(row, wanted)).length;
  }

  /**
   * Shows the rows that fit, and groups that have one, with their number; gives how many there are,
   * without those of dropped tasks.
   * @param {State} wanted
   */
  show(wanted) {
    for (const row of [...this.rows, ...this.dropped]) row.item.hidden = !this.fits(row, wanted);
    /** @type {NodeListOf<HTMLElement>} */
    const groups = this.root.querySelectorAll("[data-filters-group]");
    for (const group of groups) {
      const left = group.querySelectorAll("[data-task]:not([hidden])").length;
      const size = group.querySelector(".filters__size");
      group.hidden = !left && !group.querySelector("[data-dropped]:not([hidden])");
      if (size) size.textContent = String(left);
    }
    for (const fact of this.usual) {
      const leftOut = `[data-usual~=${fact.dataset.usualOf}]:not([hidden])`;
      fact.hidden = !this.root.querySelector(leftOut);
    }
    return this.rows.filter(({ item }) => !item.hidden).length;
  }
}
