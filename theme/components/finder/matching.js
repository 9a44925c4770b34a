// What is typed, held against names: by the beginnings of their words, their initials, other names.

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
export function fold(text) {
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
function asOneWord(text) {
  return text.replace(/ /g, "");
}

/** @param {string[]} words */
function initials(words) {
  return words.map((word) => word[0]).join("");
}

/**
 * @param {HTMLElement} item an entry of a list: its name is a link, or the label of a choice
 * @param {string} also other names, with "|" between them
 * @returns {Item}
 */
export function keysOf(item, also) {
  const name = fold(item.querySelector("a, label")?.textContent || "");
  const words = name.split(" ");
  const others = also.split("|").map(fold).filter(Boolean);
  const shortened = [
    words,
    words.filter((word) => !AND.has(word)),
    words.filter((word) => !SMALL.has(word)),
  ];
  return {
    item,
    words: [...words, ...others.flatMap((other) => other.split(" "))],
    whole: [...shortened.map(initials), ...others.map(asOneWord)],
    joined: asOneWord(name),
    first: [name, ...others].map((each) => each.split(" ")[0]),
  };
}

/**
 * Whether a word mostly begins names: it says of what kind a body is ("xã", "Sở"), so that
 * elsewhere it is another word ("xã hội").
 * @param {Item[]} items
 * @param {string} word
 */
export function isKind(items, word) {
  const count = (/** @type {"first" | "words"} */ of) =>
    items.flatMap((each) => each[of]).filter((each) => each === word).length;
  return 2 * count("first") > count("words");
}

/**
 * @param {Item} key
 * @param {string} query
 */
export function fits({ words, whole, joined: name }, query) {
  const asked = asOneWord(query);
  if (asked.length > 2 && [name, ...whole].some((each) => each.includes(asked))) return true;
  return query
    .split(" ")
    .every(
      (part) =>
        words.some((word) => word.startsWith(part)) ||
        (part.length > 1 && whole.some((each) => each.includes(part))),
    );
}
