// The choice in the address, so that it can be shared: `?gemeente=a&gemeente=b&van=2026&tot=2030`.

/** The choice that an address holds, with only what the data know: an old or mistyped link still works. */
export function fromAddress(search, data) {
  const query = new URLSearchParams(search);
  const names = [...new Set(query.getAll("gemeente"))].filter((slug) => Object.hasOwn(data.municipalities, slug));
  const year = (key, otherwise) => {
    const asked = Number(query.get(key));
    return data.years.includes(asked) ? asked : otherwise;
  };
  const from = year("van", data.years[0]);
  return { names: names.slice(0, data.most), from, until: Math.max(from, year("tot", data.years.at(-1))) };
}

/** The query for a choice; years that were not chosen are left out, so that next year's link shows next year. */
export function toQuery(choice, data) {
  const query = new URLSearchParams(choice.names.map((slug) => ["gemeente", slug]));
  if (choice.from !== data.years[0]) query.set("van", choice.from);
  if (choice.until !== data.years.at(-1)) query.set("tot", choice.until);
  return query.size ? `?${query}` : "";
}
