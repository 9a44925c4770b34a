// The lunr.Index of a part's documents, the same that lunr.py builds of them: on the wire it would
// repeat what the documents say already (see plugins/search/index.py).
(function (search) {
  "use strict";

  const NO_METADATA = Object.freeze({});
  const NOWHERE = Object.freeze({});

  // A document's reference in lunr: no bare number, which would make its tables sparse arrays.
  function refOf(place) {
    return `d${place}`;
  }

  search.placeOf = (ref) => Number(ref.slice(1));

  // All words in lunr's order, and the place in it of each word of the vocabulary.
  function termsOf(words) {
    const all = words
      .map((_, word) => word)
      .sort((a, b) => (words[a].exact < words[b].exact ? -1 : 1));
    const places = new Array(words.length);
    all.forEach((word, place) => {
      places[word] = place;
    });
    return { all: all.map((word) => words[word].exact), places };
  }

  // The numbers of the terms in one document's field, in order, with how often each stands there.
  function counted(fields, name, places, scratch) {
    const numbers = [];
    let length = 0;
    for (const field of fields) {
      if (field.name !== name) continue;
      for (const word of field.ids) {
        const term = places[word];
        if (!scratch[term]) numbers.push(term);
        scratch[term] += 1;
        length += 1;
      }
    }
    numbers.sort((a, b) => a - b);
    const counts = numbers.map((term) => scratch[term]);
    for (const term of numbers) scratch[term] = 0;
    return { numbers, counts, length };
  }

  function invert(postings, fields, field, rows) {
    rows.forEach(({ numbers }, ref) => {
      for (const term of numbers) {
        let posting = postings[term];
        if (!posting) {
          posting = postings[term] = { _index: term };
          for (const each of fields) posting[each] = NOWHERE;
        }
        if (posting[field] === NOWHERE) posting[field] = Object.create(null);
        posting[field][refOf(ref)] = NO_METADATA;
      }
    });
  }

  // In how many fields of documents each term stands: what lunr's idf counts.
  function frequencies(rowsByField, size) {
    const having = new Int32Array(size);
    for (const rows of rowsByField) {
      for (const { numbers } of rows) for (const term of numbers) having[term] += 1;
    }
    return having;
  }

  // One field's vectors by lunr's own formula (Okapi BM25).
  function vectors(into, field, rows, { boosts, k1, b }, idf) {
    const average = rows.reduce((sum, { length }) => sum + length, 0) / rows.length;
    rows.forEach(({ numbers, counts, length }, ref) => {
      const norm = k1 * (1 - b + b * (length / average));
      const elements = new Array(numbers.length * 2);
      for (let at = 0; at < numbers.length; at += 1) {
        const weight = ((k1 + 1) * counts[at]) / (norm + counts[at]);
        const score = idf[numbers[at]] * weight * boosts[field];
        elements[2 * at] = numbers[at];
        elements[2 * at + 1] = Math.round(score * 1000) / 1000;
      }
      into[`${field}/${refOf(ref)}`] = new self.lunr.Vector(elements);
    });
  }

  // `settings` are the boosts and constants that lunr.py was given.
  search.index = function (corpus, vocabulary, settings) {
    const { lunr } = self;
    const names = Object.keys(settings.boosts);
    const documents = corpus.documents.map((_, place) => corpus.fields(place));
    const terms = termsOf(vocabulary.words);
    const scratch = new Int32Array(terms.all.length);
    const rows = names.map((name) =>
      documents.map((each) => counted(each, name, terms.places, scratch)),
    );
    const idf = Float64Array.from(frequencies(rows, terms.all.length), (having) =>
      Math.log(1 + Math.abs((documents.length - having + 0.5) / (having + 0.5))),
    );
    const postings = new Array(terms.all.length);
    const fieldVectors = {};
    names.forEach((name, at) => {
      invert(postings, names, name, rows[at]);
      vectors(fieldVectors, name, rows[at], settings, idf);
    });
    const standing = terms.all.filter((_, number) => postings[number]);
    const invertedIndex = Object.create(null);
    terms.all.forEach((term, number) => {
      if (postings[number]) invertedIndex[term] = postings[number];
    });
    return new lunr.Index({
      invertedIndex,
      fieldVectors,
      tokenSet: lunr.TokenSet.fromArray(standing),
      fields: names,
      pipeline: new lunr.Pipeline(),
    });
  };
})((self.planSearch = self.planSearch || {}));
