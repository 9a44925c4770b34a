// The search page at work: from what is typed to the results. All else comes with `more`, a second
// script, once the first results are shown.

import { changed, FILTERS, go } from "./address.js";
import { Asker, run } from "./asking.js";
import { only } from "./elements.js";
import { hasRecent } from "./memory.js";
import { grouped } from "./results.js";
import { Site } from "./site.js";

/** @import { Answer, Beside, State } from "./types.d.ts" */

const QUIET = 80;
const REST = 400;
// One letter is the beginning of nearly everything: the index answers it better.
const ASKS = /[0-9]|\S.*\S/u;

/** The page and what is asked on it. */
export class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.site = new Site(root);
    this.asker = new Asker(this.site.scripts, this.site.language);
    this.input = /** @type {HTMLInputElement} */ (this.part("input"));
    this.state = this.site.asked();
    /** @type {Beside | null} */
    this.beside = null;
    /** @type {Promise<void> | null} */
    this.more = null;
    this.turn = 0;
    this.typing = false;
    this.quiet = 0;
  }

  /** @param {string} name */
  part(name) {
    return only(this.root, `.search__${name}`);
  }

  start() {
    const { input, site, asker } = this;
    this.part("form").addEventListener("submit", (event) => this.submitted(event));
    input.addEventListener("input", () => this.typed());
    asker.load(`core-${site.language}`).catch(() => {});
    if (hasRecent()) {
      const show = () => this.state.q || this.showIndex();
      this.loadMore().then(show, () => {});
    }
    if (input.value && input.value !== this.state.q) this.typed();
    else if (this.state.q) this.answer();
  }

  loadMore() {
    this.more ??= run(this.site.scripts.more).then(() => {
      this.beside = self.planMore(this);
    });
    this.more.catch(() => {
      this.more = null;
    });
    return this.more;
  }

  showIndex() {
    this.part("answer").hidden = true;
    this.part("results").replaceChildren();
    for (const name of ["index", "hint", "examples"]) this.part(name).hidden = false;
    document.title = this.site.title;
    this.beside?.empty();
  }

  failed() {
    this.part("failed").hidden = false;
  }

  /** @param {Answer} answer */
  show(answer) {
    const { site, state, beside } = this;
    const results = beside ? beside.narrowed(answer) : answer.results;
    const any = answer.results.length > 0;
    const heading = site.say(any ? "results" : "none", { query: state.q.trim() });
    this.part("title").textContent = heading;
    document.title = `${heading} – ${site.title}`;
    this.part("results").replaceChildren(...grouped(results, site, state));
    this.part("answer").hidden = false;
    this.part("index").hidden = any;
    for (const name of ["recent", "hint", "examples"]) this.part(name).hidden = true;
    if (beside) beside.around(answer, results);
    else {
      this.loadMore().then(
        () => this.answer(),
        () => this.failed(),
      );
    }
  }

  /** Other languages and further parts wait until the typing rests. */
  rest() {
    return new Promise((done) => {
      setTimeout(done, this.typing ? REST : 0);
    });
  }

  /**
   * Shows what answers a query as it comes, until something else is asked.
   * @param {string} query
   * @param {() => boolean} isOver
   */
  async ask(query, isOver) {
    const { asker, site } = this;
    await asker.load(`core-${site.language}`);
    if (FILTERS.some((name) => this.state[name])) await this.loadMore();
    await this.beside?.before();
    let found = await asker.query(query);
    if (found.needs.length) {
      if (found.results.length && !isOver()) this.show(found);
      await this.rest();
      if (isOver()) return;
      await Promise.allSettled(found.needs.map((code) => asker.load(`core-${code}`)));
      found = await asker.query(query);
    }
    if (!found.results.length) {
      await this.rest();
      if (isOver()) return;
      await this.loadMore();
      found = (await this.beside?.further(query, found)) ?? found;
    }
    if (!isOver()) this.show(found);
  }

  async answer() {
    this.turn += 1;
    const mine = this.turn;
    const isOver = () => mine !== this.turn;
    clearTimeout(this.quiet);
    this.part("failed").hidden = true;
    if (!ASKS.test(this.state.q)) {
      this.showIndex();
      return;
    }
    try {
      await this.ask(this.state.q, isOver);
    } catch {
      if (isOver()) return;
      this.showIndex();
      this.failed();
    }
  }

  /** A question typed letter by letter is one step of the history. */
  typed() {
    this.state = changed(this.state, "q", this.input.value);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      go(this.state, !this.typing);
      this.typing = true;
      this.answer();
    }, QUIET);
  }

  /** @param {Event} event */
  async submitted(event) {
    event.preventDefault();
    this.beside?.remember(this.input.value);
    await this.take(changed(this.state, "q", this.input.value), true);
    if (!this.part("answer").hidden) this.part("title").focus();
  }

  /**
   * Answers another question or choice, as a step of the history or not.
   * @param {State} next
   * @param {boolean} push
   */
  take(next, push) {
    this.state = next;
    this.input.value = next.q;
    if (push) go(next, true);
    this.typing = false;
    return this.answer();
  }
}

new SearchPage(/** @type {HTMLElement} */ (only(document, '[data-module="search"]'))).start();
