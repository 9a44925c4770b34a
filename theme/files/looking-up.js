// What the site publishes of a task or an agency, and what of it a reader has not seen.

/** @import { KeptItem } from "./kept-list.js" */

/** @typedef {{ url: string, title: string, date_modified: string }} Entry */
/**
 * `said` is a digest of each field of the record, `values` what short fields hold, and some of what
 * is worked out of the record.
 * @typedef {object} Found
 * @property {Record<string, any>} row
 * @property {Entry[]} entries
 * @property {Record<string, string>} said
 * @property {Record<string, string>} values
 */

// What changes without anything that the record says, and what is too long to be kept.
const WORKED_OUT = ["delivery", "delivery_as_of", "deadline_day"];
const LONGEST = 200;

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
 * @param {{ row: Record<string, unknown>, said: Record<string, unknown> }} record
 * @returns {Record<string, string>}
 */
function shortValues({ row, said }) {
  const worked = WORKED_OUT.map((field) => [field, row[field]]);
  const fields = [...Object.entries(said), ...worked];
  return Object.fromEntries(
    fields.filter(([, value]) => typeof value === "string" && value.length <= LONGEST),
  );
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
  const values = shortValues(own);
  return { row: own.row, entries: told.items, said: Object.fromEntries(said), values };
}

/**
 * What a reader has seen who sees what was found.
 * @param {Found} found
 */
export function seen({ entries, said, values }) {
  const news = Object.fromEntries(entries.map((entry) => [subject(entry), entry.date_modified]));
  return { news, said, values };
}

/**
 * The entries and the fields that are not as the reader saw them. Of what was never looked up it is
 * what has come since the day on which it was kept, that day included.
 * @param {Found} found
 * @param {KeptItem} item
 */
export function unseen({ entries, said, values }, { since, news, said: known = {}, ...item }) {
  const before = item.values ?? {};
  // What is new is told by its own entry; what is no more, by nothing.
  const worked = WORKED_OUT.filter((field) => before[field] && values[field]);
  return {
    entries: entries.filter((entry) => {
      const { date_modified: day } = entry;
      return news ? news[subject(entry)] !== day : day.slice(0, since.length) >= since;
    }),
    fields: [
      ...worked.filter((field) => before[field] !== values[field]),
      ...Object.keys(said).filter((field) => field in known && known[field] !== said[field]),
    ],
  };
}
