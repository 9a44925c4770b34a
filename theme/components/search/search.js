// The key "/" on every page; on the search page, the search itself, loaded once it is used.

import { waitingIn } from "../../js/waiting.js";

const KEY = "search-slash";

/** @type {HTMLInputElement | null} */
const input = document.querySelector(".search__input, .search-box__input");

function isOff() {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch {
    return false;
  }
}

/** @param {boolean} off */
function keep(off) {
  try {
    if (off) localStorage.setItem(KEY, "off");
    else localStorage.removeItem(KEY);
  } catch {
    // a device that keeps nothing
  }
}

/** @param {KeyboardEvent} event */
function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
  const target = /** @type {Element} */ (event.target);
  if (!input || target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  input.focus();
  input.select();
}

/**
 * @param {HTMLElement} button
 */
function startSwitch(button) {
  const show = () => button.setAttribute("aria-pressed", String(isOff()));
  /** @type {HTMLElement} */ (button.parentElement).hidden = false;
  show();
  button.addEventListener("click", () => {
    keep(!isOff());
    show();
  });
}

/**
 * @param {HTMLElement} root
 * @param {HTMLInputElement} box
 */
function startSearch(root, box) {
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector("template"));
  const link = template.content.querySelector('[data-script="search/page.js"]');
  const waiting = (self.searchWaiting = waitingIn(root));
  let wanted = false;
  let tries = 0;

  // A script that comes empty or cut off is had, but has done nothing.
  function over() {
    wanted = Boolean(self.planPage);
    if (!wanted) waiting.end(true);
  }

  function load() {
    if (wanted || self.planPage) return;
    wanted = true;
    if (box.value) waiting.begin();
    const script = document.createElement("script");
    // An error may be kept as long as the file: who tries again asks for another address.
    const again = tries ? `?${tries}` : "";
    tries += 1;
    script.src = self.ownScript((link?.getAttribute("href") || "") + again);
    script.onload = script.onerror = over;
    document.head.append(script);
  }

  /** @type {HTMLElement} */ (root.querySelector(".search__retry")).onclick = () => {
    wanted = false;
    load();
  };
  box.value = box.value || new URLSearchParams(location.search).get("q") || "";
  if (location.search) load();
  box.addEventListener("focus", load);
  box.addEventListener("input", load);
}

addEventListener("keydown", slash);
/** @type {HTMLElement | null} */
const root = document.querySelector('[data-module="search"]');
if (root && input) {
  startSwitch(/** @type {HTMLElement} */ (root.querySelector(".search__switch")));
  startSearch(root, input);
}
