// Scripts of this site, and how long they are waited for.

import { element } from "./elements.js";

// Who waits longer for a part gets an answer without it.
const PATIENCE = 8000;

/** @type {Map<string, number>} */
const tries = new Map();

/**
 * The address of a script. Errors may be kept as long as files: a further try asks for another.
 * @param {string} url
 */
export function addressOfTry(url) {
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

/** @param {number} time */
export function after(time) {
  return new Promise((done) => {
    setTimeout(done, time);
  });
}

/**
 * The same, but failing where it takes too long.
 * @template T
 * @param {Promise<T>} coming
 * @returns {Promise<T>}
 */
export function inTime(coming) {
  const late = after(PATIENCE).then(() => {
    throw new Error("late");
  });
  return Promise.race([coming, late]);
}
