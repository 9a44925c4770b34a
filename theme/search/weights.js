// The numbers that order results, found by search over the tuning half of the judged queries
// (make search-score). Most may change by a fifth without being noticed.
(function (search) {
  "use strict";

  search.weights = Object.freeze({
    // How a typed word agrees with one of the plan.
    unmarked: 0.9,
    toneless: 0.85,
    unknownMarks: 0.6,
    otherTone: 0.55,
    otherMarks: 0.1,
    sureAgreement: 0.5,
    similar: 0.55,

    // What a syllable (or, where words are not cut up, a word) is worth without its neighbour.
    syllableAlone: 0.5,
    wordAlone: 0.85,
    wordValue: 0.7,
    pairValue: 2.5,
    nearness: 1.6,
    saturation: 2,
    smallWord: 0.25,
    oneLetter: 0.3,

    // What the entries of the dictionary are worth; later meanings, and meanings of meanings, less.
    synonym: 0.85,
    perhaps: 0.35,
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
    roles: Object.freeze({ lead: 1, through: 0.66, coordinating: 0.3 }),
    covered: Object.freeze({ lead: 1, through: 0.9, coordinating: 0.6 }),

    // How much of a question must be answered to be shown, to look no further, and how it counts.
    coverage: 0.8,
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
    sure: 0.6,
  });
})((self.planSearch = self.planSearch || {}));
