// The lunr.Index of a part's documents, the same that lunr.py builds of them: on the wire it would
// repeat what the documents say already (see plugins/search/index.py).

/** @import { Corpus } from "./corpus.js" */
/** @import { Field, IndexSettings, Word } from "./types.d.ts" */
/** @import { Vocabulary } from "./vocabulary.js" */

/**
 * The terms of one field of one document, in order, with how often each stands there.
 * @typedef {{ numbers: number[], counts: number[], length: number }} Row
 */

/**
 * lunr's own: the number of a term, and by field the documents that have it.
 * @typedef {Record<string, any>} Posting
 */

const NO_METADATA = Object.freeze({});
const NOWHERE = Object.freeze({});

/**
 * A document's reference in lunr: no bare number, which would make its tables sparse arrays.
 * @param {number} place
 */
function refOf(place) {
  return `d${place}`;
}

/**
 * The place of the document that a reference names.
 * @param {string} ref
 */
export function placeOf(ref) {
  return Number(ref.slice(1));
}

/**
 * All words in lunr's order, and the place in it of each word of the vocabulary.
 * @param {Word[]} words
 */
function termsOf(words) {
  const all = words.map((_, word) => word);
  all.sort((a, b) => (words[a].exact < words[b].exact ? -1 : 1));
  /** @type {number[]} */
  const places = new Array(words.length);
  all.forEach((word, place) => {
    places[word] = place;
  });
  return { all: all.map((word) => words[word].exact), places };
}

/**
 * @param {Field[]} fields
 * @param {string} name
 * @param {number[]} places
 * @param {Int32Array} scratch
 * @returns {Row}
 */
function counted(fields, name, places, scratch) {
  /** @type {number[]} */
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

/**
 * @param {Posting[]} postings
 * @param {string[]} fields
 * @param {string} field
 * @param {Row[]} rows
 */
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

/**
 * In how many fields of documents each term stands: what lunr's idf counts.
 * @param {Row[][]} rowsByField
 * @param {number} size
 */
function frequencies(rowsByField, size) {
  const having = new Int32Array(size);
  for (const rows of rowsByField) {
    for (const { numbers } of rows) for (const term of numbers) having[term] += 1;
  }
  return having;
}

/**
 * One field's vectors by lunr's own formula (Okapi BM25).
 * @param {Record<string, object>} into
 * @param {string} field
 * @param {Row[]} rows
 * @param {IndexSettings} settings
 * @param {Float64Array} idf
 */
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

/**
 * The index of `corpus`; `settings` are the boosts and constants that lunr.py was given.
 * @param {Corpus} corpus
 * @param {Vocabulary} vocabulary
 * @param {IndexSettings} settings
 */
export function indexOf(corpus, vocabulary, settings) {
  const { lunr } = self;
  const names = Object.keys(settings.boosts);
  const documents = corpus.documents.map((_, place) => corpus.fields(place));
  const { all, places } = termsOf(vocabulary.words);
  const scratch = new Int32Array(all.length);
  const rows = names.map((name) => documents.map((each) => counted(each, name, places, scratch)));
  const idf = Float64Array.from(frequencies(rows, all.length), (having) =>
    Math.log(1 + Math.abs((documents.length - having + 0.5) / (having + 0.5))),
  );
  /** @type {Posting[]} */
  const postings = new Array(all.length);
  const fieldVectors = {};
  names.forEach((name, at) => {
    invert(postings, names, name, rows[at]);
    vectors(fieldVectors, name, rows[at], settings, idf);
  });
  const invertedIndex = Object.create(null);
  all.forEach((term, number) => {
    if (postings[number]) invertedIndex[term] = postings[number];
  });
  const tokenSet = lunr.TokenSet.fromArray(all.filter((_, number) => postings[number]));
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields: names });
}
