// What was searched for on this device; it never leaves it, and may be forgotten.
(function (page) {
  "use strict";

  const MOST = 6;

  page.kept = function () {
    try {
      const found = JSON.parse(localStorage.getItem(page.recentKey));
      return Array.isArray(found) ? found.filter((each) => typeof each === "string").slice(0, MOST) : [];
    } catch (refused) {
      return [];
    }
  };

  page.remember = function (query) {
    const text = query.trim();
    if (!text) return;
    try {
      const others = page.kept().filter((each) => each !== text);
      localStorage.setItem(page.recentKey, JSON.stringify([text, ...others].slice(0, MOST)));
    } catch (refused) {
      // a device that keeps nothing
    }
  };

  page.showRecent = function (box) {
    const queries = page.kept();
    box.hidden = !queries.length;
    box.querySelector("ul").replaceChildren(...queries.map((query) => {
      const made = page.link("search__again", page.address({ q: query }), query);
      made.dataset.go = "";
      return page.element("li", "", made);
    }));
  };

  page.forget = function () {
    try {
      localStorage.removeItem(page.recentKey);
    } catch (refused) {
      // nothing was kept
    }
  };
})((self.planPage = self.planPage || {}));
