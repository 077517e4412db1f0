// Between what a file holds and what a form shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asEdited, asWritten, PARTIAL } from "../../site/editor/forms.js";
import { Plain, same } from "../../site/editor/values.js";

/**
 * @import { Field } from "../../site/editor/values.js"
 */

/** @type {Field[]} */
const FIELDS = [
  { name: "name", widget: "string" },
  { name: "tendered", widget: "string", pattern: [PARTIAL, ""], required: false },
  { name: "draft", widget: "boolean", default: false, required: false },
  { name: "lessons", widget: "list", required: false },
  {
    name: "uses",
    widget: "list",
    known_by: { key: ["material"], fixed: false },
    fields: [
      { name: "material", widget: "string" },
      { name: "indicative", widget: "boolean", default: false, required: false },
    ],
  },
];

test("a year is text in a form, so that a month may be added, and a number in the file", () => {
  assert.deepEqual(asEdited({ tendered: 2026, year: 2026 }, FIELDS), { tendered: "2026", year: 2026 });
  assert.deepEqual(asWritten({ tendered: "2026" }, FIELDS), { tendered: new Plain("2026") });
  assert.deepEqual(asWritten({ tendered: "2026-05" }, FIELDS), { tendered: "2026-05" });
});

test("nothing that is empty is written, and no switch that is off where the file says nothing of it", () => {
  const form = { name: "", lessons: ["", "a", null], uses: [{ material: "" }], draft: false, tendered: null };
  assert.deepEqual(asWritten(form, FIELDS), { lessons: ["a"], uses: [{}] });
  assert.deepEqual(asWritten({ draft: false }, FIELDS, { draft: true }), { draft: false });
});

test("a switch that a file says to be off stays, also when its item moves", () => {
  const file = { uses: [{ material: "Zand" }, { material: "Beton", indicative: false }] };
  const form = {
    uses: [
      { material: "Beton", indicative: false },
      { material: "Zand", indicative: false },
    ],
  };
  assert.deepEqual(asWritten(form, FIELDS, file), {
    uses: [{ material: "Beton", indicative: false }, { material: "Zand" }],
  });
});

test("keys come in the order of the fields, and what is no field comes last", () => {
  const written = asWritten({ extra: 1, lessons: ["a"], name: "b" }, FIELDS);
  assert.deepEqual(Object.keys(written), ["name", "lessons", "extra"]);
});

test("a form that cut the spaces of a text did not change it", () => {
  assert.ok(same(" a\n", "a"));
  assert.ok(same(2026, new Plain("2026")));
  assert.ok(same({ a: 1, b: null, c: [] }, { a: 1 }));
  assert.ok(!same({ a: 1 }, { a: 1, b: 2 }));
  assert.ok(!same(["a"], ["a", "b"]));
  assert.ok(!same("1", 1));
});
