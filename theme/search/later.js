// What the engine needs only where the words themselves do not answer: a script of its own, which
// comes after the engine. plugins/search/parts.py ends it by calling `guess` with the tables.

import { Guesses } from "./guesses.js";

/** @import { GuessTables } from "./types.d.ts" */

/** @param {GuessTables} tables */
function guess(tables) {
  self.planSearch.guesses = (engine) => new Guesses(engine, tables);
  self.planSearch.came();
}

self.planGuess = guess;
