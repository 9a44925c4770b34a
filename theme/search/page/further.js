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
    /** @type {Set<string>} */
    this.lost = new Set();
  }

  /**
   * Loads a part, or notes that it did not come.
   * @param {string} name
   * @param {string} script
   */
  async load(name, script = `${name}-${this.site.language}`) {
    try {
      await this.asker.load(script);
      this.loaded.add(name);
      this.lost.delete(name);
    } catch {
      this.lost.add(name);
    }
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

  /**
   * Whether some of a kind was looked through.
   * @param {Kind} kind
   */
  has(kind) {
    if (kind === "update") return this.site.years.some(({ year }) => this.hasYear(year));
    return this.loaded.has(PARTS.get(kind) || "");
  }

  /** The kinds of results that are there for the asking. */
  loadable() {
    const { site } = this;
    const kinds = Array.from(PARTS.keys()).filter(
      (kind) => site.scripts[`${PARTS.get(kind)}-${site.language}`],
    );
    if (site.years.length) kinds.push("update");
    return new Set(kinds);
  }

  /**
   * The kinds of which something did not come, and "language" where another language did not.
   * @returns {Set<string>}
   */
  missing() {
    const names = Array.from(this.lost, (name) => {
      if (name.startsWith("updates-")) return "update";
      const [kind] = Array.from(PARTS).find(([, part]) => part === name) || ["language"];
      return name === "later" ? "" : kind;
    });
    return new Set(names.filter(Boolean));
  }

  /** The names of the parts that every question is asked of. */
  wanted() {
    const kinds = Array.from(this.loadable());
    return kinds.flatMap(
      (kind) => PARTS.get(kind) || this.newest().map((year) => `updates-${year}`),
    );
  }

  /** The parts that are still to come, and those that did not. */
  left() {
    return this.wanted().filter((name) => !this.loaded.has(name));
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
   * Loads all that is still to come, and what an answer needs: languages, guesses.
   * @param {string[]} needs
   */
  async loadAll(needs) {
    const cores = needs.filter((name) => name !== "later" && !this.lost.has(name));
    await Promise.all([
      ...this.left()
        .filter((name) => !this.lost.has(name))
        .map((name) => this.load(name)),
      ...cores.map((code) => this.load(code, `core-${code}`)),
      ...(this.loaded.has("later") || this.lost.has("later") ? [] : [this.load("later", "later")]),
    ]);
  }
}
