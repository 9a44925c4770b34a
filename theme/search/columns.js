// Documents out of the columns in which they travel (see plugins/search/columns.py).

/** @import { Columns, Kind, PlanDocument } from "./types.d.ts" */

/**
 * @param {Kind} kind
 * @param {Columns} columns
 * @param {number} at
 * @returns {PlanDocument}
 */
function row(kind, { folder, ...columns }, at) {
  const document = /** @type {PlanDocument} */ ({ kind });
  for (const [name, values] of Object.entries(columns)) {
    if (values[at]) Object.assign(document, { [name]: values[at] });
  }
  document.url = `${folder}${document.page || document.id}`.replace(/#|$/, "/$&");
  return document;
}

/**
 * The documents of each kind.
 * @param {Record<string, Columns>} packed
 */
export function unpacked(packed) {
  return Object.entries(packed).flatMap(([kind, columns]) =>
    columns.id.map((_, at) => row(/** @type {Kind} */ (kind), columns, at)),
  );
}
