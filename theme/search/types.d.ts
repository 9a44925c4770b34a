// The shapes that the modules of the search hand to each other, and what the page's scripts share.

/** A word in both forms (plugins/search/normalise.py); `number` is its place in the vocabulary. */
export interface Word {
  exact: string;
  folded: string;
  number?: number;
}

/** A word with where it stands in a text as written. */
export interface PlacedWord extends Word {
  start: number;
  end: number;
}

/** Endings, what comes instead, and how many letters must be left. */
export type Stems = [ending: string, instead: string, least: number][];

/** What a key of an input method does to a letter before it, and which tones keys set. */
export type Keys = [marks: Record<string, Record<string, string>>, tones: Record<string, string>];

export type Phrases = "task" | "area" | "item" | "document" | "number";

/** plugins/search/tables.py ships these. */
export interface Tables {
  ranges: string;
  dropped: string;
  tones: string;
  alikeTones: [string, string];
  marks: string;
  letters: Record<string, string>;
  words: Record<string, string>;
  finalY: string;
  syllables: boolean;
  stems: Stems[];
  function: string[];
  joining: string[];
  before: Record<Phrases, string[]>;
}

/** What guesses need beside: input methods, and spellings that sound alike by language. */
export interface GuessTables {
  vowels: string;
  typing: { telex: Keys; vni: Keys };
  sounds: Record<string, [pattern: string, spelling: string][]>;
}

/** The words of the plan that look or sound like one without its marks. */
export type Alike = (bare: string, marked: boolean) => Iterable<number>;

/** What people say, and what the plan says for it (plugins/search/parts.py). */
export interface Lexicon {
  synonyms: string;
  spellings: string;
  stop: string[];
  today: string[];
  short: string;
}

export type BodyNames = [
  id: string,
  names: string[],
  perhaps: string[],
  today: string[],
  members: string[],
  before?: string[],
];

/** Documents of each kind, property by property (plugins/search/columns.py). */
export type Columns = { folder: string; id: string[] } & Record<string, unknown[] | string>;

/** Documents; `boosts` are what a word counts in each field. */
export interface Part {
  name: string;
  language: string;
  documents: Record<string, Columns>;
  boosts: Record<string, number>;
  apart?: Apart;
}

/**
 * Of a core whose texts come later: all its words in order, in how many documents each stands, and
 * with which word or task each part of its postings and texts begins (plugins/search/apart.py).
 * only: the postings themselves, where these are one part.
 */
export interface Apart {
  words: string;
  having: string;
  postings: number[];
  texts: number[];
  only?: string;
}

/** Postings ("words-3") or texts ("texts-7") of a core. */
export interface PartOfCore {
  name: string;
  language: string;
  postings?: string;
  texts?: NonNullable<PlanDocument["passages"]>[];
}

export interface CorePart extends Part {
  lexicon: Lexicon;
  bodies: BodyNames[];
  tables: Tables;
}

export type Kind = "task" | "area" | "agency" | "indicator" | "update" | "article" | "page";

/** A page that can be found; what it has not is left out. */
export interface PlanDocument {
  kind: Kind;
  id: string;
  url: string;
  title: string;
  number?: string;
  page?: string;
  called?: string[];
  passages?: [text: string, anchor?: string, lang?: string][];
  area?: string;
  areas?: string[];
  leads?: string[];
  coordinating?: string[];
  state?: string;
  sort?: string;
  bodies?: string;
  tasks?: string[];
  date?: string;
  corrected?: number;
}

/** A field of a document as numbers of words; `place` is that of a passage, else -1. */
export interface Field {
  name: string;
  boost: number;
  ids: number[];
  place: number;
}

export type EntryType = "body" | "today" | "perhaps" | "synonym" | "short";

/** What the dictionary knows of some words: meanings, or a body. */
export interface Entry {
  words: Word[];
  strict: boolean;
  type: EntryType;
  means: Word[][];
  body?: string;
  capitals: boolean;
}

export interface WeighedEntry {
  entry: Entry;
  weight: number;
  completed?: boolean;
}

/** Words of a query from one place to another, and the entries that they are. */
export interface Stretch {
  from: number;
  to: number;
  entries: WeighedEntry[];
}

export interface Unit extends Stretch {
  inner: Stretch[];
}

export interface AskedNumber {
  kind: "task" | "area";
  words: string;
  item: number;
  certain: boolean;
}

/** What was typed, read. */
export interface Reading {
  text: string;
  words: PlacedWord[];
  idle: boolean[];
  small: boolean[];
  number: AskedNumber | null;
  required: PlacedWord[];
  today: boolean;
  units: Unit[];
}

/**
 * Other words for some of the question's; `share` is how much of their unit they are, `same` that
 * they are those words, shortened or written out.
 */
export interface Phrase {
  ids: Set<number>[];
  same: boolean;
  weight: number;
  share: number;
  from: number;
  to: number;
}

export interface AskedUnit {
  from: number;
  to: number;
  length: number;
  literal: number;
  phrases: number[];
  bodies: { body: string; weight: number; later: boolean }[];
}

/** What is looked for: words by number, with the slots that they answer, phrases, bodies. */
export interface Question {
  slots: number;
  words: Map<number, [slot: number, weight: number][]>;
  starts: Map<number, number[]>;
  phrases: Phrase[];
  terms: Set<number>;
  bodies: Set<string>;
  few: boolean[];
  today: boolean;
  offTopic: boolean;
  loose: boolean;
  weights: number[];
  alone: number[];
  units: AskedUnit[];
  flags: Uint8Array;
  seen: Float64Array;
  required: number[];
  runs: number[][] | null;
  tried: Set<string>;
}

/**
 * What of a question stands in one document; `together` is how far a word stands beside the one
 * before it, `best` the passage that has most of the question, `titled` whether its title or another
 * of its names has more (2), as much (1) or less (0).
 */
export interface Match {
  words: number[];
  agreement: number[];
  together: number[];
  pairs: number[];
  phrases: number[];
  best: number;
  titled: number;
}

export interface Rarities {
  words: Float64Array;
  pairs: Float64Array;
  phrases: Float64Array;
}

/**
 * How a result answers: it holds the words asked, or others that mean the same, or only some of
 * them; or it only lies in the area of one that answers.
 */
export type How = "words" | "meaning" | "part" | "area";

export interface Found {
  document: PlanDocument;
  match: Match | null;
  value: number;
  coverage: number;
  item: number;
  how: How;
}

/** A found document of which it is known what stands in it. */
export interface Matched extends Found {
  match: Match;
}

export interface EngineAnswer {
  results: Found[];
  tried: string[];
  coverage: number;
  reading: Reading | null;
  asked: Question | null;
}

/** Words of a text that answer; `near`: they are not the words asked, or not all of them. */
export type Mark = [start: number, end: number, near?: boolean];

export interface Excerpt {
  text: string;
  marks: Mark[];
}

/** One result as plugins/search/README.md describes it. */
export interface Result {
  kind: Kind;
  id: string;
  url: string;
  language: string;
  score: number;
  rank: number;
  how: How;
  called: boolean;
  title: Excerpt;
  passage: (Excerpt & { anchor: string; lang: string }) | null;
  areas: string[];
  number: string;
  by: string;
  leads: string[];
  coordinating: string[];
  tasks: string[];
  state: string;
  sort: string;
  date: string;
  corrected: boolean;
}

/** Words of a question that stand somewhere, as typed; `common`: in much of the plan. */
export interface AskedPart {
  text: string;
  common: boolean;
}

/**
 * `way` is how the best answer was come by ("keys", "language", "similar", or "" for the words as
 * typed), `parts` what of the question stands somewhere where nothing holds all of it.
 */
export interface Answer {
  query: string;
  language: string;
  way: string;
  tried: string[];
  needs: string[];
  parts: AskedPart[];
  results: Result[];
}

/** `all`: whatever there is, as it stands. */
export interface Query {
  language: string;
  query: string;
  others?: string[];
  all?: boolean;
}

/** `load` brings a part, `run` runs a script. */
export type Message = { type: "load" | "run"; url: string } | ({ type: "query" } & Query);

declare global {
  var ownScript: (address: string) => string;
  var planSaving: typeof import("../later/saving.js").save;
  var planSeen: (
    feed: string,
    record: string,
  ) => Promise<Partial<import("../files/kept-list.js").KeptItem>>;
  var planSearch: {
    engines: Record<string, import("./engine.js").Engine>;
    parts: Record<string, Record<string, Part | PartOfCore>>;
    receive(part: Part | PartOfCore): void;
    came(): void;
    query(query: Query): Answer;
    count(): number;
    guesses: null | ((engine: import("./engine.js").Engine) => import("./guesses.js").Guesses);
  };
  var planGuess: (tables: GuessTables) => void;
  var trustedTypes:
    | undefined
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL(address: string): string },
        ): { createScriptURL(address: string): string };
      };
  function importScripts(...addresses: string[]): void;
}
