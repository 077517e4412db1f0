// The index of the site: which words there are, on which pages, and what those pages say. It comes in parts, each
// fetched when a question needs it. `site_builder/search/index.py` makes them: both fold words in the same way.

/** @import { Hit, Index } from "./dutch.js" */

/**
 * What is kept of a page: its address from the root, its name, its text, and the question that it answers.
 * @typedef {{ address: string, name: string, text: string, question: string }} Kept
 *
 * @typedef {Hit & { data: () => Promise<Kept> }} Found
 * @typedef {Record<string, string>} Words
 */

/** What a place of a word counts for: in the name, in a heading, in the text, as the end of a longer word. */
const WEIGHTS = [8, 3, 1, 0.5];
/** And of a longer word that begins with what was typed. */
const BEGINS = 0.6;
const SHORTEST_BEGINNING = 3;

/**
 * A text in small letters without accents, and with one sort of apostrophe.
 * @param {string} text
 */
export const folded = (text) =>
  text.toLowerCase().normalize("NFKD").replaceAll("’", "'").replace(/\p{M}/gu, "");

/**
 * The numbers of pages: steps in base 36, of which `3*5` is the step 3 and then five times 1.
 * @param {string} packed
 */
export function* unpacked(packed) {
  let number = -1;
  for (const told of packed ? packed.split(",") : []) {
    const [step = "", run = "0"] = told.split("*");
    number += Number.parseInt(step, 36);
    yield number;
    for (let more = Number.parseInt(run, 36); more > 0; more--) yield ++number;
  }
}

/**
 * The index of which `get` gives a part by its name. A word finds what begins with it, and between quotes itself;
 * a page has to have all words between quotes.
 * @param {(name: string) => Promise<any>} get
 * @returns {Promise<Index<Found>>}
 */
export async function opened(get) {
  /** @type {Map<string, Promise<any>>} */
  const parts = new Map();
  const part = (/** @type {string} */ name) => {
    const known = parts.get(name) ?? get(name);
    parts.set(name, known);
    known.catch(() => parts.delete(name));
    return known;
  };
  /** @type {{ per: number, parts: string[] }} */
  const { per, parts: keys } = await part("woorden");

  /** @param {string} word @param {boolean} whole */
  async function places(word, whole) {
    const key = word.replace(/[^a-z0-9]/g, "_");
    const own = keys.filter((each) => key.startsWith(each)).at(-1);
    const needed = keys.filter((each) => each === own || (!whole && each.startsWith(key)));
    /** @type {Words[]} */
    const held = await Promise.all(needed.map((each) => part(`woorden-${each}`)));
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const words of held) {
      const fits = whole ? [word].filter((each) => Object.hasOwn(words, each)) : Object.keys(words);
      for (const each of fits) {
        if (!each.startsWith(word)) continue;
        for (const [place, packed] of (words[each] ?? "").split(";").entries()) {
          const score = (WEIGHTS[place] ?? 0) * (each === word ? 1 : BEGINS);
          for (const number of unpacked(packed)) scores.set(number, Math.max(score, scores.get(number) ?? 0));
        }
      }
    }
    return scores;
  }

  /** @param {number} number @returns {Promise<Kept>} */
  async function page(number) {
    const held = await part(`paginas-${Math.floor(number / per)}`);
    const [address, name, text, question] = held[number % per];
    return { address, name, text, question };
  }

  return {
    async search(asked) {
      const words = folded(asked).match(/[\p{L}\p{N}]+(?:['-]+[\p{L}\p{N}]+)*/gu) ?? [];
      /** @type {Map<number, number> | null} */
      let scores = null;
      for (const word of words) {
        const here = await places(word, asked.startsWith('"') || word.length < SHORTEST_BEGINNING);
        for (const number of scores?.keys() ?? []) {
          const score = here.get(number);
          if (score !== undefined) here.set(number, score + (scores?.get(number) ?? 0));
        }
        for (const number of scores ? here.keys() : []) if (!scores?.has(number)) here.delete(number);
        scores = here;
      }
      const results = [...(scores ?? [])].map(([number, score]) => ({
        id: number.toString(36).padStart(6, "0"),
        score,
        data: () => page(number),
      }));
      return { results };
    },
  };
}
