// What the lexicon and the names of bodies say, found by the words of a query.
(function (search) {
  "use strict";

  const COMPLETIONS = 8;
  const SHORT_NAME = 14;
  const CAPITALS = /[A-ZĐ]{2}/;

  function joined(words, between) {
    let text = words.length ? words[0].folded : "";
    for (let at = 1; at < words.length; at += 1) text += between + words[at].folded;
    return text;
  }

  function fold(words) {
    return joined(words, " ");
  }

  // Letters alone; "and" between them is not one of them.
  function collapse(words) {
    return joined(
      words.filter(({ folded }) => folded !== "va" && folded !== "and"),
      "",
    );
  }

  // `lexicon` and `bodies` as plugins/search/parts.py ships them.
  search.dictionary = function (lexicon, bodies, normaliser) {
    const byKey = new Map();
    const byLetters = new Map();
    const longest = { words: 1 };
    const exactWords = new Set();
    const bareWords = new Map();

    function put(map, key, entry) {
      const there = map.get(key);
      if (there) there.push(entry);
      else map.set(key, [entry]);
    }

    // Every spelling that the plan does not have, with the one that it has.
    const spellings = lexicon.spellings.flatMap(([variants, standard]) =>
      variants.map((text) => [normaliser.forms(text), normaliser.forms(standard)]),
    );
    const variants = new Map();
    for (const spelling of spellings) put(variants, spelling[0][0].folded, spelling);

    function standard(words) {
      const found = [];
      for (let at = 0; at < words.length; at += 1) {
        const fits = (variants.get(words[at].folded) || []).find(([said]) =>
          said.every(
            (word, offset) => words[at + offset] && words[at + offset].exact === word.exact,
          ),
        );
        found.push(...(fits ? fits[1] : [words[at]]));
        if (fits) at += fits[0].length - 1;
      }
      return found;
    }

    function add(text, entry, short) {
      const words = standard(normaliser.forms(text));
      if (!words.length) return;
      for (const word of words) exactWords.add(word.exact);
      longest.words = Math.max(longest.words, words.length);
      const strict = text.startsWith("=");
      const { type, means, body } = entry;
      const whole = { words, strict, type, means, body, capitals: short && words.length === 1 };
      put(byKey, fold(words), whole);
      if (short) put(byLetters, collapse(words), whole);
    }

    function meanings(phrases) {
      return phrases.map((phrase) => normaliser.forms(phrase)).filter((words) => words.length);
    }

    for (const line of lexicon.synonyms.split("\n").filter(Boolean)) {
      const [says, means] = line.split(">").map((phrases) => phrases.split("|"));
      for (const text of says) add(text, { type: "synonym", means: meanings(means) });
    }
    for (const [short, means] of lexicon.short) {
      for (const text of short) add(text, { type: "short", means: meanings(means) }, true);
    }
    for (const [id, names, perhaps, today] of bodies) {
      for (const [list, type] of [
        [names, "body"],
        [today, "today"],
        [perhaps, "perhaps"],
      ]) {
        for (const text of list) {
          add(text, { type, body: id }, CAPITALS.test(text) && text.length <= SHORT_NAME);
        }
      }
    }
    const keys = Array.from(byKey.keys()).sort();

    return {
      spellings,
      longest: longest.words,
      knows: (exact) => exactWords.has(exact),
      // Its words without marks, and one of them as written.
      bare() {
        if (!bareWords.size)
          for (const exact of exactWords) bareWords.set(search.bare(exact), exact);
        return bareWords;
      },
      // Everyday words for `words`, which stand in the plan.
      meaning: (words) => (byKey.get(fold(words)) || []).filter(({ type }) => type === "synonym"),
      // The entries that `words` are, in any spelling.
      exactly: (words) => byKey.get(fold(words)) || [],
      // The abbreviations that `words` are, however punctuated.
      letters: (words) => byLetters.get(collapse(words)) || [],
      // Some entries that `words` are the beginning of.
      beginning(words) {
        const key = fold(words);
        const found = [];
        for (
          let at = search.firstFrom(keys, key, String);
          at < keys.length && keys[at].startsWith(key);
          at += 1
        ) {
          if (keys[at] !== key) found.push(...byKey.get(keys[at]));
          if (found.length > COMPLETIONS) return [];
        }
        return found;
      },
    };
  };
})((self.planSearch = self.planSearch || {}));
