// The tables of a choice, in the page and as CSV. What a person typed is only ever text, never HTML.

import { groupsOf, newest, valueOf, yearsOf } from "./facts.js";

/** An element with its attributes and children; a child that is a text stays a text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function region(label, table) {
  return make("div", { class: "table-region", role: "region", "aria-label": label, tabindex: "0" }, table);
}

function head(labels) {
  return make("thead", {}, make("tr", {}, ...labels.map((label) => make("th", { scope: "col" }, label))));
}

/** The level of every chosen municipality on every axis. */
export function levelsTable(choice, data) {
  const { words } = data;
  const rows = choice.names.map((slug) => {
    const found = newest(choice, data, slug);
    const cells = found
      ? [found.profile, ...found.levels.map((level) => (level === null ? words.unknown_level : String(level))), [found.year, found.status].filter(Boolean).join(" · ")]
      : [words.no_assessment, ...data.axes.map(() => "–"), "–"];
    return make("tr", {}, make("th", { scope: "row" }, data.municipalities[slug].name), ...cells.map((cell) => make("td", {}, cell)));
  });
  const labels = [words.municipality, words.profile, ...data.axes.map((axis) => axis.short), words.year];
  return region(words.levels_table, make("table", { class: "table", "data-levels": "" }, make("caption", {}, words.levels_table), head(labels), make("tbody", {}, ...rows)));
}

/** Every value of every chosen municipality, one row per group of values that may be compared. */
export function valuesTable(choice, data) {
  const { words } = data;
  const rows = groupsOf(choice, data).map((group) => {
    const cells = choice.names.map((slug) => {
      const value = valueOf(choice, group, slug);
      if (!value) return make("td", { class: "muted" }, words.not_measured);
      return make("td", {}, value.text || "–", make("small", { class: "muted compare__about" }, [value.mean, value.about].filter(Boolean).join(" · ")));
    });
    const level = group.levels[choice.until];
    const title = level ? `${group.title} (${words.level} ${level[1]})` : group.title;
    return make("tr", {}, make("th", { scope: "row" }, title), ...cells);
  });
  const labels = [words.subject, ...choice.names.map((slug) => data.municipalities[slug].name)];
  return region(words.values_table, make("table", { class: "table", "data-values": "" }, make("caption", {}, words.values_table), head(labels), make("tbody", {}, ...rows)));
}

// A text that a spreadsheet would run as a formula gets an apostrophe before it, as in our other tables.
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const guarded = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** All that is shown, unrounded: UTF-8, commas, CRLF (RFC 4180). An empty cell is unknown. */
export function csv(choice, data) {
  const rows = [["gemeente", "jaar", "onderwerp", "eenheid", "waarde", "toelichting"]];
  for (const slug of choice.names) {
    const { name, assessments } = data.municipalities[slug];
    for (const year of yearsOf(choice, data)) {
      const found = assessments[year];
      if (found) data.axes.forEach((axis, index) => rows.push([name, year, axis.name, `0-${data.top}`, found.levels[index], found.status]));
    }
    for (const group of groupsOf(choice, data)) {
      const value = valueOf(choice, group, slug);
      const about = value ? [value.value === null ? value.text : "", value.mean, value.about].filter(Boolean).join("; ") : data.words.not_measured;
      rows.push([name, choice.until, group.title, group.unit, value?.value, about]);
    }
  }
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
