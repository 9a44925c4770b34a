// Asks the engine: in a worker, or in the page itself where no worker may run (file://).

import { element } from "./elements.js";

/** @import { Answer, Message } from "../types.d.ts" */

/**
 * @typedef {object} Waiting
 * @property {Message} message
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** @type {Map<string, number>} */
const tries = new Map();

/**
 * The address of a script. Errors may be kept as long as files: a further try asks for another.
 * @param {string} url
 */
function addressOfTry(url) {
  const count = tries.get(url) || 0;
  tries.set(url, count + 1);
  return count ? `${url}?${count}` : url;
}

/**
 * Runs a script of this site; fails where it cannot be had, or comes without what it should bring.
 * @param {string} url
 * @param {() => unknown} brought
 */
export function run(url, brought) {
  return new Promise((done, failed) => {
    const script = element("script", "");
    script.src = self.ownScript(addressOfTry(url));
    script.onerror = () => failed(new Error(url));
    script.onload = () => (brought() ? done(null) : failed(new Error(url)));
    document.head.append(script);
  });
}

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
    this.loads.clear();
    this.waiting.clear();
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
    if (message.type !== "load") return self.planSearch.query(message);
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
      loading = this.send({ type: "load", url });
      loading.catch(() => this.loads.delete(name));
      this.loads.set(name, loading);
    }
    return loading;
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
