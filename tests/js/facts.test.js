// What the numbers say of a choice.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  alike,
  besideEachOther,
  differences,
  filled,
  groupsOf,
  listing,
  movement,
  municipalityOf,
  newest,
  valuesOf,
  yearsOf,
} from "../../site/assets/js/facts.js";
import { chosen, data } from "./data.js";

test("the newest assessment is that of the last year of the choice that has one", () => {
  assert.equal(newest(chosen(), data, "els")?.year, 2028);
  assert.deepEqual(newest({ from: 2026, until: 2027 }, data, "els")?.levels, [1, 2, null]);
  assert.equal(newest({ from: 2027, until: 2027 }, data, "els"), null);
  assert.equal(newest(chosen(), data, "wilg"), null);
  assert.deepEqual(yearsOf({ from: 2027, until: 2028 }, data), [2027, 2028]);
});

test("a value is that of the last year of the choice, apart from all until its end", () => {
  const [origin] = data.groups;
  assert.ok(origin);
  /** @type {(until: number, slug: string) => (string | undefined)[]} */
  const texts = (until, slug) => {
    const { year, date } = valuesOf({ until }, origin, slug);
    return [year?.text, date?.text];
  };
  assert.deepEqual(texts(2028, "els"), ["62,5%", "60,0%"]);
  assert.deepEqual(texts(2027, "els"), ["55,0%", "55,0%"]);
  assert.deepEqual(texts(2026, "els"), [undefined, undefined]);
  assert.deepEqual(texts(2028, "berk"), [undefined, "40,0%"]);
  assert.deepEqual(texts(2028, "wilg"), [undefined, undefined]);
});

test("groups stand in the table once anybody was measured, and in the figure once two have a number", () => {
  const ids = (/** @type {{ id: string }[]} */ groups) => groups.map(({ id }) => id);
  assert.deepEqual(ids(groupsOf(chosen("els", "berk"), data)), ["origin-roads", "seb-roads"]);
  assert.deepEqual(ids(besideEachOther(chosen("els", "berk"), data)), ["origin-roads"]);
  assert.deepEqual(ids(besideEachOther(chosen("els", "wilg"), data)), []);
  assert.deepEqual(ids(besideEachOther(chosen("els"), data)), ["origin-roads"]);
  assert.deepEqual(groupsOf(chosen("wilg"), data), []);
});

test("the heading over the webs says on which axes the chosen differ most", () => {
  assert.equal(differences(chosen("els"), data), "alleen Els");
  // Levels of 2028, 2027 and 2026: 3 0 1, 1 2 1 and 2 2 1.
  assert.equal(differences(chosen("els", "berk", "linde"), data), "het meest bij Beleid: 3 stappen");
  assert.equal(
    differences(chosen("berk", "linde"), data),
    "het meest bij Beleid, Kennis en Meten: 1 stappen",
  );
  assert.equal(differences(chosen("els", "wilg"), data), "unknown");
});

test("one who is not assessed takes no part, and the same levels are equal", () => {
  const same = { levels: [1, null, 1], broken: [], profile: "", status: "" };
  const twins = {
    ...data,
    municipalities: {
      een: { ...municipalityOf(data, "wilg"), assessments: { 2026: same } },
      twee: { ...municipalityOf(data, "wilg"), assessments: { 2026: same } },
      drie: municipalityOf(data, "wilg"),
    },
  };
  assert.equal(differences(chosen("een", "twee", "drie"), twins), "equal");
});

test("the heading over the years counts what rose and fell between the first and the last assessment", () => {
  // Els: 1 → 3 up, 2 → 1 down, and an axis that was unknown before is neither.
  assert.equal(movement(chosen("els", "wilg"), data), "1 omhoog, 1 omlaag");
  assert.equal(movement(chosen("berk", "linde"), data), "one_year");
  assert.equal(movement({ names: ["els"], from: 2026, until: 2027 }, data), "one_year");
  const still = { levels: [0, 0, 0], broken: [], profile: "", status: "" };
  const els = { ...municipalityOf(data, "els"), assessments: { 2026: still, 2027: still } };
  assert.equal(movement(chosen("els"), { ...data, municipalities: { els } }), "still");
});

test("a level that may not be held against the one before is neither up nor down", () => {
  const own = municipalityOf(data, "els");
  const { 2026: first, 2028: last } = own.assessments;
  assert.ok(first && last);
  const els = { ...own, assessments: { 2026: first, 2028: { ...last, broken: [0] } } };
  assert.equal(movement(chosen("els"), { ...data, municipalities: { els } }), "0 omhoog, 1 omlaag");
});

test("others are alike by size, profile or place, nearest in number of people first, and no more than fit", () => {
  assert.deepEqual(alike(data, "els", "size"), ["linde", "berk"]);
  assert.deepEqual(alike({ ...data, most: 2 }, "els", "size"), ["linde"]);
  assert.deepEqual(alike(data, "els", "profile"), ["wilg"]);
  assert.deepEqual(alike(data, "els", "near"), ["wilg"]);
  // Unknown is like nothing, and not like another that is unknown.
  assert.deepEqual(alike(data, "berk", "profile"), []);
});

test("a municipality that is not there is a mistake of the script", () => {
  assert.throws(() => municipalityOf(data, "weg"), /no municipality weg/);
});

test("texts are filled in, and names are listed in Dutch", () => {
  assert.equal(
    filled("van {from} tot {until}, {from}", { from: 2026, until: 2028 }),
    "van 2026 tot 2028, 2026",
  );
  assert.equal(listing(["Els"]), "Els");
  assert.equal(listing(["Els", "Berk", "Wilg"]), "Els, Berk en Wilg");
});
