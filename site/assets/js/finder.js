// Which projects agree with every choice, and how many there would be with each other one. No page, only values.

/**
 * By what projects can be filtered: its name in an address, and its label.
 * @typedef {readonly [name: string, label: string]} Facet
 *
 * A project: its texts, and per facet every value that it has; none where nobody recorded any.
 * @typedef {object} Found
 * @property {string} name
 * @property {string} address
 * @property {string} municipality
 * @property {string} about
 * @property {string} warning
 * @property {Record<string, string[]>} values
 * @property {{ state: string, text: string }[]} marks
 *
 * The file of all projects, as `pages/projects/index.py` writes it: a row names its texts by their place.
 * @typedef {[string, string, number, number, number, number[][], number[]]} Line
 * @typedef {{ facets: Facet[], texts: string[], rows: Line[] }} Index
 */

const DUTCH = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });

/**
 * The projects of the file, in its order.
 * @param {Index} index
 * @returns {Found[]}
 */
export function foundIn({ facets, texts, rows }) {
  /** @param {number | undefined} place */
  const textAt = (place) => texts[place ?? -1] ?? "";
  return rows.map(([name, address, municipality, about, warning, filed, marks]) => ({
    name,
    address,
    municipality: textAt(municipality),
    about: textAt(about),
    warning: textAt(warning),
    values: Object.fromEntries(facets.map(([facet], place) => [facet, (filed[place] ?? []).map(textAt)])),
    marks: marks.flatMap((place, at) =>
      at % 2 ? [] : [{ state: textAt(place), text: textAt(marks[at + 1]) }],
    ),
  }));
}

/**
 * The projects that agree with every choice, but for those of the facet `but`; an empty choice agrees with all.
 * @template {Pick<Found, "values">} Project
 * @param {readonly Project[]} projects
 * @param {Record<string, string>} choices
 * @param {string} [but]
 */
export function agreeing(projects, choices, but) {
  const asked = Object.entries(choices).filter(([facet, value]) => value && facet !== but);
  return projects.filter(({ values }) => asked.every(([facet, value]) => values[facet]?.includes(value)));
}

/**
 * Every value of a facet in Dutch order, with how many projects have it beside the choices in other facets.
 * @param {readonly Pick<Found, "values">[]} projects
 * @param {Record<string, string>} choices
 * @param {string} facet
 * @returns {[value: string, count: number][]}
 */
export function counted(projects, choices, facet) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { values } of projects) for (const value of values[facet] ?? []) counts.set(value, 0);
  for (const { values } of agreeing(projects, choices, facet)) {
    for (const value of values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => DUTCH.compare(one, other));
}

/**
 * The projects in an order; the order of the file where none is asked for. What has no year comes last.
 * @template {Pick<Found, "name" | "values">} Project
 * @param {readonly Project[]} projects
 * @param {string} order
 */
export function ordered(projects, order) {
  /** @param {Project} project */
  const year = ({ values }) => Number(values.jaar?.[0] ?? 0);
  if (order === "naam") return projects.toSorted((one, other) => DUTCH.compare(one.name, other.name));
  if (order === "nieuwste") return projects.toSorted((one, other) => year(other) - year(one));
  return [...projects];
}

/**
 * What was found, in words: how many, and by which choices.
 * @param {number} count
 * @param {number} total
 * @param {readonly Facet[]} facets
 * @param {Record<string, string>} choices
 */
export function told(count, total, facets, choices) {
  const numbers = new Intl.NumberFormat("nl");
  const noun = total === 1 ? "project" : "projecten";
  const chosen = facets.flatMap(([facet, label]) =>
    choices[facet] ? `${label.toLowerCase()}: ${choices[facet]}` : [],
  );
  if (!chosen.length) return `${numbers.format(total)} ${noun}`;
  const said = `${numbers.format(count)} van de ${numbers.format(total)} ${noun}, met ${chosen.join("; ")}`;
  return count ? `${said}.` : `${said}. Laat een keuze los om meer te zien.`;
}
