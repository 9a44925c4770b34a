// The tasks and agencies that a reader keeps, on this device alone.

/**
 * `since` is the day of the site on which it was kept; `news` and `said` are what the reader has
 * seen of it: when each entry of its feed last changed, and a digest of each field of its record;
 * `values` are those that are short enough to be told once they change.
 * @typedef {object} KeptItem
 * @property {string} name
 * @property {string} since
 * @property {Record<string, string>} [news]
 * @property {Record<string, string>} [said]
 * @property {Record<string, string>} [values]
 */
/** @typedef {{ visited: string, items: Record<string, KeptItem> }} KeptList */

// Several sites may stand on one host: each has a list of its own.
/** @param {string} site */
const placeOf = (site) => `my-list ${new URL(site, location.href).pathname}`;

/**
 * @param {string | null} text
 * @returns {KeptList}
 */
function listOf(text) {
  try {
    const { visited = "", items = {} } = JSON.parse(text || "{}");
    return { visited, items };
  } catch {
    return { visited: "", items: {} };
  }
}

/**
 * The list of the site whose root is at `site`; null where the browser lets it keep nothing.
 * @param {string} site
 */
export function readKept(site) {
  try {
    return listOf(localStorage.getItem(placeOf(site)));
  } catch {
    return null;
  }
}

/**
 * Keeps the list, of an empty one nothing; says whether that could be done.
 * @param {string} site
 * @param {KeptList} list
 */
export function writeKept(site, list) {
  try {
    if (Object.keys(list.items).length) localStorage.setItem(placeOf(site), JSON.stringify(list));
    else localStorage.removeItem(placeOf(site));
    return true;
  } catch {
    return false;
  }
}

/**
 * The list as it was when this tab first showed it on this day: going back and forth is one visit.
 * @param {string} site
 * @param {KeptList} list
 * @param {string} day
 */
export function listBefore(site, list, day) {
  try {
    const before = sessionStorage.getItem(placeOf(site));
    if (before?.startsWith(day)) return listOf(before.slice(day.length));
    sessionStorage.setItem(placeOf(site), day + JSON.stringify(list));
  } catch {
    // Then each showing of the list is a visit.
  }
  return structuredClone(list);
}

/** @param {string} site */
export function forgetKept(site) {
  try {
    localStorage.removeItem(placeOf(site));
    sessionStorage.removeItem(placeOf(site));
    return true;
  } catch {
    return false;
  }
}
