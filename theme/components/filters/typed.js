// The box in which a body is typed, as one choice among the filters.

/**
 * Chooses the body that fits what is typed, or leads to the first of several.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} root
 */
export function choose({ key, target }, root) {
  if (key !== "Enter" || !(/** @type {HTMLInputElement} */ (target).value)) return;
  /** @type {NodeListOf<HTMLElement>} */
  const fitting = root.querySelectorAll(".filters__all li:not([hidden]) .filters__option");
  const [first, other] = fitting;
  if (other) first.focus();
  else first?.click();
}

/**
 * Empties the box, and so folds the bodies.
 * @param {HTMLInputElement} input
 */
export function forget(input) {
  input.value = "";
  input.dispatchEvent(new Event("input"));
}
