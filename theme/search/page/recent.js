// What was searched for on this device; it never leaves it, and may be forgotten.

import { addressOf } from "./address.js";
import { element, link } from "./elements.js";
import { allowed, RECENT } from "./memory.js";

const MOST_KEPT = 6;

/** The questions that were followed, the last first. */
function recent() {
  return allowed(() => {
    const found = JSON.parse(localStorage.getItem(RECENT) || "[]");
    const queries = Array.isArray(found) ? found.filter((each) => typeof each === "string") : [];
    return /** @type {string[]} */ (queries.slice(0, MOST_KEPT));
  }, []);
}

/** @param {string} query */
export function remember(query) {
  const text = query.trim();
  if (!text) return;
  const queries = [text, ...recent().filter((each) => each !== text)].slice(0, MOST_KEPT);
  allowed(() => localStorage.setItem(RECENT, JSON.stringify(queries)), undefined);
}

export function forget() {
  allowed(() => localStorage.removeItem(RECENT), undefined);
}

/** They as links, to be asked again. */
export function recentLinks() {
  return recent().map((query) => {
    const made = link("search__again", addressOf({ q: query }), query);
    made.dataset.go = "";
    return element("li", "", made);
  });
}
