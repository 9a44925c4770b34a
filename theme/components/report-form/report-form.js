// A form that is checked and saved as a file in the browser: nothing that is typed leaves it, and
// nothing is kept but on the page.

import { keep } from "../../files/keeping.js";
import { NO_CHANGE, dayOf, faultsOf, shown } from "./checking.js";
import { Choosing } from "./choosing.js";
import { Telling } from "./telling.js";

/** @import { Answer, Answers, Rules } from "./checking.js" */

class ReportForm {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.rules = /** @type {Rules} */ (JSON.parse(root.dataset.rules || ""));
    this.form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
    this.saved = /** @type {HTMLElement} */ (root.querySelector("[data-saved]"));
    this.period = /** @type {HTMLSelectElement} */ (root.querySelector("#form-period"));
    const always = { since: shown(this.rules.since), example: this.rules.example };
    this.telling = new Telling(root, this.rules.faults, always);
    this.body = new Choosing(this.part("body"));
    this.task = new Choosing(this.part("task"), (option) => this.isOwn(option));
    this.unsaved = false;
    this.listen();
    root.querySelector(".report-form__without")?.remove();
    this.form.hidden = false;
  }

  listen() {
    this.form.addEventListener("input", () => {
      this.unsaved = true;
      this.saved.hidden = true;
    });
    this.part("body").addEventListener("change", () => this.bodyChosen());
    this.part("task").addEventListener("change", () => this.showStates());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    this.saved.querySelector("[data-again]")?.addEventListener("click", () => this.again());
    addEventListener("beforeunload", (event) => {
      if (this.unsaved) event.preventDefault();
    });
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`[data-choose="${name}"]`));
  }

  /**
   * Whether the agency that is chosen is asked about the task of an option.
   * @param {HTMLElement} option
   */
  isOwn({ dataset }) {
    const body = this.body.chosen?.value;
    return !body || (dataset.bodies || "").split(" ").includes(body);
  }

  bodyChosen() {
    const own = this.task.chosen?.closest(/** @type {"div"} */ ("[data-option]"));
    if (own && !this.isOwn(own)) this.task.clear();
    this.body.show();
    this.showStates();
  }

  /** Shows the states that the task can be in; one that it cannot be in is no longer chosen. */
  showStates() {
    this.task.show();
    const states = this.task.chosen?.dataset.states?.split(" ");
    /** @type {NodeListOf<HTMLElement>} */
    const options = this.part("state").querySelectorAll("[data-option]");
    for (const option of options) {
      const choice = /** @type {HTMLInputElement} */ (option.querySelector("input"));
      option.hidden = states !== undefined && !states.includes(choice.value);
      if (option.hidden) choice.checked = false;
    }
  }

  /** @returns {Answers} */
  answers() {
    /** @type {HTMLInputElement | null} */
    const state = this.part("state").querySelector("input:checked");
    /** @type {NodeListOf<HTMLElement>} */
    const fields = this.form.querySelectorAll("[data-field][data-form]");
    return {
      body: this.body.chosen?.value || "",
      task: this.task.chosen?.value || "",
      state: state?.value || "",
      stateWords: state?.labels?.[0].textContent?.trim() || "",
      period: this.period.value,
      periodStart: this.period.selectedOptions[0].dataset.start || "",
      fields: Array.from(fields, answerOf),
    };
  }

  check() {
    const answers = this.answers();
    this.saved.hidden = true;
    const faults = faultsOf(answers, this.rules, today());
    this.telling.tell(faults);
    if (!faults.size) this.save(answers);
  }

  /** @param {Answers} answers */
  save({ body, task, state, period, fields }) {
    const noChange = state === NO_CHANGE;
    /** @type {Record<string, string | boolean>} */
    const given = { state: noChange ? "" : state, no_change: noChange };
    for (const { key, form, value } of fields) {
      given[key] = form === "day" ? dayOf(value, this.rules).iso : value;
    }
    const row = Object.fromEntries(this.rules.keys.map((key) => [key, given[key]]));
    const { version, plan, made } = this.rules.about;
    const file = { version, plan, body, period, made, rows: [{ task, ...row }] };
    const name = `${body}-${task}-${given.date}.json`;
    keep(`${JSON.stringify(file, null, 1)}\n`, "application/json", name);
    this.unsaved = false;
    /** @type {HTMLElement} */ (this.saved.querySelector("[data-name]")).textContent = name;
    this.saved.hidden = false;
    this.saved.focus();
  }

  /** The next task of the same agency: its period and day stay, all else is empty. */
  again() {
    this.saved.hidden = true;
    for (const { key } of this.answers().fields.filter((each) => each.key !== "date")) {
      const [field] = this.telling.fieldsOf(key);
      /** @type {HTMLInputElement} */ (field).value = "";
    }
    for (const choice of this.part("state").querySelectorAll("input")) choice.checked = false;
    this.task.clear();
    this.showStates();
    this.task.input.focus();
  }
}

/** @param {HTMLElement} field @returns {Answer} */
function answerOf(field) {
  const { field: key = "", form = "", needed = "" } = field.dataset;
  /** @type {HTMLInputElement | HTMLTextAreaElement | null} */
  const input = field.querySelector("input, textarea");
  const label = field.querySelector("label")?.firstChild?.textContent?.trim() || "";
  return { key, form, needed, label, value: (input?.value || "").normalize("NFC").trim() };
}

/** The day of this device, as ISO 8601. */
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** @type {HTMLElement | null} */
const report = document.querySelector('[data-module="report-form"]');
if (report) new ReportForm(report);
