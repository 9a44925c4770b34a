// From a reading to what is looked for: words by number, phrases, bodies.
(function (search) {
  "use strict";

  const W = search.weights;
  const MOST_PREFIXES = 400;
  const MANY = 40;
  const LEAST_ASKED = 0.2;

  // `engine` is what of the engine a question is made with: see engine.js.
  search.questions = function (engine) {
    const { vocabulary, dictionary } = engine;

    // The words of the index that a typed word may be, by number, with how far each agrees.
    function readings(word, last, only, wide, tried) {
      const found = new Map();
      const known = vocabulary.has(word.exact);
      function offer(number, weight) {
        if (weight > (found.get(number) || 0)) found.set(number, weight);
      }
      for (const number of vocabulary.sameFolded(word.folded)) {
        const { exact: other } = vocabulary.words[number];
        const weight = search.agreement(word.exact, other, engine.known(word.exact));
        if (weight < 1 && weight > W.sureAgreement) tried.add("accents");
        offer(number, weight);
      }
      const exact = found.size > 0;
      const bare = search.bare(word.exact);
      if (last) {
        const begun = vocabulary.begun(bare);
        const few = begun.length <= (only ? MANY : MOST_PREFIXES);
        for (const number of few ? begun : []) {
          const { exact: whole } = vocabulary.words[number];
          const share = exact ? 0.3 : 0.5 + (0.5 * bare.length) / whole.length;
          offer(number, prefixAgreement(word.exact, whole) * share);
        }
      }
      const unsure = !found.size || (wide && !known && bare !== word.exact);
      if (wide && unsure && bare.length > 3 - (bare !== word.exact) && !/^[0-9]/.test(bare)) {
        for (const number of vocabulary.similar(bare)) {
          tried.add("similar");
          offer(number, W.similar * similarMarks(word.exact, vocabulary.words[number].exact));
        }
      }
      return found;
    }

    // A word that only looks alike is likelier where its tone is the one typed.
    function similarMarks(typed, word) {
      const tone = (text) => (text.match(/[\u0300\u0301\u0303\u0309\u0323]/) || [""])[0];
      return search.bare(typed) === typed || tone(typed) === tone(word) ? 1 : 0.4;
    }

    function prefixAgreement(typed, word) {
      const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
      if (search.bare(typed) === typed || word.startsWith(typed)) return 1;
      const toneless = typed.replace(tones, "");
      const tone = typed.match(tones);
      if (word.replace(tones, "").startsWith(toneless))
        return !tone || word.includes(tone[0]) ? 1 : 0.2;
      return 0.1;
    }

    function phraseIds(words) {
      const sets = words.map((word) => {
        const number = vocabulary.numberOf(word.exact);
        const stems = vocabulary.sameFolded(word.folded);
        if (number !== undefined && !engine.loose) return new Set([number]);
        return new Set(
          stems.filter((n) => search.agreement(word.exact, vocabulary.words[n].exact, true) > 0.5),
        );
      });
      return sets.every((set) => set.size) ? sets : null;
    }

    // `wide`: words that look alike are tried too; `whole`: the last word is no beginning.
    return function (reading, wide, whole = false) {
      const tried = new Set();
      const { words, units, idle } = reading;
      const slots = words.map((word, at) =>
        readings(word, !whole && at === words.length - 1, words.length === 1, wide, tried),
      );
      const asked = {
        slots: words.length,
        words: new Map(),
        starts: new Map(),
        phrases: [],
        terms: new Set(),
        bodies: new Set(),
        few: reading.small,
        today: reading.today,
        offTopic: false,
        loose: engine.loose,
      };
      slots.forEach((found, slot) => {
        for (const [number, weight] of found) {
          const there = asked.words.get(number);
          if (there) there.push([slot, weight]);
          else asked.words.set(number, [[slot, weight]]);
        }
      });
      termsOf(slots, asked.terms);
      asked.weights = words.map((word, slot) => {
        if (idle[slot]) return 0;
        if (reading.small[slot]) return W.smallWord;
        return (word.folded.length === 1 ? W.oneLetter : 1) * weightOf(slots[slot]);
      });
      // A syllable between small words, or at the edge, is a whole word.
      const parted = (slot) => !words[slot] || idle[slot] || reading.small[slot];
      asked.alone = (slot) => {
        const whole = parted(slot - 1) && parted(slot + 1);
        return whole || /^[0-9]/.test(words[slot].folded) ? 1 : engine.alone;
      };
      asked.units = units.map((unit) => unitOf(unit, asked, tried));
      asked.flags = flagsOf(asked);
      asked.seen = new Float64Array(asked.slots + asked.phrases.length);
      asked.required = reading.required.map((word) => words.indexOf(word));
      asked.tried = Array.from(tried);
      return asked;
    };

    // The words that lunr looks for. The many that one letter begins would only slow it down where
    // other words have been typed.
    function termsOf(slots, terms) {
      const telling = slots.filter((found) => found.size && found.size <= MANY);
      for (const found of telling.length ? telling : slots) {
        for (const [number, weight] of found) {
          if (weight > LEAST_ASKED) terms.add(vocabulary.words[number].exact);
        }
      }
    }

    // What a document's words are looked at for: words, beginnings of phrases, small words.
    function flagsOf(asked) {
      const flags = new Uint8Array(vocabulary.words.length);
      for (const number of asked.words.keys()) flags[number] |= 1;
      for (const number of asked.starts.keys()) flags[number] |= 2;
      for (const number of vocabulary.small()) {
        if (number !== undefined && !(flags[number] & 1)) flags[number] |= 4;
      }
      return flags;
    }

    function weightOf(found) {
      const least = engine.rarity("");
      if (!found.size) return least;
      let rarest = 0;
      for (const [number, weight] of found) {
        const rarity = engine.rarity(vocabulary.words[number].exact);
        if (weight > 0.3) rarest = rarest ? Math.min(rarest, rarity) : rarity;
      }
      return Math.max(0.3, rarest || least);
    }

    function unitOf(unit, asked, tried) {
      const made = {
        from: unit.from,
        to: unit.to,
        length: Math.min(4, unit.to - unit.from),
        literal: 1,
        phrases: [],
        bodies: [],
      };
      if (offTopic(unit)) {
        asked.offTopic = true;
        return { ...made, literal: 0 };
      }
      const size = unit.to - unit.from;
      const stretches = [unit, ...unit.inner];
      for (const stretch of stretches) {
        const share = (stretch.to - stretch.from) / size;
        for (const { entry, weight } of stretch.entries) {
          if (entry.body) {
            if (share === 1) addBody(entry, weight, made, asked, stretch);
          } else {
            const place = { weight, share, from: stretch.from, to: stretch.to };
            addMeanings(entry, place, made, asked, tried, true);
          }
        }
      }
      if (made.bodies.some((each) => each.weight >= 0.6)) made.literal = W.literalBody;
      return made;
    }

    // A whole word of another subject means nothing of the plan, nor do its syllables.
    function offTopic({ entries }) {
      const means = ({ entry, completed }) => completed || !entry.means || entry.means.length;
      return entries.length > 0 && !entries.some(means);
    }

    function addBody(entry, weight, made, asked, stretch) {
      const own = stretch.entries.some(
        ({ entry: e }) => e.type === "body" && e.body !== entry.body,
      );
      const later = entry.type === "today" && own && !asked.today;
      made.bodies.push({ body: entry.body, weight, later });
      asked.bodies.add(entry.body);
    }

    // What is said first is meant most; what a meaning may mean in turn counts less.
    function addMeanings(entry, place, made, asked, tried, further) {
      entry.means.forEach((phrase, at) => {
        const weight = place.weight * Math.max(W.leastMeaning, Math.pow(W.laterMeaning, at));
        addPhrase(phrase, { ...place, weight }, made, asked, tried);
        if (!further) return;
        for (const other of dictionary.meaning(phrase)) {
          const less = { ...place, weight: weight * W.furtherMeaning };
          addMeanings(other, less, made, asked, tried, false);
        }
      });
    }

    function addPhrase(words, place, made, asked, tried) {
      const ids = phraseIds(words);
      if (!ids) return;
      tried.add("synonyms");
      const number = asked.phrases.push({ ids, ...place }) - 1;
      made.phrases.push(number);
      for (const first of ids[0]) {
        const there = asked.starts.get(first);
        if (there) there.push(number);
        else asked.starts.set(first, [number]);
      }
      for (const set of ids) for (const n of set) asked.terms.add(vocabulary.words[n].exact);
    }
  };
})((self.planSearch = self.planSearch || {}));
