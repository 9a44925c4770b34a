(function () {
  "use strict";
  const small = /^(va|and|of|the)$/;

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/đ/g, "d").replace(/['’]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
  }

  function initials(words) {
    return words.map(function (word) { return word[0]; }).join("");
  }

  function keys(item) {
    const link = item.querySelector("a");
    const words = fold(link.textContent).split(" ");
    const whole = [words,
      words.filter(function (word) { return !/^(va|and)$/.test(word); }),
      words.filter(function (word) { return !small.test(word); })].map(initials);
    const more = item.getAttribute("data-finder-item").split("|").map(fold).filter(Boolean);
    more.forEach(function (name) {
      words.push.apply(words, name.split(" "));
      whole.push(name.replace(/ /g, ""));
    });
    return { item: item, words: words, whole: whole, joined: fold(link.textContent).replace(/ /g, "") };
  }

  function fits(key, query) {
    const joined = query.replace(/ /g, "");
    if (joined.length > 2 && [key.joined].concat(key.whole).some(function (name) {
      return name.indexOf(joined) >= 0;
    })) return true;
    return query.split(" ").every(function (part) {
      return key.words.some(function (word) { return word.indexOf(part) === 0; }) ||
        (part.length > 1 && key.whole.some(function (name) { return name.indexOf(part) >= 0; }));
    });
  }

  function start(root) {
    const box = root.querySelector(".finder__box");
    const input = box.querySelector("input");
    const status = root.querySelector(".finder__status");
    const found = Array.prototype.map.call(root.querySelectorAll("[data-finder-item]"), keys);
    const groups = root.querySelectorAll("[data-finder-group]");
    const narrow = matchMedia("(max-width: 39.99rem)").matches;

    function open(group, wanted) {
      if (group.tagName === "DETAILS") group.open = wanted;
    }

    function apply() {
      const query = fold(input.value);
      let shown = 0;
      found.forEach(function (key) {
        key.item.hidden = query !== "" && !fits(key, query);
        if (!key.item.hidden) shown += 1;
      });
      groups.forEach(function (group) {
        const left = group.querySelectorAll("[data-finder-item]:not([hidden])").length;
        group.hidden = !left;
        group.querySelector(".finder__size").textContent = left;
        open(group, query !== "" || !narrow);
      });
      const words = shown ? root.dataset.shown : root.dataset.none;
      status.textContent = query === "" ? "" :
        words.replace("{shown}", shown).replace("{total}", found.length);
    }

    box.hidden = false;
    input.addEventListener("input", apply);
    apply();
  }

  document.querySelectorAll('[data-module="finder"]').forEach(start);
})();
