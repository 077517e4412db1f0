// Which item of a list a form still shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { matched } from "../../site/editor/pairing.js";

const MATERIAL = { key: ["material", "strategy"], fixed: false };
const YEAR = { key: ["year"], fixed: true };

test("what did not change is itself, wherever it stands now", () => {
  assert.deepEqual(matched(["a", "b", "c"], ["c", "a", "d"]), [2, 0, undefined]);
  assert.deepEqual(matched([{ year: 1 }, { year: 2 }], [{ year: 2 }, { year: 1 }], YEAR), [1, 0]);
});

test("an item is known by all fields of its key", () => {
  const before = [
    { material: "Beton", strategy: "reused", tonnes: 40 },
    { material: "Beton", strategy: "primary", tonnes: 60 },
  ];
  const after = [
    { material: "Beton", strategy: "primary", tonnes: 61 },
    { material: "Beton", strategy: "reused", tonnes: 41 },
  ];
  assert.deepEqual(matched(before, after, MATERIAL), [1, 0]);
  assert.deepEqual(matched(before, after.slice(0, 1), MATERIAL), [1]);
});

test("a key that is not filled in is a key too", () => {
  const key = { key: ["year", "kind", "axis"], fixed: true };
  const before = [
    { year: 2026, kind: "level", axis: "a" },
    { year: 2026, kind: "baseline" },
  ];
  const after = [{ year: 2026, kind: "baseline", text: "x" }];
  assert.deepEqual(matched(before, after, key), [1]);
});

test("a name that may be corrected is still the item at its place, as long as nothing came or went", () => {
  const before = [
    { material: "Beton", strategy: "reused" },
    { material: "Zand", strategy: "reused" },
  ];
  const renamed = { material: "Betonklinkers", strategy: "reused" };
  assert.deepEqual(matched(before, [renamed, { ...before[1], tonnes: 1 }], MATERIAL), [0, 1]);
  assert.deepEqual(matched(before, [renamed], MATERIAL), [undefined]);
});

test("another name of a fixed kind is another item: a year that went leaves nothing to one that came", () => {
  const before = [
    { year: 2026, level: 1 },
    { year: 2027, level: 2 },
  ];
  const after = [
    { year: 2027, level: 3 },
    { year: 2028, level: 3 },
  ];
  assert.deepEqual(matched(before, after, YEAR), [1, undefined]);
  assert.deepEqual(matched(before, [{ year: 2028, level: 1 }, before[1] ?? null], YEAR), [undefined, 1]);
});

test("two items of one name pair in their order, and none is used twice", () => {
  const before = [
    { year: 2026, a: 1 },
    { year: 2026, a: 2 },
  ];
  const after = [
    { year: 2026, a: 3 },
    { year: 2026, a: 4 },
    { year: 2026, a: 5 },
  ];
  assert.deepEqual(matched(before, after, YEAR), [0, 1, undefined]);
});

test("years of a contract pair by their year, whatever their order", () => {
  const measured = { key: ["phase"], fixed: true, dated: "date" };
  const before = [
    { phase: "year", date: "2029-11-15", tonnes: 3 },
    { phase: "year", date: "2030-11-15", tonnes: 4 },
  ];
  const after = [
    { phase: "year", date: "2030-11-20", tonnes: 5 },
    { phase: "year", date: "2031-11-15", tonnes: 6 },
  ];
  assert.deepEqual(matched(before, after, measured), [1, undefined]);
  const corrected = [{ phase: "delivery", date: "2030-01-01" }];
  assert.deepEqual(matched([{ phase: "delivery", date: "2029-12-31" }], corrected, measured), [0]);
});
