// The parts of the index beside the core, loaded when they are asked for.

/** @import { SearchPage } from "./start.js" */
/** @import { Kind } from "./types.d.ts" */

const MANY_UPDATES = 1000;
/**
 * The parts that hold all of a kind.
 * @type {Map<Kind, string>}
 */
const PARTS = new Map([
  ["page", "pages"],
  ["article", "articles"],
]);

/** Loads pages, articles, and updates year by year. */
export class FurtherParts {
  /** @param {SearchPage} page */
  constructor({ site, asker }) {
    this.site = site;
    this.asker = asker;
    /** @type {Set<string>} */
    this.loaded = new Set();
  }

  /** @param {string} name */
  async load(name) {
    await this.asker.load(`${name}-${this.site.language}`);
    this.loaded.add(name);
  }

  /** @param {string} year */
  loadYear(year) {
    return this.load(`updates-${year}`);
  }

  /** The years whose updates are not loaded, the newest first. */
  yearsLeft() {
    return this.site.years.map(({ year }) => year).filter((year) => !this.hasYear(year));
  }

  /** @param {string} year */
  hasYear(year) {
    return this.loaded.has(`updates-${year}`);
  }

  get hasUpdates() {
    return this.site.years.some(({ year }) => this.hasYear(year));
  }

  /**
   * Whether there is a part with all of a kind.
   * @param {Kind} kind
   */
  has(kind) {
    return kind === "update" ? this.hasUpdates : this.loaded.has(PARTS.get(kind) || "");
  }

  /** The kinds of results that are there for the asking. */
  loadable() {
    const { site } = this;
    const kinds = Array.from(PARTS.keys()).filter(
      (kind) => site.scripts[`${PARTS.get(kind)}-${site.language}`],
    );
    if (site.years.length) kinds.push("update");
    return new Set(kinds.filter((kind) => !this.has(kind)));
  }

  /** The newest years, until there are many updates. */
  newest() {
    let sum = 0;
    return this.site.years
      .filter(({ count }) => {
        sum += count;
        return sum - count < MANY_UPDATES;
      })
      .map(({ year }) => year);
  }

  /**
   * Loads what there is of some kinds.
   * @param {Iterable<string>} kinds
   */
  async loadKinds(kinds) {
    const wanted = new Set(kinds);
    const names = Array.from(this.loadable())
      .filter((kind) => wanted.has(kind))
      .flatMap((kind) => PARTS.get(kind) || this.newest().map((year) => `updates-${year}`));
    await Promise.all(names.map((name) => this.load(name)));
  }
}
