// What is folded opens where an address points into it, and on paper, where it says more than what
// is printed anyway.

/** @type {HTMLDetailsElement[]} */
let opened = [];

function closed() {
  return Array.from(
    document.querySelectorAll(/** @type {"details"} */ ("details:not([open], .stays-shut)")),
  );
}

function openAround() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const details = target && target.closest(/** @type {"details"} */ ("details:not([open])"));
  if (!details) return;
  details.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", openAround);
addEventListener("beforeprint", () => {
  opened = closed();
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
openAround();
