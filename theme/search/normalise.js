// What a word is and when two spellings are one: the same as plugins/search/normalise.py, with the
// tables that the index brings along.
(function (search) {
  "use strict";

  const LEADING_ZEROS = /^0+(?=[0-9])/;
  const DIGIT = /^[0-9]/;
  const PLAIN = /^[a-z]*$/;
  const PLANES = 0x10000;
  const [NEITHER, LETTER, DIGITS] = [0, 1, 2];

  // What each character is, by code point.
  function sorts(packed, dropped) {
    const sort = new Uint8Array(PLANES);
    const parts = packed.split(" ").map((part) => parseInt(part, 36));
    let after = 0;
    for (let at = 0; at < parts.length; at += 2) {
      const first = after + parts[at];
      after = first + parts[at + 1];
      sort.fill(LETTER, first, after + 1);
    }
    for (const character of dropped) sort[character.codePointAt(0)] = LETTER;
    sort.fill(DIGITS, 48, 58);
    return sort;
  }

  // Gives the functions that read words, made from `tables` (see plugins/search/tables.py).
  search.normaliser = function (tables) {
    const dropped = Array.from(tables.dropped, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);
    const sort = sorts(tables.ranges, tables.dropped);
    const drop = new RegExp(`[${dropped.join("")}]`, "gu");
    const tones = new RegExp(`[${tables.tones}]`, "g");
    const marks = new RegExp(`[${tables.marks}]`, "g");
    const finalY = new RegExp(tables.finalY);
    const spellings = new Map(Object.entries(tables.words));
    const bareLetters = new Map(Object.entries(tables.letters));
    const known = new Map();

    function exact(word) {
      if (PLAIN.test(word)) return finalY.test(word) ? word.slice(0, -1) + "i" : word;
      const apart = word.normalize("NFC").toLowerCase().normalize("NFD");
      const tone = apart.match(tones);
      let spelt = apart.replace(tones, "").normalize("NFC") + (tone ? tone[0] : "");
      spelt = spelt.replace(finalY, (found) => found.slice(0, -1) + "i");
      return spellings.get(spelt) || spelt;
    }

    function withoutEnding(word, group) {
      for (const [ending, instead, least] of group) {
        if (word.endsWith(ending) && Array.from(word).length - ending.length >= least) {
          return word.slice(0, word.length - ending.length) + instead;
        }
      }
      return word;
    }

    function folded(word) {
      const bare = PLAIN.test(word)
        ? word
        : Array.from(
            word.normalize("NFD").replace(marks, ""),
            (letter) => bareLetters.get(letter) || letter,
          ).join("");
      return tables.stems.reduce(withoutEnding, bare) || word;
    }

    function read(piece) {
      if (DIGIT.test(piece)) {
        const number = piece.replace(/,/g, ".");
        return { exact: number, folded: foldedOf(number) };
      }
      const form = exact(piece.replace(drop, ""));
      return form ? { exact: form, folded: foldedOf(form) } : null;
    }

    function word(piece) {
      let found = known.get(piece);
      if (found === undefined) {
        found = read(piece);
        if (known.size > 50000) known.clear();
        known.set(piece, found);
      }
      return found;
    }

    // Where the piece that begins at `start` ends: a number with points, or a run of letters.
    function end(text, start, kind) {
      let at = start;
      while (at < text.length) {
        const code = text.codePointAt(at);
        const here = sort[code] || NEITHER;
        const point = kind === DIGITS && (code === 46 || code === 44);
        if (point ? sort[text.charCodeAt(at + 1)] !== DIGITS : here !== kind) break;
        at += code > 0xffff ? 2 : 1;
      }
      return at;
    }

    // Calls `take` with each word of `text`, the same object for the same piece, and its place.
    function each(text, take) {
      let at = 0;
      while (at < text.length) {
        const code = text.codePointAt(at);
        const kind = sort[code] || NEITHER;
        const after = kind ? end(text, at, kind) : at + (code > 0xffff ? 2 : 1);
        const both = kind ? word(text.slice(at, after)) : null;
        if (both) take(both, at, after);
        at = after;
      }
    }

    // The words of `text`.
    function forms(text) {
      const found = [];
      each(text, (word_) => found.push(word_));
      return found;
    }

    // The words of `text`, each with where it stands in it as written.
    function words(text) {
      const found = [];
      each(text, ({ exact: form, folded: bare }, start, after) =>
        found.push({ exact: form, folded: bare, start, end: after }),
      );
      return found;
    }

    function foldedOf(form) {
      return DIGIT.test(form) ? form.replace(LEADING_ZEROS, "") : folded(form);
    }

    return { words, forms };
  };
})((self.planSearch = self.planSearch || {}));
