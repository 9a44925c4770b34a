// Finds a body in a list by the beginnings of its words, its initials or its other names.

/**
 * @typedef {object} Item
 * @property {HTMLElement} item
 * @property {string[]} words of all names
 * @property {string[]} whole initials and other names, each as one word
 * @property {string} joined the name as one word
 * @property {string[]} first the first word of each name
 */

const AND = new Set(["va", "and"]);
const SMALL = new Set([...AND, "of", "the"]);

/** @param {string} text */
function fold(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** @param {string} text */
function joined(text) {
  return text.replace(/ /g, "");
}

/** @param {string[]} words */
function initials(words) {
  return words.map((word) => word[0]).join("");
}

/**
 * @param {HTMLElement} item
 * @returns {Item}
 */
function keys(item) {
  const name = fold(item.querySelector("a")?.textContent || "");
  const words = name.split(" ");
  const others = (item.dataset.finderItem || "").split("|").map(fold).filter(Boolean);
  const shortened = [
    words,
    words.filter((word) => !AND.has(word)),
    words.filter((word) => !SMALL.has(word)),
  ];
  return {
    item,
    words: [...words, ...others.flatMap((other) => other.split(" "))],
    whole: [...shortened.map(initials), ...others.map(joined)],
    joined: joined(name),
    first: [name, ...others].map((each) => each.split(" ")[0]),
  };
}

/**
 * Whether a word mostly begins names: it says of what kind a body is ("xã", "Sở"), so that
 * elsewhere it is another word ("xã hội").
 * @param {Item[]} items
 * @param {string} word
 */
function isKind(items, word) {
  const count = (/** @type {"first" | "words"} */ of) =>
    items.flatMap((each) => each[of]).filter((each) => each === word).length;
  return 2 * count("first") > count("words");
}

/**
 * @param {Item} key
 * @param {string} query
 */
function fits({ words, whole, joined: name }, query) {
  const asked = joined(query);
  if (asked.length > 2 && [name, ...whole].some((each) => each.includes(asked))) return true;
  return query
    .split(" ")
    .every(
      (part) =>
        words.some((word) => word.startsWith(part)) ||
        (part.length > 1 && whole.some((each) => each.includes(part))),
    );
}

/** @param {HTMLElement} root */
function start(root) {
  const box = /** @type {HTMLElement} */ (root.querySelector(".finder__box"));
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const status = /** @type {HTMLElement} */ (root.querySelector(".finder__status"));
  /** @type {NodeListOf<HTMLElement>} */
  const groups = root.querySelectorAll("[data-finder-group]");
  /** @type {NodeListOf<HTMLElement>} */
  const items = root.querySelectorAll("[data-finder-item]");
  const found = Array.from(items, keys);
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
