// What the scripts of the search page hand to each other.

import type { Answer, Kind, Result } from "../types.d.ts";

/** What is asked and how it is narrowed, as in the address. */
export type Filter = "kind" | "area" | "agency" | "role" | "delivery";
export type State = Record<"q" | Filter, string>;

/** A result with the roles that each body has in it. */
export interface NarrowedResult extends Result {
  roles: Map<string, Set<string>>;
}

/** What the second script does for the first. */
export interface Beside {
  empty(): void;
  narrowed(answer: Answer): Result[];
  facts(result: Result): HTMLElement | null;
  hasAll(answer: Answer): boolean;
  whole(answer: Answer, all: boolean): Promise<Answer>;
  around(answer: Answer, results: Result[]): void;
  focusAgain(): void;
  remember(query: string): void;
}

export type { Answer, Kind, Result };

declare global {
  var searchWaiting: ReturnType<typeof import("../../js/waiting.js").waitingIn>;
  var planPage: object | undefined;
  var planMore: (page: import("./start.js").SearchPage) => Beside;
}
