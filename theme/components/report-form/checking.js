// What is wrong with the answers, by rules that come with the page: they are made from those that
// hold for every update of the site. Nothing here knows the page.

/** @typedef {{ key: string, code: string, [value: string]: string }} Fault */
/** @typedef {{ key: string, form: string, needed: string, label: string, value: string }} Answer */
/**
 * @typedef {object} Rules
 * @property {Record<string, string | number>} about what the file says of itself
 * @property {string[]} keys of the answers about a task
 * @property {string} since the day of the plan
 * @property {string} day an expression: how a day is written
 * @property {string} iso the same with the year first
 * @property {number[]} years the first and the last that a date may have
 * @property {number} longest so many characters a text may have
 * @property {string} address an expression: an address on the web
 * @property {string} label the same: a part of the name of a host
 * @property {string} example a day as it may be written
 * @property {string[]} always what is needed whatever the state
 * @property {Record<string, string[]>} needs what a state needs besides
 * @property {Record<string, string>} faults in words, by code
 */
/**
 * @typedef {object} Answers
 * @property {string} body
 * @property {string} task
 * @property {string} state
 * @property {string} stateWords
 * @property {string} period
 * @property {string} periodStart the first day of the period
 * @property {Answer[]} fields
 */

export const NO_CHANGE = "no_change";
const CODES = /** @type {Record<string, string>} */ ({
  period: "no-period",
  obstacles: "no-reason",
});

/** @param {string} expression */
function whole(expression) {
  return new RegExp(`^(?:${expression})$`, "i");
}

/**
 * The day that is written, as ISO 8601, or the code of what is wrong with it.
 * @param {string} value
 * @param {Rules} rules
 */
export function dayOf(value, rules) {
  const iso = whole(rules.iso).test(value);
  if (!iso && !whole(rules.day).test(value)) return { iso: "", code: "not-a-day" };
  const numbers = (value.match(/\d+/g) || []).map(Number);
  const [year, month, day] = iso ? numbers : numbers.reverse();
  const found = new Date(Date.UTC(year, month - 1, day));
  const real = found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
  if (!real || year < rules.years[0] || year > rules.years[1]) {
    return { iso: "", code: "no-such-day" };
  }
  return { iso: found.toISOString().slice(0, 10), code: "" };
}

/**
 * A day as it is read aloud, from ISO 8601.
 * @param {string} iso
 */
export function shown(iso) {
  return iso.split("-").reverse().join("/");
}

/**
 * Whether an address is one that every reader can reach: its host has a name of several parts.
 * @param {string} value
 * @param {Rules} rules
 */
function isAddress(value, rules) {
  if (!new RegExp(`^(?:${rules.address})$`).test(value)) return false;
  try {
    const labels = new URL(value).hostname.split(".");
    return labels.length > 1 && labels.every((label) => whole(rules.label).test(label));
  } catch {
    return false;
  }
}

/**
 * @param {Answer} answer
 * @param {boolean} isReport
 * @param {Rules} rules
 */
function codeOf({ form, needed, value }, isReport, rules) {
  if (!value) return needed === "always" || (needed === "report" && isReport) ? "empty" : "";
  if (value.length > rules.longest) return "too-long";
  if (form === "day") return dayOf(value, rules).code;
  if (form === "address" && !isAddress(value, rules)) return "not-an-address";
  return "";
}

/**
 * @param {Answers} answers
 * @param {Rules} rules
 * @returns {Fault[]}
 */
function faultsOfFields({ fields, state }, rules) {
  const isReport = state !== "" && state !== NO_CHANGE;
  return fields.flatMap((answer) => {
    const { key, label, value } = answer;
    const code = codeOf(answer, isReport, rules);
    const count = String(value.length);
    return code ? [{ key, code, label, value, count, limit: String(rules.longest) }] : [];
  });
}

/**
 * @param {Answer[]} fields
 * @param {string} key
 */
function labelOf(fields, key) {
  return fields.find((each) => each.key === key)?.label || "";
}

/**
 * What the state needs besides, and a document that shows it, by either of its fields.
 * @param {Answers} answers
 * @param {Rules} rules
 * @returns {Fault[]}
 */
function faultsOfNeeds({ fields, period, state, stateWords }, rules) {
  const filled = new Set(fields.filter(({ value }) => value).map(({ key }) => key));
  if (period) filled.add("period");
  const found = [...rules.always, ...(rules.needs[state] || [])]
    .filter((key) => !filled.has(key))
    .map((key) => ({ key, code: CODES[key], state: stateWords, label: labelOf(fields, key) }));
  const either = fields.filter(({ needed }) => needed === "either").map(({ key }) => key);
  const shows = !either.length || either.some((key) => filled.has(key));
  return shows ? found : [...found, { key: either[0], code: "no-proof" }];
}

/**
 * Days that do not fit: of a document only those to come, of the report also those before the plan
 * or the period.
 * @param {Answers} answers
 * @param {Rules} rules
 * @param {string} today
 * @returns {Fault[]}
 */
function faultsOfDays({ fields, periodStart }, rules, today) {
  return fields.flatMap(({ key, form, value }) => {
    const day = form === "day" ? dayOf(value, rules).iso : "";
    if (day > today) return [{ key, code: "to-come", value }];
    if (!day || key !== "date") return [];
    if (day < rules.since) return [{ key, code: "before-plan", value }];
    const start = shown(periodStart);
    return day < periodStart ? [{ key, code: "before-period", value, start }] : [];
  });
}

/**
 * All that is wrong, one fault for each field; today: the day on which it is checked.
 * @param {Answers} answers
 * @param {Rules} rules
 * @param {string} today
 * @returns {Map<string, Fault>}
 */
export function faultsOf(answers, rules, today) {
  /** @type {Fault[]} */
  const found = ["body", "task", "state"]
    .filter((key) => !answers[/** @type {"body" | "task" | "state"} */ (key)])
    .map((key) => ({ key, code: `no-${key}` }));
  found.push(...faultsOfNeeds(answers, rules));
  found.push(...faultsOfFields(answers, rules));
  found.push(...faultsOfDays(answers, rules, today));
  /** @type {Map<string, Fault>} */
  const first = new Map();
  for (const fault of found) if (!first.has(fault.key)) first.set(fault.key, fault);
  return first;
}
