// What Telex and VNI keys were meant to give, where the keyboard had not been switched on.
(function (search) {
  "use strict";

  const VOWEL = /[aeiouyăâêôơư]/;

  function lastOf(letters, wanted) {
    for (let at = letters.length - 1; at >= 0; at -= 1) if (wanted.has(letters[at])) return at;
    return -1;
  }

  // Both letters of "uo" take the horn, the first of "uu" and "ua", else the last that can.
  function horn(letters, table) {
    const pair = /uo|uu|(?<!q)ua/.exec(letters.join(""));
    if (pair) {
      letters[pair.index] = table.get("u");
      if (pair[0] === "uo") letters[pair.index + 1] = table.get("o");
      return true;
    }
    const at = lastOf(letters, table);
    if (at >= 0) letters[at] = table.get(letters[at]);
    return at >= 0;
  }

  // What one key does to the letters typed so far; false where it is a letter itself.
  function pressed(key, letters, marks) {
    const table = marks.get(key);
    if (!table) return false;
    if (key === "w" || key === "7") return horn(letters, table);
    const at = lastOf(letters, table);
    if (at < 0) return false;
    letters[at] = table.get(letters[at]);
    return true;
  }

  // The word that these keys give, each key in turn, as an input method reads them.
  function decoded(word, marks, tones) {
    const letters = [];
    let tone = "";
    for (const key of word) {
      if (tones.has(key) && letters.some((letter) => VOWEL.test(letter))) tone = tones.get(key);
      else if (!pressed(key, letters, marks)) letters.push(key === "w" ? "ư" : key);
    }
    return letters.join("").replace(/uơ(?=[a-z])/g, "ươ") + tone;
  }

  function asMap(table) {
    return new Map(Object.entries(table));
  }

  // How many letters are missing, added, changed or swapped from `one` to `other`; past `most`
  // it is only said that there are more.
  search.slips = function (one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next[j] = Math.min(changed, row[j] + 1, next[j - 1] + 1);
        const swapped =
          i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  };

  // `query` with each word for which `meant(word)` is true read as keys; null where none is.
  search.retyped = function (query, typing, meant) {
    const [telex, vni] = [typing.telex, typing.vni].map(([marks, tones]) => [
      new Map(Object.entries(marks).map(([key, table]) => [key, asMap(table)])),
      asMap(tones),
    ]);
    let changed = false;
    const text = query
      .toLowerCase()
      .split(/\s+/)
      .map((word) => {
        const [marks, tones] = /[0-9]/.test(word) ? vni : telex;
        const other = /^[a-zđăâêôơư0-9]*$/.test(word) ? decoded(word, marks, tones) : word;
        const found = other !== word && meant(other, word) ? other : null;
        if (found) changed = true;
        return found || word;
      })
      .join(" ");
    return changed ? text : null;
  };
})((self.planSearch = self.planSearch || {}));
