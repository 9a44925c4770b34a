// What the site publishes of a task or an agency, and what of it a reader has not seen.

/** @import { KeptItem } from "./kept-list.js" */

/** @typedef {{ url: string, title: string, date_modified: string }} Entry */
/** @typedef {{ row: Record<string, any>, entries: Entry[], said: Record<string, string> }} Found */

/** @param {unknown} value */
function digest(value) {
  let number = 0;
  for (const sign of JSON.stringify(value ?? null)) {
    number = (Math.imul(number, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  }
  return (number >>> 0).toString(36);
}

/**
 * What an entry tells of, which is called alike in every language: the last part of its address.
 * @param {Entry} entry
 */
const subject = ({ url }) => url.split("/").at(-2) ?? url;

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (response.ok) return response.json();
  if (response.status === 404 || response.status === 410) return null;
  throw new Error(`${address}: ${response.status}`);
}

/**
 * What the feed and the record tell now; null where the site has them no more.
 * @param {string} feed
 * @param {string} record
 * @returns {Promise<Found | null>}
 */
export async function lookUp(feed, record) {
  const [told, own] = await Promise.all([fetched(feed), fetched(record)]);
  if (!told || !own) return null;
  const said = Object.entries(own.said).map(([field, value]) => [field, digest(value)]);
  return { row: own.row, entries: told.items, said: Object.fromEntries(said) };
}

/**
 * What a reader has seen who sees what was found.
 * @param {Found} found
 */
export function seen({ entries, said }) {
  const news = Object.fromEntries(entries.map((entry) => [subject(entry), entry.date_modified]));
  return { news, said };
}

/**
 * The entries and the fields that are not as the reader saw them. Of what was never looked up it is
 * what has come since the day on which it was kept, that day included.
 * @param {Found} found
 * @param {KeptItem} item
 */
export function unseen({ entries, said }, { since, news, said: known = {} }) {
  return {
    entries: entries.filter((entry) => {
      const { date_modified: day } = entry;
      return news ? news[subject(entry)] !== day : day.slice(0, since.length) >= since;
    }),
    fields: Object.keys(said).filter((field) => field in known && known[field] !== said[field]),
  };
}
