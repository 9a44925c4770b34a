// A list to choose from, narrowed by what is typed above it. What is chosen always stays in sight.

import { fits, fold, isKind, keysOf } from "../finder/matching.js";

/** @import { Item } from "../finder/matching.js" */

export class Choosing {
  /**
   * @param {HTMLElement} part with a box to type in, a line that counts, and the choices
   * @param {(option: HTMLElement) => boolean} mayBe whether an option can be chosen at all now
   */
  constructor(part, mayBe = () => true) {
    this.mayBe = mayBe;
    this.input = /** @type {HTMLInputElement} */ (part.querySelector("input[type=search]"));
    this.status = /** @type {HTMLElement} */ (part.querySelector("[data-found]"));
    this.list = /** @type {HTMLElement} */ (part.querySelector("[role=radiogroup]"));
    /** @type {NodeListOf<HTMLElement>} */
    const options = part.querySelectorAll("[data-option]");
    this.items = Array.from(options, (option) => keysOf(option, option.dataset.words || ""));
    this.input.addEventListener("input", () => this.show());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.show();
  }

  /** @returns {HTMLInputElement | null} */
  get chosen() {
    return this.list.querySelector("input:checked");
  }

  /** Forgets what is chosen and typed. */
  clear() {
    if (this.chosen) this.chosen.checked = false;
    this.input.value = "";
    this.show();
  }

  /** Shows what fits, and says how many that are. */
  show() {
    const query = fold(this.input.value);
    const possible = this.items.filter(({ item }) => this.mayBe(item));
    const found = new Set(query ? foundBy(query, possible) : possible);
    for (const key of this.items) {
      key.item.hidden = !found.has(key) && !key.item.querySelector("input:checked");
    }
    this.status.textContent = (this.status.dataset.found || "")
      .replace("{shown}", String(found.size))
      .replace("{total}", String(possible.length));
  }

  /**
   * The Enter key chooses what alone is left, or leads to the list; it never sends the form.
   * @param {KeyboardEvent} event
   */
  pressed(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    /** @type {NodeListOf<HTMLInputElement>} */
    const left = this.list.querySelectorAll("[data-option]:not([hidden]) input");
    if (left.length === 1) left[0].click();
    left[0]?.focus();
  }
}

/**
 * Those that a query finds: by a number, all whose number begins with it; else by their words.
 * @param {string} query
 * @param {Item[]} items
 */
function foundBy(query, items) {
  const numbered = items.filter(({ item }) =>
    fold(item.querySelector("label")?.textContent || "").startsWith(query),
  );
  if (/^\d/.test(query) && numbered.length) return numbered;
  const kind = isKind(items, query);
  return items.filter((key) => (kind ? key.first.includes(query) : fits(key, query)));
}
