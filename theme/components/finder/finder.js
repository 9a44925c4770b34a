// Finds a body in a list by the beginnings of its words, its initials or its other names.

import { fits, fold, isKind, keysOf } from "./matching.js";

/** @param {HTMLElement} root */
function start(root) {
  const box = /** @type {HTMLElement} */ (root.querySelector(".finder__box"));
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const status = /** @type {HTMLElement} */ (root.querySelector(".finder__status"));
  /** @type {NodeListOf<HTMLElement>} */
  const groups = root.querySelectorAll("[data-finder-group]");
  /** @type {NodeListOf<HTMLElement>} */
  const items = root.querySelectorAll("[data-finder-item]");
  const found = Array.from(items, (item) => keysOf(item, item.dataset.finderItem || ""));
  const narrow = matchMedia("(max-width: 39.99rem)").matches;

  function apply() {
    const query = fold(input.value);
    const kind = isKind(found, query);
    for (const key of found) {
      key.item.hidden = query !== "" && !(kind ? key.first.includes(query) : fits(key, query));
    }
    for (const group of groups) {
      const left = group.querySelectorAll("[data-finder-item]:not([hidden])").length;
      const size = group.querySelector(".finder__size");
      group.hidden = !left;
      if (size) size.textContent = String(left);
      const folded = narrow || "finderFolded" in group.dataset;
      if (group instanceof HTMLDetailsElement) group.open = query !== "" || !folded;
    }
    const shown = found.filter(({ item }) => !item.hidden).length;
    const words = (shown ? root.dataset.shown : root.dataset.none) || "";
    status.textContent = query
      ? words.replace("{shown}", String(shown)).replace("{total}", String(found.length))
      : "";
  }

  box.hidden = false;
  input.value ||= (!input.form && new URLSearchParams(location.search).get("q")) || "";
  input.addEventListener("input", apply);
  apply();
}

/** @type {NodeListOf<HTMLElement>} */
const roots = document.querySelectorAll('[data-module="finder"]');
roots.forEach(start);
