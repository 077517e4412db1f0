// Which rows of a list are shown, and in what order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kept, options, sorted } from "../../site/assets/js/order.js";

/**
 * @param {string} naam
 * @param {string} waarde
 * @param {string} [soort]
 */
const row = (naam, waarde, soort = "") => ({ values: { naam, waarde }, facets: { soort } });

/** @type {(rows: { values: { naam: string } }[]) => string[]} */
const names = (rows) => rows.map(({ values }) => values.naam);

test("a row agrees with every choice, and an empty choice asks nothing", () => {
  const rows = [row("a", "1", "wegen"), row("b", "2", "groen"), row("c", "3", "wegen")];
  assert.deepEqual(names(kept(rows, { soort: "wegen" })), ["a", "c"]);
  assert.deepEqual(names(kept(rows, { soort: "" })), ["a", "b", "c"]);
  assert.deepEqual(kept(rows, { soort: "wegen", fase: "klaar" }), []);
});

test("numbers go by size and texts by the Dutch alphabet, in which accents and capitals do not count", () => {
  const numbers = [row("a", "10"), row("b", "9.5"), row("c", "-1")];
  assert.deepEqual(names(sorted(numbers, "waarde", "number", false)), ["c", "b", "a"]);
  const texts = [row("Ede", ""), row("écru", ""), row("Zeist", ""), row("ede 10", ""), row("ede 9", "")];
  assert.deepEqual(names(sorted(texts, "naam", "text", false)), ["écru", "Ede", "ede 9", "ede 10", "Zeist"]);
});

test("what is not known comes last, up and down", () => {
  const rows = [row("a", ""), row("b", "2"), row("c", "onbekend"), row("d", "1")];
  assert.deepEqual(names(sorted(rows, "waarde", "number", false)), ["d", "b", "a", "c"]);
  assert.deepEqual(names(sorted(rows, "waarde", "number", true)), ["b", "d", "a", "c"]);
  assert.deepEqual(names(sorted(rows, "prijs", "text", true)), ["a", "b", "c", "d"]);
});

test("rows of one value keep their order, and nobody's list is changed", () => {
  const rows = [row("b", "1"), row("a", "1"), row("c", "0")];
  assert.deepEqual(names(sorted(rows, "waarde", "number", true)), ["b", "a", "c"]);
  assert.deepEqual(names(rows), ["b", "a", "c"]);
});

test("a facet offers each value once", () => {
  const rows = [row("a", "", "Wegen"), row("b", "", "groen"), row("c", "", "Wegen"), row("d", "", "")];
  assert.deepEqual(options(rows, "soort"), ["groen", "Wegen"]);
  assert.deepEqual(options(rows, "fase"), []);
});
