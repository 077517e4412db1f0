// The choice in the address, so that it can be shared: `?gemeente=a&gemeente=b&van=2026&tot=2030`.

/** @import { Choice, Data } from "./facts.js" */

/**
 * The choice that an address holds, with only what the data know: an old or mistyped link still works.
 * @param {string} search
 * @param {Pick<Data, "municipalities" | "years" | "most">} data
 * @returns {Choice}
 */
export function fromAddress(search, data) {
  const query = new URLSearchParams(search);
  const names = [...new Set(query.getAll("gemeente"))].filter((slug) =>
    Object.hasOwn(data.municipalities, slug),
  );
  /** @type {(key: string, otherwise: number) => number} */
  const year = (key, otherwise) => {
    const asked = Number(query.get(key));
    return data.years.includes(asked) ? asked : otherwise;
  };
  const [first, last] = ends(data);
  const from = year("van", first);
  return { names: names.slice(0, data.most), from, until: Math.max(from, year("tot", last)) };
}

/**
 * The query for a choice; years that were not chosen are left out, so that next year's link shows next year.
 * @param {Choice} choice
 * @param {Pick<Data, "years">} data
 * @returns {string}
 */
export function toQuery(choice, data) {
  const query = new URLSearchParams(choice.names.map((slug) => ["gemeente", slug]));
  const [first, last] = ends(data);
  if (choice.from !== first) query.set("van", String(choice.from));
  if (choice.until !== last) query.set("tot", String(choice.until));
  return query.size ? `?${query}` : "";
}

/**
 * The first and the last year; a site has at least one.
 * @param {Pick<Data, "years">} data
 * @returns {[number, number]}
 */
function ends({ years }) {
  return [years[0] ?? 0, years.at(-1) ?? 0];
}
