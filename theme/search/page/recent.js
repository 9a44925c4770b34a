// What was searched for on this device; it never leaves it, and may be forgotten.

import { allowed, RECENT } from "./memory.js";

const MOST_KEPT = 6;

/** The questions that were followed, the last first. */
export function recent() {
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
