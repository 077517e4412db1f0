// Which rows of a list are shown, and in what order. A row is { values, facets }: texts by name.

const DUTCH = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });

/** The rows that agree with every choice; an empty choice agrees with all. */
export function kept(rows, choices) {
  const asked = Object.entries(choices).filter(([, wanted]) => wanted);
  return rows.filter((row) => asked.every(([name, wanted]) => row.facets[name] === wanted));
}

/** The rows by one of their values, `down` or up; what is not known comes last either way. */
export function sorted(rows, name, kind, down) {
  const sign = down ? -1 : 1;
  const known = [];
  const unknown = [];
  for (const row of rows) {
    const text = row.values[name] ?? "";
    const key = kind === "number" ? Number.parseFloat(text) : text;
    if (text === "" || Number.isNaN(key)) unknown.push(row);
    else known.push([key, row]);
  }
  known.sort(kind === "number"
    ? ([one], [other]) => sign * (one - other)
    : ([one], [other]) => sign * DUTCH.compare(one, other));
  return [...known.map(([, row]) => row), ...unknown];
}

/** The different values of a facet, in Dutch order. */
export function options(rows, name) {
  return [...new Set(rows.map((row) => row.facets[name]))].filter(Boolean).sort(DUTCH.compare);
}
