// What stands above the results: how the question was understood, and what to do without any.

import { element, link, only } from "./elements.js";
import { KINDS } from "./results.js";

/** @import { Site } from "./site.js" */
/** @import { Answer, Result } from "./types.d.ts" */

const PLAN = new Set(["task", "area", "agency", "indicator"]);

/**
 * How far the words asked stand where they were looked for; nothing where the plan has them.
 * @param {Answer} answer
 * @param {Site} site
 */
function standing({ query, results, parts, way }, site) {
  const inPlan = results.filter(({ kind }) => PLAN.has(kind));
  const exact = (/** @type {Result} */ { how }) => how === "words";
  const words = { query: query.trim() };
  if (way === "similar") return [site.say("spelt", words)];
  if (!inPlan.length || inPlan.some(exact)) return [];
  const other = results.filter(exact);
  if (other.some(({ kind, called }) => kind === "page" && called)) return [];
  if (other.length) return [site.say("elsewhere", words)];
  const said = [site.say("not-there", words)];
  if (results.some(({ how }) => how === "meaning")) return said;
  const telling = parts.filter(({ common }) => !common);
  const [list, key] = telling.length ? [telling, "parts"] : [parts, "common"];
  const longest = list.filter(
    ({ text }) => !list.some((more) => more.text !== text && more.text.includes(text)),
  );
  if (longest.length) {
    const quoted = longest.map(({ text }) => site.say("quoted", { text }));
    said.push(site.say(key, { parts: quoted.join(", ") }));
  }
  return said;
}

/**
 * @param {Answer} answer
 * @param {Result[]} results those that the choices leave
 * @param {Site} site
 */
function saidOf(answer, results, site) {
  if (!answer.results.length) {
    const ways = answer.tried.map((each) => site.say(`tried-${each}`)).filter(Boolean);
    const tried = ways.length ? [`${site.say("tried")} ${ways.join("; ")}.`] : [];
    return [...tried, site.say("advice")];
  }
  const said = results.length ? [] : [site.say("narrowed")];
  if (answer.language !== site.language) {
    said.push(site.say("language", { language: site.say(`language-${answer.language}`) }));
  }
  return [...said, ...standing(answer, site)];
}

/**
 * @param {Answer} answer
 * @param {Result[]} results those that the choices leave
 * @param {Site} site
 */
export function notes(answer, results, site) {
  return saidOf(answer, results, site).map((words) => element("p", "", words));
}

/**
 * What could not be looked through, with a way to try again.
 * @param {Set<string>} missing
 * @param {Site} site
 */
export function lost(missing, site) {
  if (!missing.size) return [];
  const names = Array.from(missing, (kind) => site.say(`lost-${kind}`));
  const button = element("button", "search__retry", site.say("again"));
  button.type = "button";
  return [element("p", "", site.say("lost", { parts: names.join("; ") }), " ", button)];
}

/**
 * All areas or bodies as links.
 * @param {"area" | "agency"} kind
 * @param {Site} site
 */
function offer(kind, site) {
  const entries = Array.from(site.entries)
    .map(([key, entry]) => /** @type {const} */ ([...key.split(":"), entry]))
    .filter(([of]) => of === kind);
  const place = (/** @type {typeof entries[number]} */ [, , entry]) =>
    Number(/** @type {HTMLElement} */ (entry).dataset.place);
  if (kind === "area") entries.sort((a, b) => place(a) - place(b));
  const links = entries.map(([, id, entry]) => {
    const { href } = /** @type {HTMLAnchorElement} */ (
      only(/** @type {HTMLElement} */ (entry), "a")
    );
    return element("li", "", link("search__offer", href, site.name(kind, String(id))));
  });
  const heading = element("h3", "search__group-title", site.say(`kind-${kind}`));
  const list = element("ul", "search__list", ...links);
  return element("section", "search__offers", heading, list);
}

/**
 * All areas and bodies, for those who found nothing.
 * @param {Site} site
 */
export function offers(site) {
  return [offer("area", site), offer("agency", site)];
}

/**
 * The count of all results and of each kind, in words.
 * @param {Result[]} results
 * @param {Site} site
 */
export function summary(results, site) {
  const own = results.filter(({ how }) => how !== "area");
  const kinds = KINDS.map((kind) => {
    const count = own.filter((result) => result.kind === kind).length;
    return count ? `${site.say(`kind-${kind}`)} ${count}` : "";
  });
  return [site.say("found", { count: own.length }), ...kinds.filter(Boolean)].join(", ");
}
