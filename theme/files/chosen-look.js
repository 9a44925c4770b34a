// How a reader wants pages to look: text size and contrast. What was chosen is kept on the device
// and stands on the root element, where the styles find it.

/** @type {Readonly<Record<string, string>>} */
export const LOOKS = { text: "large largest", contrast: "high" };

/** @param {string} name */
const keyOf = (name) => `reading-${name}`;

/**
 * Sets what is chosen; anything else than a choice that there is means none.
 * @param {string} name
 * @param {string} choice
 */
export function show(name, choice) {
  const { dataset } = document.documentElement;
  if (choice && LOOKS[name].split(" ").includes(choice)) dataset[name] = choice;
  else delete dataset[name];
}

/** Sets what is kept; where nothing may be kept, all stays as it is. */
export function showKept() {
  try {
    for (const name of Object.keys(LOOKS)) show(name, localStorage.getItem(keyOf(name)) ?? "");
  } catch {
    // The browser lets this site keep nothing.
  }
}

/**
 * Keeps a choice, or forgets it for ""; says whether that could be done.
 * @param {string} name
 * @param {string} choice
 */
export function keepLook(name, choice) {
  try {
    if (choice) localStorage.setItem(keyOf(name), choice);
    else localStorage.removeItem(keyOf(name));
    return true;
  } catch {
    return false;
  }
}
