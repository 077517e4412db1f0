// A choice of municipalities: in the address, who is like whom, and where they differ. No page: only values.

/**
 * A municipality as the page tells it; a level that is not known is null.
 * @typedef {{ slug: string, size: string, profile: string, near: string[], levels: (number | null)[] }} Member
 */

/**
 * The choice that an address holds (`?gemeente=a&gemeente=b`), with only what is there: an old link still works.
 * @param {string} search
 * @param {readonly string[]} known
 * @param {number} most
 * @returns {string[]}
 */
export function fromAddress(search, known, most) {
  const asked = new Set(new URLSearchParams(search).getAll("gemeente"));
  return [...asked].filter((slug) => known.includes(slug)).slice(0, most);
}

/** @param {readonly string[]} chosen */
export function toQuery(chosen) {
  const query = new URLSearchParams(chosen.map((slug) => ["gemeente", slug]));
  return query.size ? `?${query}` : "";
}

/**
 * The others that are like one: as large, of the same profile, or its neighbours (`size`, `profile`, `near`).
 * @param {readonly Member[]} members
 * @param {string} slug
 * @param {string} kind
 * @returns {string[]}
 */
export function alike(members, slug, kind) {
  const own = members.find((one) => one.slug === slug);
  if (!own) return [];
  /** @type {(other: Member) => boolean} */
  const like = (other) => {
    if (kind === "near") return own.near.includes(other.slug);
    return kind === "size"
      ? own.size !== "" && other.size === own.size
      : own.profile !== "" && other.profile === own.profile;
  };
  return members.filter((other) => other.slug !== slug && like(other)).map((other) => other.slug);
}

/**
 * On which axes the chosen differ most, in the words of the page.
 * @param {readonly Pick<Member, "levels">[]} chosen
 * @param {readonly string[]} axes
 * @param {Record<string, string>} words
 * @returns {string}
 */
export function difference(chosen, axes, words) {
  const spans = axes.map((_, axis) => {
    const known = chosen.map(({ levels }) => levels[axis] ?? null).filter((level) => level !== null);
    return known.length > 1 ? Math.max(...known) - Math.min(...known) : 0;
  });
  const widest = Math.max(...spans);
  if (widest <= 0) return words.equal ?? "";
  const far = axes.filter((_, axis) => spans[axis] === widest);
  const names = new Intl.ListFormat("nl", { type: "conjunction" }).format(far);
  const text = (far.length > 3 ? words.widestMany : words.widest) ?? "";
  return text
    .replace("{axes}", names)
    .replace("{n}", String(far.length))
    .replace("{steps}", `${widest} ${widest === 1 ? "trede" : "treden"}`);
}
