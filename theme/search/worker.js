// What the page talks to: in a worker by messages, in the page itself (file://) by the same calls.
// Messages, answers and results are described in plugins/search/README.md.

import "../js/own-script.js";
import { answerTo } from "./answers.js";
import { Engine } from "./engine.js";

/** @import { CorePart, Message, Part, PartOfCore, Query } from "./types.d.ts" */

/** @type {Record<string, Engine>} */
const engines = {};
/** @type {Record<string, Record<string, Part | PartOfCore>>} */
const parts = {};
// How many parts have come: a script that was cut off brings none.
let come = 0;

/**
 * Every part is a script that calls this. What comes before the core of its language waits.
 * @param {Part | PartOfCore} part
 */
function receive(part) {
  const { language, name } = part;
  parts[language] = { ...parts[language], [name]: part };
  if (name === "core") engines[language] = new Engine(/** @type {CorePart} */ (part));
  const engine = engines[language];
  for (const each of engine ? Object.values(parts[language]) : []) {
    if (!engine.has(each.name)) engine.add(each);
  }
  came();
}

function came() {
  come += 1;
}

/** @param {Query} asked */
function query(asked) {
  return answerTo(engines, self.planSearch.guesses, { others: [], all: false, ...asked });
}

/**
 * Reads a part as what it hands over: to run it as a script would hold up all questions until it
 * has come.
 * @param {string} url
 */
async function load(url) {
  const answer = await fetch(self.ownScript(url));
  if (!answer.ok) throw new Error(url);
  const text = await answer.text();
  receive(JSON.parse(text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"))));
}

/**
 * What a message asks for. A script that brings nothing has failed.
 * @param {Message} message
 */
async function answered(message) {
  if (message.type === "query") return { type: "answer", ...query(message) };
  const before = come;
  if (message.type === "load") await load(message.url);
  else self.importScripts(self.ownScript(message.url));
  if (come === before) throw new Error(message.url);
  return { type: "loaded" };
}

/**
 * @param {MessageEvent<Message & { id: number }>} event
 */
async function respond({ data }) {
  const { id } = data;
  try {
    self.postMessage({ id, ...(await answered(data)) });
  } catch (error) {
    self.postMessage({ id, type: "failed", message: String(error) });
  }
}

self.planSearch = { engines, parts, receive, came, query, count: () => come, guesses: null };
if (typeof self.importScripts === "function") self.addEventListener("message", respond);
