// Keys: down and up walk from the box through the results, Escape leads back to the box.
(function (page) {
  "use strict";

  page.keys = function (root, input, clear) {
    function walk(step) {
      const stops = [input, ...root.querySelectorAll(".search__link")];
      const at = stops.indexOf(document.activeElement.closest(".search__result") ?
        document.activeElement.closest(".search__result").querySelector(".search__link") : input);
      const next = stops[at + step];
      if (next) next.focus();
      return Boolean(next);
    }

    root.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { target, key } = event;
      const walks = target === input || target.closest(".search__results, .search__title");
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step && walks && walk(step)) event.preventDefault();
      if (key !== "Escape") return;
      if (target === input) clear();
      else if (target.closest(".search__answer")) input.focus();
      else return;
      event.preventDefault();
    });
  };
})((self.planPage = self.planPage || {}));
