// A choice of municipalities: in an address, who is like whom, and where they differ.
import assert from "node:assert/strict";
import { test } from "node:test";
import { alike, difference, fromAddress, toQuery } from "../../site/assets/js/choice.js";

const known = ["berk", "els", "linde", "wilg"];
/** @type {(slug: string, levels: (number | null)[], more?: object) => import("../../site/assets/js/choice.js").Member} */
const member = (slug, levels, more = {}) => ({ slug, size: "", profile: "", near: [], levels, ...more });
const words = {
  equal: "gelijk",
  widest: "Het verschil is het grootst bij {axes}: {steps}",
  widestMany: "Op {n} assen is het verschil het grootst: {steps}",
};
const axes = ["Beleid", "Kennis", "Meten", "Geld"];

test("an address holds what was chosen, in its order, and gives it back", () => {
  for (const chosen of [[], ["els"], ["wilg", "els"]]) {
    assert.deepEqual(fromAddress(toQuery(chosen), known, 6), chosen);
  }
  assert.equal(toQuery(["els", "wilg"]), "?gemeente=els&gemeente=wilg");
  assert.equal(toQuery([]), "");
});

test("an old or mistyped address gives what is known of it, and no more than fit", () => {
  const asked = "?gemeente=els&gemeente=els&gemeente=weg&gemeente=berk&gemeente=wilg&van=2026&tot=x";
  assert.deepEqual(fromAddress(asked, known, 2), ["els", "berk"]);
});

test("others are like one in size, in profile or as neighbours, and what is unknown is like nothing", () => {
  const members = [
    member("berk", [], { size: "small", profile: "2" }),
    member("els", [], { size: "small", near: ["wilg"] }),
    member("linde", [], { size: "large", profile: "2" }),
    member("wilg", []),
  ];
  assert.deepEqual(alike(members, "berk", "size"), ["els"]);
  assert.deepEqual(alike(members, "berk", "profile"), ["linde"]);
  assert.deepEqual(alike(members, "els", "near"), ["wilg"]);
  assert.deepEqual(alike(members, "wilg", "size"), []);
  assert.deepEqual(alike(members, "nobody", "size"), []);
});

test("the widest difference is named with its axes, and counted where they are many", () => {
  const found = (/** @type {(number | null)[][]} */ ...levels) =>
    difference(
      levels.map((one) => ({ levels: one })),
      axes,
      words,
    );
  assert.equal(found([1, 2, 2, 2], [3, 2, 1, 2]), "Het verschil is het grootst bij Beleid: 2 treden");
  assert.equal(
    found([1, 2, 2, 2], [2, 3, 2, 2]),
    "Het verschil is het grootst bij Beleid en Kennis: 1 trede",
  );
  assert.equal(found([1, 1, 1, 1], [2, 2, 2, 2]), "Op 4 assen is het verschil het grootst: 1 trede");
  assert.equal(found([2, null, 2, 2], [2, 4, 2, 2]), "gelijk");
});
