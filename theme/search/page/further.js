// The parts of the index beside the core, loaded when they are asked for.

/** @import { SearchPage } from "./start.js" */
/** @import { Answer, Kind } from "./types.d.ts" */

const MANY_UPDATES = 1000;
/**
 * The parts that hold all of a kind.
 * @type {Map<Kind, string>}
 */
const PARTS = new Map([
  ["page", "pages"],
  ["article", "articles"],
]);

/** Loads pages, articles, updates year by year, and what else an answer needs. */
export class FurtherParts {
  /** @param {SearchPage} page */
  constructor({ site, asker }) {
    this.site = site;
    this.asker = asker;
  }

  /**
   * The script of a part in this language.
   * @param {string} name
   */
  script(name) {
    return `${name}-${this.site.language}`;
  }

  /** @param {string} year */
  loadYear(year) {
    const script = this.script(`updates-${year}`);
    this.asker.lost.delete(script);
    return this.asker.want([script]);
  }

  /** The years whose updates are not loaded, the newest first. */
  yearsLeft() {
    return this.site.years.map(({ year }) => year).filter((year) => !this.hasYear(year));
  }

  /** @param {string} year */
  hasYear(year) {
    return this.asker.came.has(this.script(`updates-${year}`));
  }

  /**
   * Whether some of a kind was looked through.
   * @param {Kind} kind
   */
  has(kind) {
    if (kind === "update") return this.site.years.some(({ year }) => this.hasYear(year));
    return this.asker.came.has(this.script(PARTS.get(kind) || ""));
  }

  /** The kinds of results that are there for the asking. */
  loadable() {
    const { site } = this;
    const kinds = Array.from(PARTS.keys()).filter(
      (kind) => site.scripts[this.script(PARTS.get(kind) || "")],
    );
    if (site.years.length) kinds.push("update");
    return new Set(kinds);
  }

  /**
   * What a script is for: results of a kind, "language" for another language; "" for guesses.
   * @param {string} script
   */
  purpose(script) {
    if (script === "later") return "";
    if (!script.endsWith(this.script(""))) return "language";
    const [name] = script.split("-");
    if (name === "updates") return "update";
    const [kind] = Array.from(PARTS).find(([, part]) => part === name) || ["task"];
    return kind;
  }

  /** What did not come, by what it is for. */
  missing() {
    const purposes = Array.from(this.asker.lost, (script) => this.purpose(script));
    return new Set(purposes.filter(Boolean));
  }

  /** The scripts of the parts that every question is asked of. */
  wanted() {
    const kinds = Array.from(this.loadable());
    return kinds
      .flatMap((kind) => PARTS.get(kind) || this.newest().map((year) => `updates-${year}`))
      .map((name) => this.script(name));
  }

  /** The parts that are still to come, and those that did not. */
  left() {
    return this.wanted().filter((script) => !this.asker.came.has(script));
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
   * The scripts that an answer needs and that may still come.
   * @param {Answer} answer
   */
  needed({ needs }) {
    return needs.filter((script) => !this.asker.lost.has(script));
  }

  /**
   * Loads all that is still to come, and what an answer needs: texts, languages, guesses.
   * @param {Answer} answer
   */
  loadAll(answer) {
    return this.asker.want([...this.left(), ...this.needed(answer), "later"]);
  }
}
