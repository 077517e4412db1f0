// Which projects agree with every choice, and how many there would be with another one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { agreeing, counted, foundIn, ordered, told } from "../../site/assets/js/finder.js";

/**
 * @param {string} name
 * @param {Record<string, string[]>} values
 */
const project = (name, values) => ({ name, values });
const projects = [
  project("Brug", { materiaal: ["Staal", "Hout"], tekst: ["Bestek"], jaar: ["2029"] }),
  project("Aak", { materiaal: ["Hout"], tekst: [], jaar: ["2030"] }),
  project("Pad", { materiaal: [], tekst: ["Bestek"], jaar: [] }),
];
/** @param {{ name: string }[]} found */
const names = (found) => found.map(({ name }) => name);

test("choices hold together, and an empty one asks nothing", () => {
  assert.deepEqual(names(agreeing(projects, { materiaal: "Hout" })), ["Brug", "Aak"]);
  assert.deepEqual(names(agreeing(projects, { materiaal: "Hout", tekst: "Bestek" })), ["Brug"]);
  assert.equal(agreeing(projects, { materiaal: "" }).length, 3);
  assert.equal(agreeing(projects, { materiaal: "Lucht" }).length, 0);
});

test("a count is beside the choices in other facets, and never of its own", () => {
  assert.deepEqual(counted(projects, { materiaal: "Staal" }, "materiaal"), [
    ["Hout", 2],
    ["Staal", 1],
  ]);
  assert.deepEqual(counted(projects, { jaar: "2030" }, "materiaal"), [
    ["Hout", 1],
    ["Staal", 0],
  ]);
});

test("what has no year is last, and the order of the file is the usual one", () => {
  assert.deepEqual(names(ordered(projects, "nieuwste")), ["Aak", "Brug", "Pad"]);
  assert.deepEqual(names(ordered(projects, "naam")), ["Aak", "Brug", "Pad"]);
  assert.deepEqual(names(ordered(projects, "")), ["Brug", "Aak", "Pad"]);
});

test("the result is told in words with what was chosen", () => {
  /** @type {[string, string][]} */
  const facets = [
    ["materiaal", "Materiaal"],
    ["tekst", "Tekst"],
  ];
  assert.equal(told(3, 3, facets, {}), "3 projecten");
  assert.equal(told(1, 1, facets, {}), "1 project");
  assert.equal(
    told(1, 1200, facets, { tekst: "Bestek", materiaal: "Hout" }),
    "1 van de 1.200 projecten, met materiaal: Hout; tekst: Bestek.",
  );
  assert.match(told(0, 3, facets, { tekst: "Lied" }), /Laat een keuze los/);
});

test("a row of the file names its texts by their place", () => {
  const [found] = foundIn({
    facets: [["materiaal", "Materiaal"]],
    texts: ["Ulk", "Wegen", "", "Hout", "met", "haalt het"],
    rows: [["Brug", "ulk/brug/", 0, 1, 2, [[3]], [4, 5]]],
  });
  assert.deepEqual(found, {
    name: "Brug",
    address: "ulk/brug/",
    municipality: "Ulk",
    about: "Wegen",
    warning: "",
    values: { materiaal: ["Hout"] },
    marks: [{ state: "met", text: "haalt het" }],
  });
});
