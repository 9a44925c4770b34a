// The key "/" on every page; on the search page, the search itself, loaded once it is used.

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
  let wanted = false;

  // What stands there until something is asked for makes room at once, not when results come.
  function showIdle(/** @type {boolean} */ shown) {
    /** @type {NodeListOf<HTMLElement>} */
    const idle = root.querySelectorAll(".search__hint, .search__examples, .search__index");
    for (const part of idle) part.hidden = !shown;
  }

  function failed() {
    wanted = false;
    showIdle(true);
    /** @type {HTMLElement} */ (root.querySelector(".search__failed")).hidden = false;
  }

  function load() {
    if (wanted) return;
    wanted = true;
    const script = document.createElement("script");
    script.src = self.ownScript(link?.getAttribute("href") || "");
    script.onerror = failed;
    document.head.append(script);
  }

  box.value = box.value || new URLSearchParams(location.search).get("q") || "";
  showIdle(!box.value.trim());
  if (box.value) load();
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
