// What is said while something is loaded: nothing at first, then that it is, then that it takes too
// long and what can be done. What stood on the page stays there.

const SOON = 300;
const LONG = 10_000;

/**
 * Begins and ends waits in `root`, which has an element that says "loading" and one that offers to
 * try again.
 * @param {HTMLElement} root
 */
export function waitingIn(root) {
  const loading = /** @type {HTMLElement} */ (root.querySelector(".search__loading"));
  const failed = /** @type {HTMLElement} */ (root.querySelector(".search__failed"));
  let soon = 0;
  let long = 0;

  function end(gaveUp = false) {
    clearTimeout(soon);
    clearTimeout(long);
    loading.hidden = true;
    failed.hidden = !gaveUp;
  }

  function begin() {
    end();
    soon = setTimeout(() => {
      loading.hidden = false;
    }, SOON);
    long = setTimeout(() => end(true), LONG);
  }

  return { begin, end };
}
