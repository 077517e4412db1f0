// The other forms of a Dutch word: path and paths, ship and ships. The index knows words as they were written.

import { folded } from "./index.js";

/**
 * What an index says of a page that holds a word.
 * @typedef {{ id: string, score: number }} Hit
 */
/**
 * An index that can be asked for a word.
 * @template {Hit} Found
 * @typedef {{ search: (word: string) => Promise<{ results: Found[] }> }} Index
 */

/** @type {[string, string][]} */
const IRREGULAR = [
  ["stad", "steden"],
  ["lid", "leden"],
  ["heid", "heden"],
  ["schip", "schepen"],
  ["centrum", "centra"],
  ["criterium", "criteria"],
  ["museum", "musea"],
];
const LENGTHENED = /([^aeou])([aeou])([bcdfghklmnprstvwz])$/;
const DOUBLED = /([bcdfgklmnprst])\1$/;
const SHORTENED = /(a|e|o|u)\1([bcdfghklmnprstvwz])$/;

const OTHER = 0.9;
const SHORT = 6;
const SHORTEST_END = 5;

/** @type {(stem: string) => string} */
const hard = (stem) => stem.replace(/v$/, "f").replace(/z$/, "s");
/** @type {(stem: string) => string} */
const soft = (stem) => stem.replace(/f$/, "v").replace(/s$/, "z");
/** @type {(stem: string) => string} */
const long = (stem) => stem.replace(LENGTHENED, "$1$2$2$3");
/** @type {(stem: string) => string} */
const single = (stem) => stem.replace(DOUBLED, "$1");
/** @type {(stem: string) => string} */
const open = (stem) => stem.replace(SHORTENED, "$1$2");

/**
 * What a plural or an inflected word may come from.
 * @param {string} word
 */
function singles(word) {
  /** @type {string[]} */
  const found = [];
  for (const [single, plural] of IRREGULAR) {
    if (word.endsWith(plural)) found.push(word.slice(0, -plural.length) + single);
  }
  if (word.endsWith("en")) {
    const stem = word.slice(0, -2);
    found.push(stem, single(stem), hard(stem), hard(long(stem)), `${stem}e`);
  }
  if (word.endsWith("eren")) found.push(word.slice(0, -4));
  if (word.endsWith("e")) found.push(hard(long(word.slice(0, -1))), single(word.slice(0, -1)));
  if (/['’]s$/.test(word)) found.push(word.slice(0, -2));
  else if (word.endsWith("s")) found.push(word.slice(0, -1));
  return found;
}

/**
 * What a single word may become.
 * @param {string} word
 */
function plurals(word) {
  /** @type {string[]} */
  const found = [];
  for (const [single, plural] of IRREGULAR) {
    if (word.endsWith(single)) found.push(word.slice(0, -single.length) + plural);
  }
  if (word.endsWith("e")) found.push(`${word}n`, `${word}s`);
  else found.push(`${word}en`, `${soft(open(word))}en`, `${open(word)}e`, `${word}s`, `${word}eren`);
  if (/[aiou]$/.test(word)) found.push(`${word}'s`);
  return found;
}

/**
 * The other forms of a word in small letters, none of them shorter than three letters.
 * @param {string} word
 */
export function forms(word) {
  const found = new Set([...singles(word), ...plurals(word)]);
  found.delete(word);
  return [...found].filter((form) => form.length > 2);
}

/**
 * The words of a question, in small letters; words between quotes stay together.
 * @param {string} question
 * @returns {string[]}
 */
export function words(question) {
  return (
    question
      .normalize("NFC")
      .toLowerCase()
      .match(/"[^"]+"|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  );
}

/**
 * Whether a word of a text is one that a question finds: it begins with a word as it was typed, is another form of
 * it, or ends in one of those.
 * @param {string} question
 * @returns {(word: string) => boolean}
 */
export function finder(question) {
  const asked = words(question).flatMap((word) => word.match(/[\p{L}\p{N}'’-]+/gu) ?? []);
  const others = asked.flatMap(forms).map(folded);
  const typed = asked.map(folded);
  return (word) => {
    const plain = folded(word);
    return (
      typed.some((each) => plain.startsWith(each)) ||
      others.some((each) => (each.length < SHORT ? plain === each : plain.startsWith(each))) ||
      [...typed, ...others].some((each) => each.length >= SHORTEST_END && plain.endsWith(each))
    );
  };
}

/**
 * The pages that hold every word of a question in one of its forms, best first. A word as it was typed also finds
 * words that begin with it, and counts for more. A short other form must be the whole word, so it goes between quotes:
 * `regen` may not find every word that begins with `reg`.
 * @template {Hit} Found
 * @param {Index<Found>} index
 * @param {string} question
 * @returns {Promise<Found[]>}
 */
export async function find(index, question) {
  /** @type {Map<string, { result: Found, score: number }> | null} */
  let found = null;
  for (const word of words(question)) {
    /** @type {Map<string, { result: Found, score: number }>} */
    const here = new Map();
    const tried = word.startsWith('"')
      ? [word]
      : [word, ...forms(word).map((form) => (form.length < SHORT ? `"${form}"` : form))];
    for (const form of tried) {
      const { results } = await index.search(form);
      for (const result of results) {
        const score = form === word ? result.score : result.score * OTHER;
        if (score > (here.get(result.id)?.score ?? -1)) here.set(result.id, { result, score });
      }
    }
    for (const [id, hit] of found ? here : []) {
      const earlier = found?.get(id);
      if (earlier) hit.score += earlier.score;
      else here.delete(id);
    }
    found = here;
  }
  return [...(found?.values() ?? [])]
    .sort((one, other) => other.score - one.score || (one.result.id < other.result.id ? -1 : 1))
    .map((hit) => hit.result);
}
