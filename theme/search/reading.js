// From what was typed to what is asked: a number, or units of words with what they may mean.
(function (search) {
  "use strict";

  const LONGEST_QUERY = 200;
  const MOST_WORDS = 24;
  const TAGS = /<\/?[a-z][^<>]*>/gi;
  const MARKS = /[\u0300-\u036f]/g;
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const W = search.weights;
  const WEIGHTS = {
    body: 1,
    today: 1,
    perhaps: W.perhaps,
    synonym: W.synonym,
    short: 1,
  };

  // A word in exact form without any marks.
  search.bare = function (exact) {
    return exact.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
  };

  // How far `typed` may be meant for `word`, both in exact form and equal when folded.
  search.agreement = function (typed, word, known) {
    if (typed === word) return 1;
    const plain = search.bare(typed);
    if (plain === typed) return W.unmarked;
    if (search.bare(word) === word) return W.toneless;
    if (typed === word.replace(TONES, "")) return W.toneless;
    if (!known) return W.unknownMarks;
    // Many write one tone for the other: "nghỉ", "nghĩ".
    const oneTone = (text) => text.replace("\u0309", "\u0303");
    return oneTone(typed) === oneTone(word) ? W.otherTone : W.otherMarks;
  };

  search.reader = function ({ normaliser, dictionary, tables, lexicon, known, inPlan, stand }) {
    const variants = new Map();
    for (const [said, meant] of dictionary.spellings) {
      variants.set(said[0].folded, (variants.get(said[0].folded) || []).concat([[said, meant]]));
    }
    const small = new Map(tables.function.map((text) => [normaliser.forms(text)[0].exact, true]));
    const stop = lexicon.stop.map((phrase) => normaliser.words(phrase));
    stop.sort((a, b) => b.length - a.length);
    const stopBy = new Map();
    for (const phrase of stop) {
      if (!phrase.length) continue;
      const first = phrase[0].folded;
      stopBy.set(first, (stopBy.get(first) || []).concat([phrase]));
    }

    // "khi" may be "khí" where no marks are typed at all.
    function marked(words) {
      return words.some(({ exact }) => search.bare(exact) !== exact) || tables.syllables === false;
    }

    function same(typed, words, at) {
      return words.every((word, offset) => {
        const query = typed[at + offset];
        if (!query || query.folded !== word.folded) return false;
        return search.agreement(query.exact, word.exact, known(query.exact)) >= 0.5;
      });
    }

    // Some phrases are other words of the plan when their marks are left out.
    function exactly(typed, words) {
      return words.every(({ exact }, at) => typed[at].exact === exact);
    }

    // "DOC" is no "độc"; đ may stand in an abbreviation.
    function unmarked(words) {
      return words.every(({ exact }) => search.bare(exact) === exact.replace(/đ/g, "d"));
    }

    // "Sở NN&MT" is "Sở NNMT": a word with marks stands there as it is.
    function spells(typed, { words }) {
      return typed.every(
        (word) => unmarked([word]) || words.some(({ exact }) => exact === word.exact),
      );
    }

    function agreeing(entries, typed) {
      const found = [];
      for (const entry of entries) {
        const marked = entry.capitals && !unmarked(typed);
        const strict = entry.strict || marked;
        const fits = strict ? exactly(typed, entry.words) : same(typed, entry.words, 0);
        if (fits) found.push({ entry, weight: WEIGHTS[entry.type] });
      }
      return found;
    }

    // Whether `typed`, the last words of a query, may go on as an entry does: what stands in the
    // plan as it is is no beginning of other phrases, save of names.
    function goesOn(typed, alone, { body }) {
      const [first] = typed;
      if (typed.length > 1) return Boolean(body) || !stand(typed);
      return !inPlan(first) && (alone || first.folded.length > 3);
    }

    function entriesAt(words, from, to, whole) {
      const typed = words.slice(from, to);
      const found = agreeing(dictionary.exactly(typed), typed);
      for (const entry of dictionary.letters(typed)) {
        if (spells(typed, entry) && !found.some((each) => each.entry === entry)) {
          const letters = typed.length === 1 || entry.words.length > 1 || to - from <= 5;
          if (letters) found.push({ entry, weight: WEIGHTS[entry.type] });
        }
      }
      if (!found.length && !whole && to === words.length) {
        const entries = dictionary.beginning(typed);
        for (const entry of entries.filter((e) => goesOn(typed, words.length === 1, e))) {
          const whole = entry.words.slice(0, typed.length - 1);
          const strict = entry.strict || (entry.capitals && !unmarked(typed));
          if (!strict && same(typed.slice(0, -1), whole, 0)) {
            found.push({ entry, weight: W.beginning * WEIGHTS[entry.type], completed: true });
          }
        }
      }
      return found;
    }

    // All stretches of words that the dictionary knows, longest first.
    function stretches(words, whole) {
      const found = [];
      for (let length = Math.min(words.length, dictionary.longest); length > 0; length -= 1) {
        for (let from = 0; from + length <= words.length; from += 1) {
          const entries = entriesAt(words, from, from + length, whole);
          if (entries.length) found.push({ from, to: from + length, entries });
        }
      }
      return found;
    }

    function idle(words, taken) {
      const idleAt = words.map(() => false);
      for (let at = 0; at < words.length; at += 1) {
        const phrases = stopBy.get(words[at].folded) || [];
        const found = phrases.find((phrase) => same(words, phrase, at));
        const inside =
          found &&
          taken.some(
            (s) => s.from <= at && at + found.length <= s.to && s.to - s.from > found.length,
          );
        if (found && !inside) for (let i = 0; i < found.length; i += 1) idleAt[at + i] = true;
      }
      return idleAt.every(Boolean) ? words.map(() => false) : idleAt;
    }

    // Stretches that do not overlap, the longest first; inside each, the shorter ones it holds.
    function units(words, found, idleAt) {
      const chosen = [];
      for (const stretch of found) {
        const outer = chosen.find((each) => each.from < stretch.to && stretch.from < each.to);
        if (!outer) chosen.push({ ...stretch, inner: [] });
        else if (outer.from <= stretch.from && stretch.to <= outer.to) outer.inner.push(stretch);
      }
      let run = null;
      words.forEach((word, at) => {
        if (chosen.some((each) => each.from <= at && at < each.to)) run = null;
        else if (idleAt[at]) run = null;
        else if (run) run.to = at + 1;
        else chosen.push((run = { from: at, to: at + 1, entries: [], inner: [] }));
      });
      return chosen.sort((a, b) => a.from - b.from);
    }

    // `words` with every known variant in the spelling of the plan.
    function standard(words) {
      const found = [];
      for (let at = 0; at < words.length; at += 1) {
        const fits = (variants.get(words[at].folded) || []).find(([said]) => same(words, said, at));
        if (fits) {
          found.push(
            ...fits[1].map((word) => ({ ...word, start: words[at].start, end: words[at].end })),
          );
          at += fits[0].length - 1;
        } else {
          found.push(words[at]);
        }
      }
      return found;
    }

    // `words` with the abbreviations that have one meaning, and are no words of the plan, written
    // out: so they are looked for like the same words typed in full, in part too.
    function writtenOut(words) {
      const found = [];
      let at = 0;
      while (at < words.length) {
        const { to, meant } = abbreviation(words, at);
        const place = { start: words[at].start, end: words[to - 1].end };
        found.push(...(meant ? meant.map((word) => ({ ...word, ...place })) : [words[at]]));
        at = to;
      }
      return found;
    }

    function abbreviation(words, at) {
      for (let to = Math.min(words.length, at + dictionary.longest); to > at; to -= 1) {
        const entries = entriesAt(words, at, to, true);
        const [first] = entries;
        const short = entries.every(({ entry }) => entry.type === "short");
        if (short && entries.length === 1 && !words.slice(at, to).every(inPlan))
          return { to, meant: first.entry.means[0] };
      }
      return { to: at + 1, meant: null };
    }

    const today = lexicon.today.map((place) => normaliser.words(place));
    const { number, documentNumbers } = search.numberReader(tables, normaliser, same);

    // `whole`: the last word of the query is no beginning.
    return function (query, whole = false) {
      const text = String(query).slice(0, LONGEST_QUERY).normalize("NFC").replace(TAGS, " ");
      const words = writtenOut(standard(normaliser.words(text).slice(0, MOST_WORDS)));
      if (!words.length) return null;
      const found = stretches(words, whole);
      const idleAt = idle(words, found);
      const useful = found.filter((s) => !idleAt.slice(s.from, s.to).every(Boolean));
      return {
        text,
        words,
        idle: idleAt,
        small: words.map((word) => small.has(word.exact) && marked(words)),
        number: number(words),
        required: documentNumbers(words, text),
        today: today.some((place) => words.some((_, at) => same(words, place, at))),
        units: units(words, useful, idleAt),
      };
    };
  };
})((self.planSearch = self.planSearch || {}));
