// What the search page does beside showing results: choices, notes, announcements, further parts.

import { addressOf, changed } from "./address.js";
import { element, link, only } from "./elements.js";
import { factsOf } from "./facts.js";
import { markForeign } from "./foreign.js";
import { FurtherParts } from "./further.js";
import { listenToKeys } from "./keys.js";
import { membersIn, narrowed, rolesIn } from "./narrowing.js";
import { lost, notes, offers, summary } from "./notes.js";
import { Panel } from "./panel.js";
import { forget, recentLinks, remember } from "./recent.js";
import { KINDS } from "./results.js";

/** @import { SearchPage } from "./start.js" */
/** @import { Answer, Beside, Kind, NarrowedResult, Result } from "./types.d.ts" */

const SETTLED = 500;
// What comes may need more in turn: texts, other words, another language and its texts.
const MOST_ROUNDS = 6;

/** @implements {Beside} */
class More {
  /** @param {SearchPage} page */
  constructor(page) {
    const { root, site } = page;
    this.page = page;
    this.site = site;
    this.remember = remember;
    this.facts = (/** @type {Result} */ result) => factsOf(result, site);
    this.parts = new FurtherParts(page);
    this.members = membersIn(site.entries);
    const groups = Array.from(site.entries).filter(([, { dataset }]) => "group" in dataset);
    this.groups = new Set(groups.map(([key]) => key.replace("agency:", "")));
    this.status = only(root, '[data-search="status"]');
    this.settled = 0;
    this.focused = "";
  }

  /** @param {string} name */
  part(name) {
    return this.page.part(name);
  }

  listen() {
    const { root, input, site } = this.page;
    root.addEventListener("click", (event) => this.clicked(event));
    this.part("forget").addEventListener("click", () => {
      forget();
      this.empty();
      input.focus();
    });
    addEventListener("popstate", () => this.page.take(site.asked(), false));
    listenToKeys(root, input, () => {
      input.value = "";
      input.dispatchEvent(new Event("input"));
    });
    const panel = /** @type {HTMLDetailsElement} */ (this.part("panel"));
    panel.open = matchMedia("(min-width: 64rem)").matches;
  }

  /** @param {string} text */
  announce(text) {
    clearTimeout(this.settled);
    this.settled = setTimeout(() => {
      this.status.textContent = text;
    }, SETTLED);
  }

  empty() {
    this.announce("");
    const box = this.part("recent");
    const queries = recentLinks();
    box.hidden = !queries.length;
    only(box, "ul").replaceChildren(...queries);
  }

  /** @param {Answer} answer */
  narrowed(answer) {
    const { activeElement: active } = document;
    const within = active instanceof HTMLAnchorElement && this.part("results").contains(active);
    this.focused = within ? active.href : "";
    return narrowed(this.withRoles(answer), this.page.state);
  }

  /**
   * @param {Answer} answer
   * @returns {NarrowedResult[]}
   */
  withRoles({ results }) {
    return results.map((each) => ({ ...each, roles: rolesIn(each, this.members) }));
  }

  /**
   * Whether all that can be looked through was, for this answer.
   * @param {Answer} answer
   */
  hasAll({ needs }) {
    return !this.parts.left().length && !needs.length;
  }

  /**
   * An answer from all that there is for it.
   * @param {Answer} found
   * @param {boolean} all
   */
  async whole(found, all) {
    let again = found;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.parts.loadAll(again);
      again = await this.page.asker.query(found.query, all);
      if (!this.parts.needed(again).length) break;
    }
    const looked = KINDS.filter((kind) => this.parts.has(kind));
    return { ...again, tried: [...again.tried, ...looked] };
  }

  /**
   * All that stands around the results.
   * @param {Answer} answer
   * @param {Result[]} results
   */
  around(answer, results) {
    const { site } = this;
    const any = answer.results.length > 0;
    const panel = new Panel(site, this.page.state, this.withRoles(answer), this.groups);
    const chips = panel.active();
    const facets = panel.facets();
    const missing = this.parts.missing();
    this.part("kinds").replaceChildren(...panel.kinds(this.parts.loadable(), missing));
    this.part("facets").replaceChildren(...facets);
    this.part("panel").hidden = !facets.length;
    this.part("notes").replaceChildren(...notes(answer, results, site), ...lost(missing, site));
    this.part("active").replaceChildren(...chips);
    this.part("active").hidden = !chips.length;
    this.part("answer").classList.toggle("is-empty", !any);
    if (!any) this.part("results").replaceChildren(...offers(site));
    if (answer.language !== site.language) markForeign(this.part("results"), answer.language);
    this.linkAll(results);
    this.offerEarlier();
    this.announce(any ? summary(results, site) : this.part("title").textContent);
  }

  /**
   * Where only some of a kind are shown, a link to all of them.
   * @param {Result[]} results
   */
  linkAll(results) {
    const { state } = this.page;
    const sections = this.part("results").querySelectorAll(/** @type {"section"} */ ("[data-all]"));
    for (const section of state.kind ? [] : sections) {
      const kind = /** @type {Kind} */ (section.dataset.all);
      const count = results.filter((each) => each.kind === kind && each.how !== "area").length;
      const href = addressOf(changed(state, "kind", kind));
      const all = link("search__all", href, this.site.say("others", { count }));
      all.dataset.go = "";
      section.append(all);
    }
  }

  /** Under updates, a button for those of the year before the ones that are loaded. */
  offerEarlier() {
    const [year] = this.parts.yearsLeft();
    if (this.page.state.kind !== "update" || !year) return;
    const button = element("button", "search__earlier", this.site.say("earlier", { year }));
    button.type = "button";
    button.onclick = () => this.parts.loadYear(year).then(() => this.page.answer());
    this.part("results").append(button);
  }

  focusAgain() {
    const links = Array.from(this.part("results").querySelectorAll("a"));
    links.find(({ href }) => href === this.focused)?.focus();
  }

  /** @param {MouseEvent} event */
  async clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest(".search__skip")) {
      event.preventDefault();
      this.part("results").focus();
    }
    const chosen = target.closest(/** @type {"a"} */ ("[data-go], .search__example"));
    if (chosen || target.closest(".search__link, .search__item")) remember(this.page.state.q);
    if (!chosen) return;
    event.preventDefault();
    await this.page.take(this.site.asked(new URL(chosen.href).search), true);
    const { go } = chosen.dataset;
    const same = go && only(this.part("answer"), `[data-go="${CSS.escape(go)}"]`);
    (same || this.part("title")).focus();
  }
}

self.planMore = (page) => {
  const more = new More(page);
  more.listen();
  return more;
};
