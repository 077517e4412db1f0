// Where the rows of a list come from: the table that is there, or the file that holds all pages of it.

/** @import { Row } from "./order.js" */

/**
 * By what a list can be filtered: its name in an address, and its label.
 * @typedef {{ name: string, label: string }} Facet
 *
 * A project as `pages/projects/index.py` writes it: its name and address, then places in the list of texts, of
 * which the last is a list of pairs: the state of an indicator and what it says.
 * @typedef {[string, string, number, number, number, number, number, number, number, number[]]} ProjectRow
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

/** @type {Facet[]} */
export const PROJECT_FACETS = [
  { name: "gemeente", label: "Gemeente" },
  { name: "soort", label: "Soort werk" },
  { name: "fase", label: "Fase" },
  { name: "jaar", label: "Jaar" },
  { name: "niveau", label: "Niveau" },
];

/**
 * What a project's mark for one indicator says; a state without a mark in the legend is a dash.
 * @param {string} state
 * @param {string} text
 */
function mark(state, text) {
  const cell = document.createElement("td");
  cell.className = "projects__mark";
  const key = state && document.querySelector(`.legend .key--${state}`)?.cloneNode(true);
  const heard = document.createElement("span");
  heard.className = "visually-hidden";
  heard.textContent = text;
  const dash = document.createElement("span");
  dash.ariaHidden = "true";
  dash.textContent = "–";
  cell.append(key || dash, heard);
  return cell;
}

/**
 * @param {ProjectRow} row
 * @param {(place: number | undefined) => string} textAt
 * @param {URL} root
 */
function project(row, textAt, root) {
  const [name, address, municipality, kind, phase, year, , status, look, marks] = row;
  const element = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  const link = document.createElement("a");
  link.href = new URL(address, root).href;
  link.textContent = name;
  const whose = document.createElement("small");
  whose.className = "projects__whose";
  whose.textContent = textAt(municipality);
  head.append(link, whose);
  element.append(head);
  for (const text of [textAt(kind), `${textAt(phase)}, ${textAt(year) || "jaar onbekend"}`]) {
    element.insertCell().textContent = text;
  }
  for (let place = 0; place < marks.length; place += 2) {
    element.append(mark(textAt(marks[place]), textAt(marks[place + 1])));
  }
  const badge = document.createElement("span");
  badge.className = `badge badge--${textAt(look)}`;
  badge.textContent = textAt(status);
  element.insertCell().append(badge);
  return element;
}

/**
 * The rows of the file, made into elements only when they are shown.
 * @param {string} address
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function ofFile(address, folder) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no rows: ${answer.status}`);
  /** @type {{ texts: string[], rows: ProjectRow[] }} */
  const { texts, rows } = await answer.json();
  const root = new URL(folder, document.baseURI);
  /** @type {(place: number | undefined) => string} */
  const textAt = (place) => texts[place ?? -1] ?? "";
  return rows.map((row) => {
    const [naam, , gemeente, soort, fase, jaar, niveau, status] = row;
    const facets = {
      gemeente: textAt(gemeente),
      soort: textAt(soort),
      fase: textAt(fase),
      jaar: textAt(jaar) || "onbekend",
      niveau: textAt(niveau),
    };
    const values = { naam, soort: textAt(soort), jaar: textAt(jaar), status: textAt(status) };
    return { values, facets, make: () => project(row, textAt, root) };
  });
}
