// The search page at work: from what is typed to the results. All else comes with `more`, a second
// script, once the first results are shown.

import { changed, FILTERS, go } from "./address.js";
import { Asker } from "./asking.js";
import { only } from "./elements.js";
import { after, inTime, run } from "./loading.js";
import { hasRecent } from "./memory.js";
import { showAnswer, showIndex } from "./showing.js";
import { Site } from "./site.js";

/** @import { Answer, Beside, State } from "./types.d.ts" */

const QUIET = 80;
const REST = 400;
// So long the first results wait for all others, so that nothing moves where those come soon.
const MOMENT = 250;
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
    this.waiting = self.searchWaiting;
  }

  /** @param {string} name */
  part(name) {
    return only(this.root, `.search__${name}`);
  }

  /** Whether anything is asked: words, or choices alone. */
  get asks() {
    return this.hasWords || FILTERS.some((name) => this.state[name]);
  }

  get hasWords() {
    return ASKS.test(this.state.q);
  }

  start() {
    const { input, site, asker } = this;
    this.part("form").addEventListener("submit", (event) => this.submitted(event));
    this.root.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest(".search__retry")) this.again();
    });
    input.addEventListener("input", () => this.typed());
    asker.load(`core-${site.language}`).catch(() => {});
    if (hasRecent()) {
      const show = () => this.asks || showIndex(this);
      this.loadMore().then(show, () => {});
    }
    if (input.value && input.value !== this.state.q) this.typed();
    else this.answer();
  }

  /** Tries again what did not come. */
  again() {
    this.asker.again();
    this.answer();
  }

  loadMore() {
    this.more ??= run(this.site.scripts.more, () => self.planMore).then(() => {
      this.beside = self.planMore(this);
    });
    this.more.catch(() => {
      this.more = null;
    });
    return this.more;
  }

  /**
   * The answer after all that can be looked through has come; parts wait until the typing rests.
   * @param {Answer} found
   * @param {() => boolean} isOver
   */
  async whole(found, isOver) {
    if (this.beside?.hasAll(found)) return found;
    if (this.typing) await after(REST);
    if (isOver()) return found;
    await inTime(this.loadMore());
    return this.beside ? this.beside.whole(found, !this.hasWords) : found;
  }

  /** What the core answers, and where the words asked stand, which comes apart in a large plan. */
  async first() {
    const { asker, site, state } = this;
    await asker.load(`core-${site.language}`);
    const found = await asker.query(state.q, !this.hasWords);
    const words = found.needs.filter((name) => name.startsWith("words-"));
    await asker.want(words);
    return words.length ? asker.query(state.q, !this.hasWords) : found;
  }

  /**
   * Shows what answers a query: at once what holds its words, all else with everything.
   * @param {() => boolean} isOver
   */
  async ask(isOver) {
    const { state } = this;
    const found = await this.first();
    if (isOver()) return;
    const whole = this.whole(found, isOver);
    const exact = found.results.some(({ how }) => how === "words");
    if (exact && !FILTERS.some((name) => state[name])) {
      await Promise.race([whole.catch(() => {}), after(MOMENT)]);
      if (!isOver()) showAnswer(this, found, false);
    }
    const answer = await whole.catch(() => null);
    if (isOver()) return;
    showAnswer(this, answer ?? found, Boolean(answer));
    this.part("partly").hidden = Boolean(answer);
  }

  async answer() {
    this.turn += 1;
    const mine = this.turn;
    const isOver = () => mine !== this.turn;
    clearTimeout(this.quiet);
    this.waiting.end();
    this.part("partly").hidden = true;
    if (!this.asks) {
      showIndex(this);
      return;
    }
    this.waiting.begin();
    try {
      await this.ask(isOver);
    } catch {
      if (isOver()) return;
      showIndex(this);
      this.waiting.end(true);
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
