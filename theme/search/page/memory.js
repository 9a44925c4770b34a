// Whether questions are kept on the device, where it lets us look.

export const RECENT = "search-recent";

/**
 * What `act` gives, or `otherwise` where the device keeps nothing.
 * @template T
 * @param {() => T} act
 * @param {T} otherwise
 */
export function allowed(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

export function hasRecent() {
  return allowed(() => Boolean(localStorage.getItem(RECENT)), false);
}
