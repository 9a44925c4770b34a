// Elements of the page, made without HTML: whatever is said stays words.

/** @import { Excerpt, Mark } from "../types.d.ts" */

const LONGEST = 320;
const BEFORE = 90;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} name
 * @param {(Node | string)[]} children
 */
export function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

/**
 * @param {string} name
 * @param {string} href
 * @param {(Node | string)[]} children
 */
export function link(name, href, ...children) {
  const made = element("a", name, ...children);
  made.href = href;
  return made;
}

/**
 * The element that a selector finds in `root`, where the page's HTML always has one.
 * @param {ParentNode} root
 * @param {string} selector
 */
export function only(root, selector) {
  return /** @type {HTMLElement} */ (root.querySelector(selector));
}

/**
 * `text` from `start` to `end`, with a mark around each stretch of `marks`.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} start
 * @param {number} end
 */
function marked(text, marks, start, end) {
  const parts = [];
  let at = start;
  for (const [from, to, near] of marks) {
    if (from < at || to > end) continue;
    const name = near ? "search__near" : "";
    parts.push(text.slice(at, from), element("mark", name, text.slice(from, to)));
    at = to;
  }
  parts.push(text.slice(at, end));
  return parts;
}

/**
 * A text with its marks; of a long one the part that holds the first mark, and "…" for the rest.
 * @param {Excerpt} excerpt
 */
export function excerpt({ text, marks }) {
  if (text.length <= LONGEST) return marked(text, marks, 0, text.length);
  const [first, last] = marks[0] || [0, 0];
  const start = first > BEFORE ? text.lastIndexOf(" ", first - BEFORE) + 1 : 0;
  const over = start + LONGEST < text.length;
  const end = over ? Math.max(text.lastIndexOf(" ", start + LONGEST), last) : text.length;
  return [start ? "… " : "", ...marked(text, marks, start, end), over ? " …" : ""];
}
