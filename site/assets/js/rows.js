// Where the rows of a list come from: the table that is there, or the file that holds all pages of it.

/** The rows of a table in its body. A cell over several columns says that these are not known. */
export function ofTable(table, facets) {
  return [...table.tBodies[0].rows].map((element) => {
    const values = {};
    let column = 0;
    for (const cell of element.cells) {
      if (cell.colSpan === 1) values[column] = cell.dataset.value ?? cell.textContent.trim();
      column += cell.colSpan;
    }
    return { values, facets: Object.fromEntries(facets.map(({ name }) => [name, element.dataset[name]])), make: () => element };
  });
}

export const PROJECT_FACETS = [
  { name: "gemeente", label: "Gemeente" }, { name: "soort", label: "Soort werk" }, { name: "fase", label: "Fase" },
  { name: "jaar", label: "Jaar" }, { name: "niveau", label: "Niveau" },
];

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

function project(row, texts, root) {
  const [name, address, municipality, kind, phase, year, , status, look, marks] = row;
  const element = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  const link = document.createElement("a");
  link.href = new URL(address, root).href;
  link.textContent = name;
  const whose = document.createElement("small");
  whose.className = "projects__whose";
  whose.textContent = texts[municipality];
  head.append(link, whose);
  element.append(head);
  for (const text of [texts[kind], `${texts[phase]}, ${texts[year] || "jaar onbekend"}`]) {
    element.insertCell().textContent = text;
  }
  for (let place = 0; place < marks.length; place += 2) element.append(mark(texts[marks[place]], texts[marks[place + 1]]));
  const badge = document.createElement("span");
  badge.className = `badge badge--${texts[look]}`;
  badge.textContent = texts[status];
  element.insertCell().append(badge);
  return element;
}

/** The rows of the file, made into elements only when they are shown. */
export async function ofFile(address, folder) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no rows: ${answer.status}`);
  const { texts, rows } = await answer.json();
  const root = new URL(folder, document.baseURI);
  return rows.map((row) => {
    const [gemeente, soort, fase, jaar, niveau, status] = row.slice(2, 8).map((place) => texts[place]);
    const facets = { gemeente, soort, fase, jaar: jaar || "onbekend", niveau };
    return { values: { naam: row[0], soort, jaar, status }, facets, make: () => project(row, texts, root) };
  });
}
