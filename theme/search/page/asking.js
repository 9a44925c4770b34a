// Asks the engine: in a worker, or in the page itself where no worker may run (file://).

import { addressOfTry, inTime, run } from "./loading.js";

/** @import { Answer, Message } from "../types.d.ts" */

/**
 * @typedef {object} Waiting
 * @property {Message} message
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** Sends messages to the engine. */
export class Asker {
  /**
   * @param {Record<string, string>} scripts addresses by name
   * @param {string} language
   */
  constructor(scripts, language) {
    this.scripts = scripts;
    this.language = language;
    this.others = Object.keys(scripts)
      .filter((name) => name.startsWith("core-"))
      .map((name) => name.slice(5))
      .filter((code) => code !== language);
    /** @type {Map<number, Waiting>} */
    this.waiting = new Map();
    /** @type {Map<string, Promise<unknown>>} */
    this.loads = new Map();
    /**
     * The parts that have come, and those that did not.
     * @type {Set<string>}
     */
    this.came = new Set();
    /** @type {Set<string>} */
    this.lost = new Set();
    this.count = 0;
    /** @type {Promise<unknown> | null} */
    this.engine = null;
    /** @type {Worker | null} */
    this.worker = null;
    this.start();
  }

  start() {
    if (location.protocol === "file:") return;
    try {
      this.worker = new Worker(self.ownScript(addressOfTry(this.scripts.engine)));
    } catch {
      return;
    }
    this.worker.onmessage = ({ data }) => this.received(data);
    this.worker.onerror = () => this.stopped();
  }

  /** Everything from the beginning, after something did not come. */
  again() {
    this.worker?.terminate();
    this.worker = this.engine = null;
    for (const kept of [this.loads, this.came, this.lost, this.waiting]) kept.clear();
    this.start();
  }

  /**
   * @param {{ id: number, type: string, message: string }} answer
   */
  received(answer) {
    const asked = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.type === "failed") asked?.reject(new Error(answer.message));
    else asked?.resolve(answer);
  }

  /** A worker that does not start: everything again, here. */
  stopped() {
    this.worker = null;
    for (const { message, resolve, reject } of this.waiting.values()) {
      this.here(message).then(resolve, reject);
    }
    this.waiting.clear();
  }

  /**
   * @param {Message} message
   * @returns {Promise<any>}
   */
  async here(message) {
    this.engine = this.engine || run(this.scripts.engine, () => self.planSearch);
    await this.engine.catch((error) => {
      this.engine = null;
      throw error;
    });
    if (message.type === "query") return self.planSearch.query(message);
    const before = self.planSearch.count();
    return run(message.url, () => self.planSearch.count() > before);
  }

  /**
   * @param {Message} message
   * @returns {Promise<any>}
   */
  send(message) {
    const { worker } = this;
    if (!worker) return this.here(message);
    return new Promise((resolve, reject) => {
      this.count += 1;
      this.waiting.set(this.count, { message, resolve, reject });
      worker.postMessage({ ...message, id: this.count });
    });
  }

  /**
   * Loads a part, once.
   * @param {string} name
   */
  load(name) {
    let loading = this.loads.get(name);
    if (!loading) {
      const url = this.worker ? addressOfTry(this.scripts[name]) : this.scripts[name];
      loading = this.send({ type: name === "later" ? "run" : "load", url });
      loading.then(
        () => this.noted(name, this.came, this.lost),
        () => this.loads.delete(name),
      );
      this.loads.set(name, loading);
    }
    return loading;
  }

  /**
   * @param {string} name
   * @param {Set<string>} into
   * @param {Set<string>} from
   */
  noted(name, into, from) {
    into.add(name);
    from.delete(name);
  }

  /**
   * Loads what is still to come of these parts. What does not come, or not in time, is not asked
   * for again before `again`.
   * @param {string[]} names
   */
  async want(names) {
    const coming = names.filter((name) => !this.came.has(name) && !this.lost.has(name));
    await Promise.all(
      coming.map((name) =>
        inTime(this.load(name)).catch(() => this.noted(name, this.lost, this.came)),
      ),
    );
  }

  /**
   * What answers `query`; `all`: whatever there is.
   * @param {string} query
   * @param {boolean} all
   * @returns {Promise<Answer>}
   */
  query(query, all) {
    const { language, others } = this;
    return this.send({ type: "query", language, query, others, all });
  }
}
