// The engine of one language: parts in, results out. Pure: no page, no network, no clock.
(function (search) {
  "use strict";

  const W = search.weights;
  const SHORTEST = 4;
  const LONG = 8;

  function best(results) {
    return results.reduce((most, each) => Math.max(most, each.related ? 0 : each.coverage), 0);
  }

  function nothing(reading) {
    return { results: [], tried: [], coverage: 0, reading };
  }

  // The core part of a language makes its engine; `add` gives it further parts.
  search.engine = function (core) {
    const { tables, lexicon, language } = core;
    const normaliser = search.normaliser(tables);
    const vocabulary = search.vocabulary(tables, normaliser);
    const dictionary = search.dictionary(lexicon, core.bodies, normaliser);
    const members = new Map(core.bodies.map(([id, , , , inside]) => [id, inside]));
    const known = (exact) => vocabulary.has(exact) || dictionary.knows(exact);
    const inPlan = ({ exact }) => vocabulary.has(exact);
    const { stand } = vocabulary;
    const read = search.reader({ normaliser, dictionary, tables, lexicon, known, inPlan, stand });
    const byKind = { area: new Map(), agency: new Map() };
    const parts = [];
    const finder = search.finder(parts, members);
    const question = search.questions({
      known,
      vocabulary,
      dictionary,
      rarity: finder.rarity,
      alone: tables.syllables ? W.syllableAlone : W.wordAlone,
      loose: !tables.syllables,
    });

    function add({ name, documents: packed, index: settings }) {
      const documents = search.documents(packed);
      const corpus = search.corpus(documents, normaliser, vocabulary, settings.boosts, byKind);
      parts.push({ name, corpus, index: search.index(corpus, vocabulary, settings) });
    }

    function answered(reading, asked) {
      const results = finder.find(asked);
      return { results, tried: asked.tried, coverage: best(results), reading, asked };
    }

    // What is asked for, as far as the words themselves, their synonyms and beginnings answer it.
    // `whole`: its last word is no beginning.
    function ask(query, whole = false) {
      const reading = read(query, whole);
      if (!reading) return nothing(null);
      if (reading.number) {
        const results = finder.numbered(reading.number);
        const coverage = results.length ? 1 : 0;
        if (coverage || reading.number.kind === "task")
          return { ...nothing(reading), results, coverage };
      }
      return answered(reading, question(reading, false, whole));
    }

    // The same with the keys of an input method read as the letters they stand for.
    function askTyped(query) {
      const again = search.retyped(query, tables.typing, (word, before) => {
        const was = normaliser.forms(before);
        const [now] = normaliser.forms(word);
        const said = was.length === 1 && vocabulary.sameFolded(was[0].folded).length > 0;
        return Boolean(now) && !said && known(now.exact);
      });
      return again ? ask(again) : nothing(null);
    }

    // What people say that comes nearest to a word that nobody knows; null where nothing does.
    function nearest(word) {
      const bare = search.bare(word.exact);
      const said = vocabulary.sameFolded(word.folded).length > 0 || dictionary.bare().has(bare);
      if (bare.length < SHORTEST || said || known(word.exact)) return null;
      let found = null;
      let least = bare.length < LONG ? 1 : 2;
      for (const [other, exact] of dictionary.bare()) {
        const slips = search.slips(bare, other, least);
        if (slips < least || (slips === least && !found)) [found, least] = [exact, slips];
      }
      return found;
    }

    function corrected(query) {
      return normaliser
        .words(query)
        .reverse()
        .reduce((text, word) => {
          const found = nearest(word);
          return found ? text.slice(0, word.start) + found + text.slice(word.end) : text;
        }, query);
    }

    // The same with words that look alike in place of those that the plan does not have; what
    // they alone find must answer more of the question than `before` had to.
    function askSimilar(query, before) {
      const text = corrected(query);
      const reading = read(text);
      const asked = reading && question(reading, true);
      if (!asked) return nothing(reading);
      if (text !== query) asked.tried.push("similar");
      if (!asked.tried.includes("similar")) return nothing(reading);
      const found = answered(reading, asked);
      const there = new Set(before.map(({ document }) => document));
      const results = found.results.filter(
        ({ document, coverage }) => there.has(document) || coverage >= W.leastSimilar,
      );
      return { ...found, results, coverage: best(results) };
    }

    add(core);
    const has = (name) => parts.some((part) => part.name === name);
    return { language, add, has, ask, askTyped, askSimilar, normaliser, vocabulary, parts };
  };
})((self.planSearch = self.planSearch || {}));
