// Pointing at a dot of the matrix lights its column and says it in words.

/** @param {Element} cell */
function said(cell) {
  const words = cell.querySelector(".matrix__said");
  if (!words) return "";
  const head = cell.parentElement?.querySelector("th")?.textContent.trim().replace(/\s+/g, " ");
  const body = cell.querySelector(".matrix__body")?.textContent;
  return `${head} · ${body}: ${words.textContent}`;
}

/** @param {HTMLElement} root */
function start(root) {
  const table = /** @type {HTMLTableElement} */ (root.querySelector("table"));
  const readout = /** @type {HTMLElement} */ (root.querySelector(".matrix__readout"));
  const columns = table.querySelectorAll("col");
  const heads = table.querySelectorAll("thead th");
  const hint = readout.dataset.hint || "";
  /** @type {Element[]} */
  let lit = [];

  /** @param {Event} event */
  function point({ target }) {
    const cell = /** @type {Element} */ (target).closest(/** @type {"td"} */ ("td, th"));
    const at = cell ? cell.cellIndex : 0;
    for (const part of lit) part.classList.remove("is-lit");
    lit = at > 0 ? [columns[at], heads[at]] : [];
    for (const part of lit) part.classList.add("is-lit");
    readout.textContent = (cell && said(cell)) || hint;
  }

  readout.textContent = hint;
  for (const name of ["pointerover", "focusin", "pointerleave"]) {
    table.addEventListener(name, point);
  }
}

/** @type {NodeListOf<HTMLElement>} */
const roots = document.querySelectorAll('[data-module="matrix"]');
roots.forEach(start);
