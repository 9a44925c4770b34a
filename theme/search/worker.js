// What the page talks to: in a worker by messages, in the page itself (file://) by the same calls.
// Messages, answers and results are described in plugins/search/README.md.

import "../js/own-script.js";
import { answerTo } from "./answers.js";
import { Engine } from "./engine.js";

/** @import { CorePart, Message, Part, Query } from "./types.d.ts" */

/** @type {Record<string, Engine>} */
const engines = {};
/** @type {Record<string, Record<string, Part>>} */
const parts = {};
// The part that came last.
let received = { language: "", name: "" };

/**
 * Every part is a script that calls this. What comes before the core of its language waits.
 * @param {Part} part
 */
function receive(part) {
  const { language, name } = part;
  parts[language] = { ...parts[language], [name]: part };
  if (name === "core") engines[language] = new Engine(/** @type {CorePart} */ (part));
  const engine = engines[language];
  for (const each of engine ? Object.values(parts[language]) : []) {
    if (!engine.has(each.name)) engine.add(each);
  }
  received = { language, name };
}

/** @param {Query} asked */
function query(asked) {
  return answerTo(engines, { others: [], ...asked });
}

function loaded(/** @type {string} */ language, name = "core") {
  return Boolean(engines[language] && engines[language].has(name));
}

/**
 * What a message asks for.
 * @param {Message} message
 */
function answered(message) {
  if (message.type === "query") return { type: "answer", ...query(message) };
  self.importScripts(self.ownScript(message.url));
  return { type: "loaded", ...received };
}

/**
 * @param {MessageEvent<Message & { id: number }>} event
 */
function respond({ data }) {
  const { id } = data;
  try {
    self.postMessage({ id, ...answered(data) });
  } catch (error) {
    self.postMessage({ id, type: "failed", message: String(error) });
  }
}

self.planSearch = { engines, parts, receive, query, loaded };
if (typeof self.importScripts === "function") self.addEventListener("message", respond);
