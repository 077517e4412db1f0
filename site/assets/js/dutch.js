// The other forms of a Dutch word that the stemming of the index misses: path and paths, ship and ships.

/**
 * What an index says of a page that holds a word.
 * @typedef {{ id: string, score: number }} Hit
 */
/**
 * An index that can be asked for a word, as Pagefind is.
 * @template {Hit} Found
 * @typedef {{ search: (word: string) => Promise<{ results: Found[] }> }} Index
 */

/** @type {[string, string][]} */
const IRREGULAR = [
  ["stad", "steden"],
  ["lid", "leden"],
  ["schip", "schepen"],
  ["centrum", "centra"],
  ["criterium", "criteria"],
  ["museum", "musea"],
];
const LENGTHENED = /([^aeou])([aeou])([bcdfghklmnprstvwz])$/;
const SHORTENED = /(a|e|o|u)\1([bcdfghklmnprstvwz])$/;

const OTHER = 0.9;
const SHORT = 6;

/** @type {(stem: string) => string} */
const hard = (stem) => stem.replace(/v$/, "f").replace(/z$/, "s");
/** @type {(stem: string) => string} */
const soft = (stem) => stem.replace(/f$/, "v").replace(/s$/, "z");
/** @type {(stem: string) => string} */
const long = (stem) => stem.replace(LENGTHENED, "$1$2$2$3");
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
    found.push(stem, hard(stem), hard(long(stem)), `${stem}e`);
  }
  if (word.endsWith("eren")) found.push(word.slice(0, -4));
  if (word.endsWith("e")) found.push(hard(long(word.slice(0, -1))));
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
 * The pages that hold every word of a question in one of its forms, best first. A word as it was typed also finds
 * words that begin with it, and counts for more. A short other form must be the whole word, so it goes between quotes:
 * `regen` may not find every word that begins with `reg`.
 * @template {Hit} Found
 * @param {Index<Found>} pagefind
 * @param {string} question
 * @returns {Promise<Found[]>}
 */
export async function find(pagefind, question) {
  /** @type {Map<string, { result: Found, score: number }> | null} */
  let found = null;
  for (const word of words(question)) {
    /** @type {Map<string, { result: Found, score: number }>} */
    const here = new Map();
    const tried = word.startsWith('"')
      ? [word]
      : [word, ...forms(word).map((form) => (form.length < SHORT ? `"${form}"` : form))];
    for (const form of tried) {
      const { results } = await pagefind.search(form);
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
