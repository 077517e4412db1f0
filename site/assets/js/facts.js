// What the numbers say of a choice: which assessment counts, what differs, what changed. No page, no figure: only values.

/** The years of a choice. */
export function yearsOf(choice, data) {
  return data.years.filter((year) => choice.from <= year && year <= choice.until);
}

/** The newest assessment of a municipality in the years of the choice, with its year; null without one. */
export function newest(choice, data, slug) {
  const known = data.municipalities[slug].assessments;
  const year = yearsOf(choice, data).findLast((each) => known[each]);
  return year === undefined ? null : { year, ...known[year] };
}

/** A value as it stands at the end of the choice: everything that was measured until then. */
export function valueOf(choice, group, slug) {
  return group.values[slug]?.[choice.until] ?? null;
}

/** The groups of values in which at least one of the chosen was measured. */
export function groupsOf(choice, data) {
  return data.groups.filter((group) => choice.names.some((slug) => valueOf(choice, group, slug)));
}

/** The groups to draw: with a number of at least two of the chosen, or of the only one. The table has them all. */
export function besideEachOther(choice, data) {
  const least = Math.min(choice.names.length, 2);
  const known = (group) => choice.names.filter((slug) => typeof valueOf(choice, group, slug)?.value === "number").length;
  return data.groups.filter((group) => known(group) >= least);
}

/** A text with what is between braces filled in. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** The names of the chosen as a Dutch list. */
export function listing(names) {
  return new Intl.ListFormat("nl", { type: "conjunction" }).format(names);
}

/** The heading over the spiderwebs: on which axes the chosen differ most. */
export function differences(choice, data) {
  const { words } = data;
  const found = choice.names.map((slug) => newest(choice, data, slug));
  if (choice.names.length === 1) return filled(words.alone, { name: data.municipalities[choice.names[0]].name });
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
  return filled(words.widest_many, { n: words.numbers[axes.length], all: words.numbers[data.axes.length], steps });
}

/** The heading over the years: how many levels went up and down between each one's first and last assessment. */
export function movement(choice, data) {
  const { words } = data;
  let [several, up, down] = [false, 0, 0];
  for (const slug of choice.names) {
    const known = data.municipalities[slug].assessments;
    const years = yearsOf(choice, data).filter((year) => known[year]);
    several ||= years.length > 1;
    for (const axis of data.axes.keys()) {
      const levels = years.map((year) => known[year].levels[axis]).filter((level) => level !== null);
      if (levels.at(-1) > levels[0]) up += 1;
      if (levels.at(-1) < levels[0]) down += 1;
    }
  }
  if (!several) return words.one_year;
  return up + down ? `${words.risen[up]}, ${words.fallen[down]}` : words.still;
}

/** Others like one municipality, at most as many as fit beside it: by size, by profile or on the map. */
export function alike(data, slug, kind) {
  const own = data.municipalities[slug];
  const others = Object.entries(data.municipalities).filter(([other]) => other !== slug);
  const far = ([, other]) => Math.abs((other.people ?? 0) - (own.people ?? 0));
  const fits = {
    size: ([, other]) => own.size !== null && other.size === own.size,
    profile: ([, other]) => own.profile !== null && other.profile === own.profile,
    near: ([other]) => own.near.includes(other),
  }[kind];
  // Nearest in size first, so that a long list is cut off where the likeness ends.
  return others.filter(fits).sort((one, other) => far(one) - far(other)).slice(0, data.most - 1).map(([other]) => other);
}
