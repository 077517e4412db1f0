// The tables of a choice, in the page and as CSV. What a person typed is only ever text, never HTML.

import { filled, groupsOf, municipalityOf, newest, valuesOf, yearsOf } from "./facts.js";

/** @import { Choice, Data, Group, Value } from "./facts.js" */

/**
 * An element with its attributes and children; a child that is a text stays a text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * A table that a narrow window scrolls by itself.
 * @param {string} label
 * @param {string} mark The attribute by which the table is known.
 * @param {string[]} labels
 * @param {HTMLTableRowElement[]} rows
 */
function region(label, mark, labels, rows) {
  const table = make(
    "table",
    { class: "table", [mark]: "" },
    make("caption", {}, label),
    head(labels),
    make("tbody", {}, ...rows),
  );
  return make("div", { class: "table-region", role: "region", "aria-label": label, tabindex: "0" }, table);
}

/** @param {string[]} labels */
function head(labels) {
  return make("thead", {}, make("tr", {}, ...labels.map((label) => make("th", { scope: "col" }, label))));
}

/**
 * The level of every chosen municipality on every axis.
 * @param {Choice} choice
 * @param {Data} data
 */
export function levelsTable(choice, data) {
  const { words } = data;
  const rows = choice.names.map((slug) => {
    const found = newest(choice, data, slug);
    const cells = found
      ? [
          found.profile,
          ...found.levels.map((level) => (level === null ? words.unknown_level : String(level))),
          [found.year, found.status].filter(Boolean).join(" · "),
        ]
      : [words.no_assessment, ...data.axes.map(() => "–"), "–"];
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, municipalityOf(data, slug).name),
      ...cells.map((cell) => make("td", {}, cell)),
    );
  });
  const labels = [words.municipality, words.profile, ...data.axes.map((axis) => axis.short), words.year];
  return region(words.levels_table, "data-levels", labels, rows);
}

/** @param {string} text */
function small(text) {
  return make("small", { class: "muted compare__about" }, text);
}

/**
 * A value, and what it is made of.
 * @param {Value} value
 */
function shown({ text, about, n }) {
  return [text || "–", small(about || n)];
}

/**
 * Every value of every chosen municipality, one row per group of values that may be compared.
 * @param {Choice} choice
 * @param {Data} data
 */
export function valuesTable(choice, data) {
  const { words } = data;
  /** @type {(value: Value) => string} */
  const toDate = ({ text, about, n }) =>
    filled(words.to_date, { year: choice.until, text: `${text || "–"} · ${about || n}` });
  const rows = groupsOf(choice, data).map((group) => {
    const cells = choice.names.map((slug) => {
      const { year, date } = valuesOf(choice, group, slug);
      if (!date) return make("td", { class: "muted" }, words.not_measured);
      const missing = filled(words.not_in_year, { year: choice.until });
      const first = year ? shown(year) : [make("span", { class: "muted" }, missing)];
      return make("td", {}, ...first, ...(date.same ? [] : [small(toDate(date))]));
    });
    const level = group.levels[choice.until];
    const title = level ? `${group.title} (${words.level} ${level.text})` : group.title;
    return make("tr", {}, make("th", { scope: "row" }, title), ...cells);
  });
  const labels = [words.subject, ...choice.names.map((slug) => municipalityOf(data, slug).name)];
  return region(words.values_table, "data-values", labels, rows);
}

/**
 * A cell of a CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it, as in our other
 * tables.
 * @param {string | number | null | undefined} value
 */
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const guarded = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * All that is shown, as exactly as it is published: UTF-8, commas, CRLF (RFC 4180). An empty cell is unknown.
 * @param {Choice} choice
 * @param {Data} data
 */
export function csv(choice, data) {
  /** @type {(string | number | null | undefined)[][]} */
  const rows = [["gemeente", "jaar", "onderwerp", "eenheid", "waarde", "toelichting"]];
  const scale = `0-${data.top}`;
  const { words } = data;
  /** @type {(value: Value | null, period: string, group: Group, name: string) => (string | number | null)[]} */
  const line = (value, period, group, name) => {
    const made = value
      ? [value.value === null ? value.text : "", value.about || value.n]
      : [words.not_measured];
    const said = [...made, filled(period, { year: choice.until })].filter(Boolean).join("; ");
    return [name, choice.until, group.title, group.unit, value?.value ?? null, said];
  };
  for (const slug of choice.names) {
    const { name, assessments } = municipalityOf(data, slug);
    for (const year of yearsOf(choice, data)) {
      const found = assessments[year];
      if (!found) continue;
      for (const [index, axis] of data.axes.entries()) {
        rows.push([name, year, axis.name, scale, found.levels[index], found.status]);
      }
    }
    for (const group of groupsOf(choice, data)) {
      const { year, date } = valuesOf(choice, group, slug);
      rows.push(line(year, words.in_year, group, name), line(date, words.until, group, name));
    }
  }
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
