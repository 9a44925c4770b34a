// What is said of a result that the page's own index does not have: when, of what kind, by whom.

import { writtenDay } from "../../files/written-day.js";
import { element } from "./elements.js";

/** @import { Site } from "./site.js" */
/** @import { Result } from "./types.d.ts" */

/**
 * A date as far as it is known ("2024-07-16", "2024-07").
 * @param {string} date
 * @param {Site} site
 */
function writtenDate(date, site) {
  if (date.length < "2024-07-16".length) return site.say(`date-${date}`) || date;
  return writtenDay(date, site.say("date"), (month) => site.say(`month-${month}`));
}

/**
 * @param {Result} result
 * @param {Site} site
 */
export function factsOf({ date, sort, leads, by, tasks, corrected }, site) {
  const about = site.say(tasks.length > 1 ? "about-tasks" : "about-task", {
    tasks: tasks.join(", "),
  });
  const bodies = by ? [by] : leads.map((id) => site.name("agency", id));
  const said = date && writtenDate(date, site);
  const later = corrected ? site.say("corrected") : "";
  const parts = [said, later, site.say(`sort-${sort}`), ...bodies, tasks.length ? about : ""];
  return element("div", "", parts.filter(Boolean).join(" · "));
}
