// Says what is wrong: beside each field, and in a list at the head of the form that leads to them.

/** @import { Fault } from "./checking.js" */

export class Telling {
  /**
   * @param {HTMLElement} root
   * @param {Record<string, string>} words of faults, by code
   * @param {Record<string, string>} always what any of them may say
   */
  constructor(root, words, always) {
    this.root = root;
    this.words = words;
    this.always = always;
    this.summary = /** @type {HTMLElement} */ (root.querySelector("[data-summary]"));
    this.list = /** @type {HTMLElement} */ (root.querySelector("[data-faults]"));
    this.error = root.querySelector("form")?.dataset.error || "";
    this.title = document.title;
  }

  /**
   * @param {Map<string, Fault>} faults
   */
  tell(faults) {
    /** @type {HTMLElement[]} */
    const links = [];
    /** @type {NodeListOf<HTMLElement>} */
    const places = this.root.querySelectorAll("p[data-error]");
    for (const place of places) {
      const key = place.dataset.error || "";
      const fault = faults.get(key);
      const words = fault ? this.sentence(fault) : "";
      place.textContent = words;
      place.hidden = !fault;
      for (const field of this.fieldsOf(key)) {
        if (fault) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
      }
      if (fault) links.push(this.link(key, words));
    }
    this.list.replaceChildren(...links);
    this.summary.hidden = !links.length;
    document.title = links.length ? `${this.error}: ${this.title}` : this.title;
    if (links.length) this.summary.focus();
  }

  /**
   * @param {string} key
   * @param {string} words
   */
  link(key, words) {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    const [target] = this.fieldsOf(key);
    link.href = `#${target?.id || ""}`;
    link.textContent = words;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      target?.focus();
      target?.closest("[data-field], fieldset")?.scrollIntoView({ block: "start" });
    });
    entry.append(link);
    return entry;
  }

  /**
   * The field of a key; of choices that have no box above them, those that are shown.
   * @param {string} key
   * @returns {HTMLElement[]}
   */
  fieldsOf(key) {
    const field = document.getElementById(`form-${key}`);
    if (field) return [field];
    /** @type {NodeListOf<HTMLElement>} */
    const choices = this.root.querySelectorAll(`div:not([hidden]) > input[name="${key}"]`);
    return Array.from(choices);
  }

  /** @param {Fault} fault */
  sentence(fault) {
    const values = { ...this.always, ...fault };
    return (this.words[fault.code] || "").replace(
      /\{(\w+)\}/g,
      (all, name) => values[/** @type {string} */ (name)] ?? all,
    );
  }
}
