// Where the rows of a list come from: the table that is there.

/** @import { Row } from "./order.js" */

/**
 * By what a list can be filtered: its name in an address, and its label.
 * @typedef {{ name: string, label: string }} Facet
 */

/**
 * The rows of a table in its body. A cell over several columns says that these are not known.
 * @param {HTMLTableElement} table
 * @param {readonly Facet[]} facets
 * @returns {Row[]}
 */
export function ofTable(table, facets) {
  return [...(table.tBodies[0]?.rows ?? [])].map((element) => {
    /** @type {Record<string, string>} */
    const values = {};
    let column = 0;
    for (const cell of element.cells) {
      if (cell.colSpan === 1) values[column] = cell.dataset.value ?? cell.textContent.trim();
      column += cell.colSpan;
    }
    return {
      values,
      facets: Object.fromEntries(facets.map(({ name }) => [name, element.dataset[name]])),
      make: () => element,
    };
  });
}
