// What the pointer or the arrow keys are at in the matrix is lit, with its row and its column, and
// said in words in its corner. By keyboard the table is one stop.

/** @typedef {{cell: HTMLTableCellElement, row: HTMLTableRowElement}} Place */

/** @type {Record<string, [number, number]>} */
const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  "Control+Home": [-Infinity, -Infinity],
  "Control+End": [Infinity, Infinity],
};

/**
 * @param {number} at
 * @param {ArrayLike<unknown>} among
 */
const within = (at, { length }) => Math.max(0, Math.min(at, length - 1));

/**
 * The cell to which a key leads from a place; the corner is none, so beside it stands the first.
 *
 * @param {Place} place
 * @param {KeyboardEvent} event
 * @param {HTMLTableRowElement[]} rows
 */
function reached({ cell, row }, event, rows) {
  const step = STEPS[(event.ctrlKey ? "Control+" : "") + event.key];
  if (!step || event.altKey || event.shiftKey || event.metaKey) return undefined;
  const { cells } = rows[within(rows.indexOf(row) + step[0], rows)];
  const next = cells[within(cell.cellIndex + step[1], cells)];
  return next === rows[0].cells[0] ? rows[0].cells[1] : next;
}

/**
 * Gives what lights a place, or puts the light out, and says in `live` what stands there.
 *
 * @param {HTMLTableElement} table
 * @param {HTMLTableRowElement[]} rows
 * @param {HTMLElement} live
 */
function light(table, rows, live) {
  const columns = table.querySelectorAll("col");
  const heads = rows[0].cells;
  /** @type {Element[]} */
  let lit = [];

  /** @param {Place} place */
  function say({ cell, row }) {
    const at = cell.cellIndex;
    const inside = row !== rows[0];
    if (inside) {
      const head = document.createElement("b");
      head.textContent = row.cells[0].textContent.trim().replace(/\s+/g, " ");
      live.append(head);
    }
    const body = heads[at].querySelector("template");
    if (body) live.append(" ", body.content.cloneNode(true));
    if (inside && at) live.append(`: ${cell.textContent.trim() || live.dataset.nothing}`);
    return [...(inside ? [row] : []), ...(at ? [columns[at], heads[at]] : [])];
  }

  /** @param {Place} [place] */
  return (place) => {
    for (const part of lit) part.classList.remove("is-lit");
    live.replaceChildren();
    lit = place ? say(place) : [];
    for (const part of lit) part.classList.add("is-lit");
  };
}

/**
 * Gives what makes a cell the one stop of its table, and that cell's link or the cell itself.
 *
 * @param {HTMLTableElement} table
 */
function stop(table) {
  /** @type {HTMLElement | undefined} */
  let at;
  for (const link of table.querySelectorAll("a")) link.tabIndex = -1;

  /** @param {HTMLTableCellElement} cell */
  return (cell) => {
    if (at) at.tabIndex = -1;
    at = cell.querySelector("a") || cell;
    at.tabIndex = 0;
    return at;
  };
}

/** @param {HTMLElement} root */
function start(root) {
  const table = /** @type {HTMLTableElement} */ (root.querySelector("table"));
  const rows = Array.from(table.rows).filter(({ className }) => className !== "matrix__kinds");
  const show = light(table, rows, /** @type {HTMLElement} */ (root.querySelector(".matrix__live")));
  const stopAt = stop(table);

  /** @param {EventTarget | null} part */
  function placeOf(part) {
    const cell = part instanceof Element && part.closest(/** @type {"td"} */ ("td, th"));
    const row = cell && /** @type {HTMLTableRowElement} */ (cell.parentElement);
    return row && rows.includes(row) && cell !== rows[0].cells[0] ? { cell, row } : undefined;
  }

  stopAt(table.querySelector(".matrix__cell")?.closest("td") || rows[0].cells[1]);
  table.setAttribute("role", "grid");
  root.classList.add("matrix--read");
  table.addEventListener("pointerover", ({ target }) => show(placeOf(target)));
  table.addEventListener("pointerleave", () => show(placeOf(table.querySelector(":focus"))));
  table.addEventListener("focusout", () => show());
  table.addEventListener("focusin", ({ target }) => {
    const place = placeOf(target);
    if (place) stopAt(place.cell);
    show(place);
  });
  table.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    const next = place && reached(place, event, rows);
    if (!next) return;
    event.preventDefault();
    stopAt(next).focus();
  });
}

/** @type {NodeListOf<HTMLElement>} */
const roots = document.querySelectorAll('[data-module="matrix"]');
roots.forEach(start);
