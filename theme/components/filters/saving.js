// The list as it is narrowed, to take away: its links stand for the rows that are shown. What makes
// the file is loaded once it is asked for.

import { loaded } from "../../files/loading.js";

/** @import { Choice } from "../../later/saving.js" */

class Saving {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} place
   */
  constructor(root, place) {
    this.root = root;
    this.place = place;
    this.line = /** @type {HTMLElement} */ (place.querySelector(".data-links__words"));
    this.whole = this.line.textContent;
    this.words = /** @type {Record<string, string>} */ (place.dataset);
    // A page that was opened as a file may read no other.
    this.possible = location.protocol !== "file:";
    this.total = root.querySelectorAll("[data-task]").length;
    /** @type {string[]} */
    this.ids = [];
    /** @type {Choice[]} */
    this.choices = [];
  }

  /** Looks which rows are shown, and says what the links give. */
  show() {
    /** @type {NodeListOf<HTMLElement>} */
    const rows = this.root.querySelectorAll(":is([data-task], [data-dropped]):not([hidden])");
    this.ids = Array.from(rows, ({ dataset }) => dataset.task || dataset.dropped || "");
    this.choices = this.chosen();
    const counted = Array.from(rows).filter((row) => row.dataset.task);
    this.line.textContent = this.isPart()
      ? this.words.narrowed
          .replace("{shown}", String(counted.length))
          .replace("{total}", String(this.total))
      : this.whole;
  }

  /** @returns {Choice[]} */
  chosen() {
    /** @type {NodeListOf<HTMLElement>} */
    const links = this.root.querySelectorAll("[data-filter] [aria-current]:not([data-value=''])");
    return Array.from(links, (link) => {
      const { filter = "", label = "" } =
        link.closest(/** @type {"div"} */ ("[data-filter]"))?.dataset || {};
      const words = link.querySelector(".filters__words")?.textContent || "";
      return { name: filter, value: link.dataset.value || "", label, words };
    });
  }

  isPart() {
    return this.possible && this.choices.length > 0 && this.ids.length > 0;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || !this.isPart()) return;
    event.preventDefault();
    const json = /** @type {HTMLAnchorElement} */ (this.place.querySelector("[download$=json]"));
    loaded(this.place.dataset.filtersSave || "", "planSaving")
      .then(() => self.planSaving(this, link.type, json))
      .catch(() => {
        this.possible = false;
        this.line.textContent = `${this.words.failed} ${this.whole}`;
      });
  }
}

/** @type {HTMLElement | null} */
const list = document.querySelector('[data-module="filters"]');
/** @type {HTMLElement | null | undefined} */
const links = list?.querySelector("[data-filters-save]");
if (list && links) {
  const saving = new Saving(list, links);
  links.addEventListener("click", (event) => saving.clicked(event));
  addEventListener("addresschange", () => saving.show());
  saving.show();
}
