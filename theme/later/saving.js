// A file of the tasks that a narrowed list shows: their rows of the published table as they stand
// there, below what they were narrowed by. The rules of cells are those of plan/rows/write.py.

import { keep } from "../files/keeping.js";

/** @typedef {{ name: string, value: string, label: string, words: string }} Choice */
/** @typedef {string | number | boolean | null} Plain */
/** @typedef {Record<string, Plain | Plain[]>} Row */
/**
 * @typedef {object} Part
 * @property {string[]} ids
 * @property {number} total
 * @property {Choice[]} choices
 * @property {Record<string, string>} words
 */

const BOM = "\ufeff";
const CSV = "text/csv";
const BULLET = /^-(?=\s)/gmu;
const RISKY = /^[=+\-@\t\r]/u;
const TO_QUOTE = /[",\r\n]/u;

/** @param {Plain | Plain[]} value */
function cell(value) {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const entries = Array.isArray(value) ? value : [value];
  const text = entries.map((entry) => String(entry ?? "").replace(BULLET, "•")).join("|");
  return RISKY.test(text) ? `'${text}` : text;
}

/** @param {string[]} cells */
function line(cells) {
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  return `${cells.map((text) => (TO_QUOTE.test(text) ? quoted(text) : text)).join(",")}\r\n`;
}

/**
 * No fraction and no date, which a spreadsheet would make of “7 / 12”.
 * @param {Record<string, string>} words
 * @param {Row[]} rows
 * @param {number} total
 */
function counted({ count }, rows, total) {
  const shown = rows.filter((row) => row.counted).length;
  return count.replace("{shown}", String(shown)).replace("{total}", String(total));
}

/**
 * What a file says before its rows, line by line.
 * @param {Part} part
 * @param {Row[]} rows
 */
function head({ total, choices, words }, rows) {
  const by = choices.map((choice) => `${choice.label}: ${choice.words}`).join("; ");
  return [
    [words.heading],
    [words.by, by],
    [words.tasks, counted(words, rows, total)],
    [words.asOf, String(rows[0].as_of)],
    [words.page, location.href],
    [],
  ];
}

/**
 * @param {Part} part
 * @param {Row[]} rows
 */
function asCsv(part, rows) {
  const names = Object.keys(rows[0]);
  const lines = [...head(part, rows).map((cells) => cells.map(cell)), names];
  for (const row of rows) lines.push(names.map((name) => cell(row[name])));
  return BOM + lines.map(line).join("");
}

/**
 * @param {Part} part
 * @param {Row[]} rows
 */
function asJson({ total, choices, words }, rows) {
  const filteredBy = choices.map(({ name, value, words: called }) => [name, { value, called }]);
  const told = {
    title: words.heading,
    filtered_by: Object.fromEntries(filteredBy),
    shown: rows.filter((row) => row.counted).length,
    total,
    as_of: rows[0].as_of,
    page: location.href,
  };
  return `${JSON.stringify({ ...told, rows }, null, 1)}\n`;
}

/**
 * @param {Part} part
 * @param {string} type
 * @param {HTMLAnchorElement} whole the link to the JSON file of the whole list
 */
export async function save(part, type, whole) {
  const answer = await fetch(whole.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const wanted = new Set(part.ids);
  /** @type {Row[]} */
  const all = await answer.json();
  const rows = all.filter((row) => wanted.has(String(row.id)));
  if (rows.length < wanted.size) throw new Error("rows are missing");
  const [name] = whole.download.split(".");
  const choices = part.choices.flatMap((choice) => [choice.name, choice.value]);
  const ending = type === CSV ? "csv" : "json";
  const content = type === CSV ? asCsv(part, rows) : asJson(part, rows);
  keep(content, type, `${[name, ...choices, rows[0].as_of].join("-")}.${ending}`);
}

self.planSaving = save;
