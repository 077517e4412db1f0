// A small region to compare: four municipalities, three axes, two groups of values.

/**
 * @import { Choice, Data, Municipality, Words } from "../../site/assets/js/facts.js"
 */

/**
 * @param {string} name
 * @param {Partial<Municipality>} [more]
 * @returns {Municipality}
 */
function municipality(name, more = {}) {
  return { name, size: "small", people: 10_000, profile: null, near: [], assessments: {}, ...more };
}

/**
 * @param {(number | null)[]} levels
 * @param {string} [status]
 */
const assessed = (levels, status = "") => ({ levels, profile: "profiel 2", status });

/** @type {(what: string) => string[]} */
const numbered = (what) => Array.from({ length: 20 }, (_, n) => `${n} ${what}`);

/** Each text is its own name, so that a test sees which one was taken. */
const words = /** @type {Words} */ (
  new Proxy(
    {
      chosen: numbered("gekozen"),
      steps: numbered("stappen"),
      numbers: numbered(""),
      risen: numbered("omhoog"),
      fallen: numbered("omlaag"),
      alone: "alleen {name}",
      widest: "het meest bij {axes}: {steps}",
      widest_many: "op {n} van {all}: {steps}",
    },
    { get: (known, name) => Reflect.get(known, name) ?? String(name) },
  )
);

/** @type {Data} */
export const data = {
  years: [2026, 2027, 2028],
  top: 4,
  ambition: 3,
  most: 3,
  together: 2,
  axes: [
    { name: "Beleid voeren", short: "Beleid" },
    { name: "Kennis hebben", short: "Kennis" },
    { name: "Meten", short: "Meten" },
  ],
  municipalities: {
    els: municipality("Els", {
      profile: 2,
      near: ["wilg"],
      assessments: { 2026: assessed([1, 2, null]), 2028: assessed([3, 1, 2]) },
    }),
    berk: municipality("Berk", { people: 12_000, assessments: { 2027: assessed([0, 2, 2], "Concept") } }),
    wilg: municipality("Wilg", { people: 90_000, size: "large", profile: 2 }),
    linde: municipality("Linde", { people: 10_500, assessments: { 2026: assessed([1, 1, 1]) } }),
  },
  groups: [
    {
      id: "origin-roads",
      title: "Herkomst, wegen",
      unit: "%",
      levels: { 2028: [62, "62%"] },
      values: {
        els: {
          2027: { value: 55, text: "55,0%", mean: "", about: "1 van de 2 projecten" },
          2028: { value: 62.5, text: "62,5%", mean: "gewogen", about: "2 van de 2 projecten" },
        },
        berk: { 2028: { value: 40, text: "40,0%", mean: "", about: "=1+1" } },
      },
    },
    {
      id: "seb-roads",
      title: "SEB, wegen",
      unit: "",
      levels: {},
      values: { els: { 2028: { value: null, text: "1 van 2", mean: "", about: "2 projecten" } } },
    },
  ],
  words,
};

/**
 * A choice of municipalities in all years.
 * @param {...string} names
 * @returns {Choice}
 */
export function chosen(...names) {
  return { names, from: 2026, until: 2028 };
}
