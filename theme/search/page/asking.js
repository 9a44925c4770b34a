// Asks the engine: in a worker, or in the page itself where no worker may run (file://).

import { element } from "./elements.js";

/** @import { Answer, Message } from "../types.d.ts" */

/**
 * @typedef {object} Waiting
 * @property {Message} message
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

/**
 * Runs a script of this site; fails where it cannot be had.
 * @param {string} url
 */
export function run(url) {
  return new Promise((done, failed) => {
    const script = element("script", "");
    script.src = self.ownScript(url);
    script.onload = done;
    script.onerror = () => failed(new Error(url));
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
      this.worker = new Worker(self.ownScript(this.scripts.engine));
    } catch {
      return;
    }
    this.worker.onmessage = ({ data }) => this.received(data);
    this.worker.onerror = () => this.stopped();
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
    this.engine = this.engine || run(this.scripts.engine);
    await this.engine.catch((error) => {
      this.engine = null;
      throw error;
    });
    return message.type === "load" ? run(message.url) : self.planSearch.query(message);
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
      loading = this.send({ type: "load", url: this.scripts[name] });
      loading.catch(() => this.loads.delete(name));
      this.loads.set(name, loading);
    }
    return loading;
  }

  /**
   * @param {string} query
   * @returns {Promise<Answer>}
   */
  query(query) {
    const { language, others } = this;
    return this.send({ type: "query", language, query, others });
  }
}
