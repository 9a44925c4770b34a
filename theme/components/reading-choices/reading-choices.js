// Text size and contrast, chosen in the head of each page; shown only where this runs.

import { keepLook, show } from "../../files/chosen-look.js";

const root = document.querySelector(/** @type {"details"} */ ('[data-module="reading-choices"]'));
const said = root?.querySelector("[data-refused]");
const inputs = Array.from(root?.querySelectorAll("input") ?? []);

/** @param {HTMLInputElement} input */
const nameOf = ({ name }) => name.replace("reading-", "");

function sync() {
  const { dataset } = document.documentElement;
  for (const input of inputs) input.checked = input.value === (dataset[nameOf(input)] ?? "");
}

root?.addEventListener("change", ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  show(nameOf(input), input.value);
  if (said && !keepLook(nameOf(input), input.value)) {
    said.textContent = said.getAttribute("data-refused");
  }
});
root?.addEventListener("toggle", sync);
root?.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !root.open) return;
  root.open = false;
  root.querySelector("summary")?.focus();
});
if (root) root.hidden = false;
