// Which rows of a list are shown, and in what order.

/**
 * A row of a list: its texts by column, the text of each facet, and the element that shows it.
 * @typedef {object} Row
 * @property {Record<string, string | undefined>} values
 * @property {Record<string, string | undefined>} facets
 * @property {() => HTMLTableRowElement} make
 *
 * What the order and the choice of rows ask of a row.
 * @typedef {Pick<Row, "values" | "facets">} Texts
 */

const DUTCH = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });

/**
 * The rows that agree with every choice; an empty choice agrees with all.
 * @template {Texts} R
 * @param {readonly R[]} rows
 * @param {Record<string, string>} choices
 * @returns {R[]}
 */
export function kept(rows, choices) {
  const asked = Object.entries(choices).filter(([, wanted]) => wanted);
  return rows.filter((row) => asked.every(([name, wanted]) => row.facets[name] === wanted));
}

/**
 * The rows by one of their values, `down` or up; what is not known comes last either way.
 * @template {Texts} R
 * @param {readonly R[]} rows
 * @param {string} name
 * @param {"number" | "text"} kind
 * @param {boolean} down
 * @returns {R[]}
 */
export function sorted(rows, name, kind, down) {
  const sign = down ? -1 : 1;
  /** @type {{ text: string, size: number, row: R }[]} */
  const known = [];
  /** @type {R[]} */
  const unknown = [];
  for (const row of rows) {
    const text = row.values[name] ?? "";
    const size = kind === "number" ? Number.parseFloat(text) : 0;
    if (text === "" || Number.isNaN(size)) unknown.push(row);
    else known.push({ text, size, row });
  }
  known.sort((one, other) =>
    kind === "number" ? sign * (one.size - other.size) : sign * DUTCH.compare(one.text, other.text),
  );
  return [...known.map(({ row }) => row), ...unknown];
}

/**
 * The different values of a facet, in Dutch order.
 * @param {readonly Texts[]} rows
 * @param {string} name
 * @returns {string[]}
 */
export function options(rows, name) {
  const found = rows.flatMap((row) => row.facets[name] || []);
  return [...new Set(found)].sort(DUTCH.compare);
}
