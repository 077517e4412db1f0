// What the numbers say of a choice: which assessment counts, what differs, what changed. No page, no figure: only values.

/**
 * What a reader chose: municipalities by their slug, and the first and the last year.
 * @typedef {{ names: string[], from: number, until: number }} Choice
 *
 * The numbers of the page, as `pages/compare/data.py` writes them: as they are published; unknown is null.
 * @typedef {object} Data
 * @property {number[]} years
 * @property {number} top The highest level of an axis.
 * @property {number} ambition The level that each axis has in the year of the ambition.
 * @property {number} most How many may be chosen.
 * @property {number} together How many spiderwebs can be told apart over each other.
 * @property {Axis[]} axes
 * @property {Record<string, Municipality>} municipalities
 * @property {Group[]} groups
 * @property {Words} words
 *
 * @typedef {{ id: string, name: string, short: string }} Axis
 *
 * @typedef {object} Municipality
 * @property {string} name
 * @property {string | null} size
 * @property {number | null} people
 * @property {number | null} profile
 * @property {string[]} near
 * @property {Record<string, Assessment>} assessments By year.
 *
 * `broken` are the axes whose level may not be held against the assessment before.
 * @typedef {{ levels: (number | null)[], broken: number[], profile: string, status: string }} Assessment
 *
 * Values that may be compared: of one indicator, one kind of work and one set of weights. A scale runs from 0 to
 * `end`, on the whole site, with its two texts; levels are by year, values by municipality and year.
 * @typedef {object} Group
 * @property {string} id
 * @property {string} title
 * @property {string} unit
 * @property {number} end
 * @property {[string, string]} ends
 * @property {Record<string, Level>} levels
 * @property {Record<string, Record<string, Values>>} values
 *
 * @typedef {{ value: number, text: string, figure: string }} Level
 *
 * What was measured in a year, and all until its end: `same` says that this is what was measured in the year.
 * @typedef {{ in_year?: Value, to_date?: Value }} Values
 * @typedef {object} Value
 * @property {number | null} value
 * @property {string} text
 * @property {string} n How many projects are behind it.
 * @property {string} about What kind of mean it is.
 * @property {string} figure The id of the figure.
 * @property {boolean} same
 *
 * The texts, some of them by number.
 * @typedef {Record<"chosen" | "steps" | "numbers" | "risen" | "fallen", string[]> & Record<Text, string>} Words
 * @typedef {"nothing" | "none_alike" | "alone" | "equal" | "unknown" | "widest" | "widest_many" | "still" | "one_year"
 *   | "webs_caption" | "lines_caption" | "bars_heading" | "bars_none" | "bars_caption" | "table_heading"
 *   | "levels_table" | "values_table" | "municipality" | "year" | "profile" | "subject" | "no_assessment"
 *   | "not_measured" | "unknown_level" | "level" | "ambition" | "failed" | "loading" | "webs_picture"
 *   | "lines_picture" | "bars_picture" | "to_date" | "not_in_year" | "in_year" | "until"} Text
 */

/**
 * The municipality of a slug that was chosen; the address was held against the data before.
 * @param {Pick<Data, "municipalities">} data
 * @param {string} slug
 * @returns {Municipality}
 */
export function municipalityOf(data, slug) {
  const found = data.municipalities[slug];
  if (!found) throw new Error(`no municipality ${slug}`);
  return found;
}

/**
 * The years of a choice.
 * @param {Pick<Choice, "from" | "until">} choice
 * @param {Pick<Data, "years">} data
 */
export function yearsOf(choice, data) {
  return data.years.filter((year) => choice.from <= year && year <= choice.until);
}

/**
 * The newest assessment of a municipality in the years of the choice, with its year; null without one.
 * @param {Pick<Choice, "from" | "until">} choice
 * @param {Pick<Data, "years" | "municipalities">} data
 * @param {string} slug
 * @returns {(Assessment & { year: number }) | null}
 */
export function newest(choice, data, slug) {
  const known = municipalityOf(data, slug).assessments;
  const year = yearsOf(choice, data).findLast((each) => known[each]);
  const found = year === undefined ? undefined : known[year];
  return year === undefined || found === undefined ? null : { year, ...found };
}

/**
 * What was measured of a municipality in the last year of the choice, and all until its end.
 * @param {Pick<Choice, "until">} choice
 * @param {Pick<Group, "values">} group
 * @param {string} slug
 * @returns {{ year: Value | null, date: Value | null }}
 */
export function valuesOf(choice, group, slug) {
  const found = group.values[slug]?.[choice.until];
  return { year: found?.in_year ?? null, date: found?.to_date ?? null };
}

/**
 * The groups of values in which at least one of the chosen was measured.
 * @param {Choice} choice
 * @param {Pick<Data, "groups">} data
 */
export function groupsOf(choice, data) {
  return data.groups.filter((group) => choice.names.some((slug) => valuesOf(choice, group, slug).date));
}

/**
 * The groups to draw: with a number of at least two of the chosen, or of the only one. The table has them all.
 * @param {Choice} choice
 * @param {Pick<Data, "groups">} data
 */
export function besideEachOther(choice, data) {
  const least = Math.min(choice.names.length, 2);
  /** @type {(group: Group) => number} */
  const known = (group) =>
    choice.names.filter((slug) => typeof valuesOf(choice, group, slug).date?.value === "number").length;
  return data.groups.filter((group) => known(group) >= least);
}

/**
 * A text with what is between braces filled in.
 * @param {string} text
 * @param {Record<string, string | number | undefined>} values
 */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

/**
 * The names of the chosen as a Dutch list.
 * @param {string[]} names
 */
export function listing(names) {
  return new Intl.ListFormat("nl", { type: "conjunction" }).format(names);
}

/**
 * The heading over the spiderwebs: on which axes the chosen differ most.
 * @param {Choice} choice
 * @param {Data} data
 * @returns {string}
 */
export function differences(choice, data) {
  const { words } = data;
  const found = choice.names.map((slug) => newest(choice, data, slug));
  const [first, second] = choice.names;
  if (first !== undefined && second === undefined) {
    return filled(words.alone, { name: municipalityOf(data, first).name });
  }
  const spans = data.axes.map((_, axis) => {
    const levels = found.map((each) => each?.levels[axis] ?? null).filter((level) => level !== null);
    return levels.length > 1 ? Math.max(...levels) - Math.min(...levels) : null;
  });
  const widest = Math.max(...spans.filter((span) => span !== null));
  if (!Number.isFinite(widest)) return words.unknown;
  if (widest === 0) return words.equal;
  const axes = data.axes.filter((_, axis) => spans[axis] === widest).map((axis) => axis.short);
  const steps = words.steps[widest];
  if (axes.length <= 3) return filled(words.widest, { axes: listing(axes), steps });
  return filled(words.widest_many, {
    n: words.numbers[axes.length],
    all: words.numbers[data.axes.length],
    steps,
  });
}

/**
 * The heading over the years: how many levels went up and down between each one's first and last assessment.
 * @param {Choice} choice
 * @param {Data} data
 * @returns {string}
 */
export function movement(choice, data) {
  const { words } = data;
  let several = false;
  let up = 0;
  let down = 0;
  for (const slug of choice.names) {
    const known = municipalityOf(data, slug).assessments;
    const found = yearsOf(choice, data).flatMap((year) => known[year] ?? []);
    several ||= found.length > 1;
    for (const axis of data.axes.keys()) {
      if (found.slice(1).some(({ broken }) => broken.includes(axis))) continue;
      const levels = found.map((each) => each.levels[axis] ?? null).filter((level) => level !== null);
      const [first = 0, last = first] = [levels[0], levels.at(-1)];
      if (last > first) up += 1;
      if (last < first) down += 1;
    }
  }
  if (!several) return words.one_year;
  return up + down ? `${words.risen[up]}, ${words.fallen[down]}` : words.still;
}

/**
 * In what others may be like a municipality.
 * @typedef {"size" | "profile" | "near"} Likeness
 */

/**
 * Others like one municipality, at most as many as fit beside it: by size, by profile or on the map.
 * @param {Pick<Data, "municipalities" | "most">} data
 * @param {string} slug
 * @param {Likeness} kind
 * @returns {string[]}
 */
export function alike(data, slug, kind) {
  const own = municipalityOf(data, slug);
  const others = Object.entries(data.municipalities).filter(([other]) => other !== slug);
  /** @type {(one: [string, Municipality]) => number} */
  const far = ([, other]) => Math.abs((other.people ?? 0) - (own.people ?? 0));
  /** @type {Record<Likeness, (one: [string, Municipality]) => boolean>} */
  const likenesses = {
    size: ([, other]) => own.size !== null && other.size === own.size,
    profile: ([, other]) => own.profile !== null && other.profile === own.profile,
    near: ([other]) => own.near.includes(other),
  };
  // Nearest in size first, so that a long list is cut off where the likeness ends.
  return others
    .filter(likenesses[kind])
    .sort((one, other) => far(one) - far(other))
    .slice(0, data.most - 1)
    .map(([other]) => other);
}
