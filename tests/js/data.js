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
 * @param {number[]} [broken]
 */
const assessed = (levels, status = "", broken = []) => ({ levels, broken, profile: "profiel 2", status });

/**
 * @param {number | null} value
 * @param {string} text
 * @param {string} n
 * @param {string} [about]
 * @param {boolean} [same]
 */
const value = (value, text, n, about = "", same = false) => ({ value, text, n, about, same, figure: "id" });

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
      to_date: "t/m {year}: {text}",
      not_in_year: "niet in {year}",
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
    { id: "policy", name: "Beleid voeren", short: "Beleid" },
    { id: "knowledge", name: "Kennis hebben", short: "Kennis" },
    { id: "measuring", name: "Meten", short: "Meten" },
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
      end: 100,
      ends: ["0%", "100%"],
      levels: { 2028: { value: 62, text: "62%", figure: "id" } },
      values: {
        els: {
          2027: {
            in_year: value(55, "55,0%", "1 project"),
            to_date: value(55, "55,0%", "1 project", "", true),
          },
          2028: {
            in_year: value(62.5, "62,5%", "1 project"),
            to_date: value(60, "60,0%", "2 projecten", "gewogen"),
          },
        },
        berk: { 2028: { to_date: value(40, "40,0%", "1 project", "=1+1") } },
      },
    },
    {
      id: "seb-roads",
      title: "SEB, wegen",
      unit: "",
      end: 100,
      ends: ["0%", "100%"],
      levels: {},
      values: { els: { 2028: { to_date: value(null, "1 van 2", "2 projecten") } } },
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
