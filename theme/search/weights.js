// The numbers that order results, found by search over the tuning half of the judged queries
// (make search-score). Most may change by a fifth without being noticed.

export const weights = Object.freeze({
  // How a typed word agrees with one of the plan.
  unmarked: 0.9,
  toneless: 0.85,
  unknownMarks: 0.6,
  otherTone: 0.55,
  otherMarks: 0.1,
  sureAgreement: 0.5,

  // How the beginning of a word does: by how much of it is typed, and by its marks.
  beginningOfKnown: 0.3,
  beginningOfUnknown: 0.5,
  beginningTyped: 0.5,
  beginningOtherTone: 0.2,
  beginningOtherMarks: 0.1,

  // How a word does that only looks or sounds alike.
  similar: 0.55,
  similarOtherTone: 0.4,

  // What a syllable (or, where words are not cut up, a word) is worth without its neighbour.
  syllableAlone: 0.5,
  wordAlone: 0.85,
  wordValue: 0.7,
  pairValue: 2.5,
  pairFarther: 0.6,
  pairWeaker: 0.75,
  nearness: 1.6,
  saturation: 2,
  smallWord: 0.25,
  oneLetter: 0.3,
  leastWord: 0.3,
  longestUnit: 4,

  // Which passage of a document says most of what is asked.
  passageWord: 0.4,
  passagePair: 1.4,
  passagePhrase: 2,

  // What the entries of the dictionary are worth; later meanings, and meanings of meanings, less.
  entries: Object.freeze({ body: 1, today: 1, perhaps: 0.35, synonym: 0.85, short: 1 }),
  beginning: 0.75,
  laterMeaning: 0.9,
  leastMeaning: 0.5,
  furtherMeaning: 0.5,
  moreMeanings: 0.3,
  moreReasons: 0.15,

  // What a body's part in a task is worth, and how far it answers a question about the body.
  body: 2,
  literalBody: 0.35,
  laterBody: 0.55,
  surelyBody: 0.6,
  roles: Object.freeze({ lead: 1, through: 0.66, coordinating: 0.3 }),
  covered: Object.freeze({ lead: 1, through: 0.9, coordinating: 0.6 }),

  // From which agreement on a word is looked for, counted as there, told as rare, and marked.
  asked: 0.2,
  having: 0.3,
  havingPhrase: 0.01,
  telling: 0.3,
  marked: 0.5,
  // From which on a word is one that was asked, and two stand side by side.
  held: 0.5,
  // The share of tasks that have a common word.
  common: 0.25,

  // How much of a question must be answered to be shown, to look no further, and how it counts.
  coverage: 0.8,
  idleUnit: 0.01,
  least: 0.2,
  leastScattered: 0.42,
  evident: 0.5,
  leastElsewhere: 0.45,
  leastSimilar: 0.55,
  enough: 0.65,
  clearly: 0.15,
  cut: 0.05,

  // Tasks of the same area, beside few that answer the question well.
  few: 5,
  // How much more a document promises whose title has a word than one whose text has it.
  named: 4,
  sure: 0.6,

  // Areas, bodies and pages called so that answer nearly as well go before tasks, as there are few
  // of them; pages that only say the words go behind.
  fewOfKind: 1.15,
  inPassing: 0.3,
  // How many tasks of one area asked for by number may follow it in order.
  numbered: 1000,
});

// From how many letters, and up to how many, a word is read in one way or another.
export const lengths = Object.freeze({
  // A short name in capitals is an abbreviation; longer ones are names.
  shortName: 14,
  // Shorter words are not looked for among those that look alike, longer ones with two slips.
  similarMarked: 3,
  similarUnmarked: 4,
  corrected: 4,
  twoSlips: 8,
  // Of words that were typed as one each has so many letters at least.
  part: 2,
  // Longer words are beginnings even where others stand before them.
  beginning: 4,
  // Beyond that, single words are no abbreviation that was written in parts.
  parts: 5,
});

// How much is looked at, so that each key is answered in time.
export const limits = Object.freeze({
  candidates: 200,
  together: 20,
  completions: 8,
  prefixes: 400,
  telling: 40,
});
