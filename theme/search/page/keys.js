// Keys: down and up walk from the box through the results, Escape leads back to the box.

const STEPS = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/**
 * Moves the focus from the box through the links of the results; false where there is no next one.
 * @param {HTMLElement} root
 * @param {HTMLInputElement} input
 * @param {number} step
 */
function walk(root, input, step) {
  /** @type {HTMLElement[]} */
  const stops = [input, ...root.querySelectorAll(/** @type {"a"} */ (".search__link"))];
  const result = document.activeElement?.closest(".search__result");
  const here = result ? result.querySelector(/** @type {"a"} */ (".search__link")) : input;
  const next = stops[stops.indexOf(here || input) + step];
  next?.focus();
  return Boolean(next);
}

/**
 * @param {HTMLElement} root
 * @param {HTMLInputElement} input
 * @param {() => void} clear
 */
export function listenToKeys(root, input, clear) {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = /** @type {HTMLElement} */ (event.target);
    const walks = target === input || target.closest(".search__results, .search__title");
    const step = STEPS.get(event.key);
    if (step && walks && walk(root, input, step)) event.preventDefault();
    if (event.key !== "Escape") return;
    if (target === input) clear();
    else if (target.closest(".search__answer")) input.focus();
    else return;
    event.preventDefault();
  });
}
