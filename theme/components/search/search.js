(function () {
  "use strict";
  const KEY = "search-slash";
  const input = document.querySelector(".search__input, .search-box__input");
  const root = document.querySelector('[data-module="search"]');

  function kept() {
    try { return localStorage.getItem(KEY); } catch (refused) { return null; }
  }

  function keep(off) {
    try {
      if (off) localStorage.setItem(KEY, "off");
      else localStorage.removeItem(KEY);
    } catch (refused) { /* a device that keeps nothing */ }
  }

  addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || kept() === "off") return;
    if (!input || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  if (!root) return;
  const idle = root.querySelectorAll(".search__hint, .search__examples, .search__index");
  const button = root.querySelector(".search__switch");
  let wanted = false;

  // What stands there until something is asked for makes room at once, not when results come.
  function showIdle(shown) {
    idle.forEach(function (part) { part.hidden = !shown; });
  }

  function load() {
    if (wanted) return;
    wanted = true;
    const script = document.createElement("script");
    const link = root.querySelector("template").content.querySelector('[data-script="search/page.js"]');
    script.src = self.ownScript(link.getAttribute("href"));
    script.onerror = function () {
      wanted = false;
      showIdle(true);
      root.querySelector(".search__failed").hidden = false;
    };
    document.head.appendChild(script);
  }

  button.parentElement.hidden = false;
  button.setAttribute("aria-pressed", String(kept() === "off"));
  button.addEventListener("click", function () {
    keep(kept() !== "off");
    button.setAttribute("aria-pressed", String(kept() === "off"));
  });

  input.value = input.value || new URLSearchParams(location.search).get("q") || "";
  showIdle(!input.value.trim());
  if (input.value) load();
  input.addEventListener("focus", load);
  input.addEventListener("input", load);
})();
