// The words that stand in the documents, each with a number, and ways to find them.
(function (search) {
  "use strict";

  function group(map, key, value) {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  }

  // `tables` are those of plugins/search/tables.py.
  search.vocabulary = function (tables, normaliser) {
    const numbers = new Map();
    const words = [];
    const byFolded = new Map();
    const neighbours = new Set();
    const sounds = tables.sounds.map(([from, to]) => [new RegExp(from), to]);
    // What is made of all words when first needed, and again once there are more.
    let made = {};

    function once(name, make) {
      if (!made[name] || made[name].size !== words.length) {
        made[name] = { size: words.length, value: make() };
      }
      return made[name].value;
    }

    // The number of `word`, which it also carries for the next time.
    function add(word) {
      let { number } = word;
      if (number === undefined) number = word.number = numbers.get(word.exact);
      if (number === undefined) {
        number = word.number = words.push(word) - 1;
        numbers.set(word.exact, number);
        group(byFolded, word.folded, number);
      }
      return number;
    }

    function bare() {
      return once("bare", () => words.map((word) => search.bare(word.exact)));
    }

    function ordered() {
      return once("ordered", () =>
        bare()
          .map((text, number) => [text, number])
          .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
      );
    }

    // The words that begin with `start` when their marks are left out.
    function begun(start) {
      const all = ordered();
      const found = [];
      let at = search.firstFrom(all, start, (each) => each[0]);
      for (; at < all.length && all[at][0].startsWith(start); at += 1) found.push(all[at][1]);
      return found;
    }

    function sound(text) {
      return sounds.reduce((word, [from, to]) => word.replace(from, to), text);
    }

    function sounding() {
      return once("sounding", () => {
        const found = new Map();
        bare().forEach((text, number) => group(found, sound(text), number));
        return found;
      });
    }

    // The words that look or sound nearly like `text`, which is without marks.
    function similar(text) {
      const most = text.length > 7 ? 2 : 1;
      const found = new Set(sounding().get(sound(text)) || []);
      bare().forEach((other, number) => {
        if (search.slips(text, other, most) <= most) found.add(number);
      });
      return found;
    }

    return {
      words,
      add,
      // The numbers of the `forms` of a text, whose neighbours are kept.
      read(forms) {
        for (let at = 1; at < forms.length; at += 1) {
          neighbours.add(`${forms[at - 1].folded} ${forms[at].folded}`);
        }
        return forms.map(add);
      },
      // Whether `words` stand somewhere side by side, two by two.
      stand: (typed) =>
        typed.every(
          ({ folded }, at) => !at || neighbours.has(`${typed[at - 1].folded} ${folded}`),
        ),
      begun,
      similar,
      has: (exact) => numbers.has(exact),
      numberOf: (exact) => numbers.get(exact),
      sameFolded: (folded) => byFolded.get(folded) || [],
      // The numbers of the small words of the language.
      small: () =>
        once(
          "small",
          () =>
            new Set(tables.function.map((text) => numbers.get(normaliser.forms(text)[0].exact))),
        ),
    };
  };

  // Where in `ordered` those begin whose key is not before `key`.
  search.firstFrom = function (ordered, key, keyOf) {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keyOf(ordered[middle]) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
})((self.planSearch = self.planSearch || {}));
