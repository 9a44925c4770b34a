// What is said of a result that the page's own index does not have: when, of what kind, by whom.

import { element } from "./elements.js";

/** @import { Site } from "./site.js" */
/** @import { Result } from "./types.d.ts" */

/**
 * A date as far as it is known ("2024-07-16", "2024-07").
 * @param {string} date
 * @param {Site} site
 */
function writtenDate(date, site) {
  const [year, month, day] = date.split("-");
  if (!day) return site.say(`date-${date}`) || date;
  return site.say("date").replace(/d+|M+|y+/g, (part) => {
    if (part === "MMM") return site.say(`month-${Number(month)}`);
    if (part === "yy") return year.slice(2);
    const written = part.startsWith("d") ? day : part.startsWith("M") ? month : year;
    return part.length === 1 ? String(Number(written)) : written;
  });
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
