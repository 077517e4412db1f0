// Which item of a list a form still shows: the one that a file holds at another place, or with other values.
import { isGroup, same } from "./values.js";

/** @import { KnownBy, Value } from "./values.js" */

/**
 * Per new item the place of the old one that it was, or undefined. No old item is used twice.
 *
 * First come items that did not change, then those that have the same name, which may be several fields: two
 * materials of one name differ by how they are used. Of several with one name those of one year belong together:
 * each year of a contract is measured apart. What is left may be an item whose name was corrected, as
 * long as the configuration allows that and nothing came or went: it stands where it stood.
 * @param {Value[]} before
 * @param {Value[]} after
 * @param {KnownBy} [known]
 * @returns {(number | undefined)[]}
 */
export function matched(before, after, known = { key: [], fixed: false }) {
  const free = new Set(before.keys());
  /** @type {(number | undefined)[]} */
  const found = after.map(() => undefined);
  /** @type {(alike: (old: Value, value: Value, oldPlace: number, place: number) => boolean) => void} */
  const pair = (alike) => {
    after.forEach((value, place) => {
      if (found[place] !== undefined) return;
      const old = [...free].find((candidate) => alike(before[candidate], value, candidate, place));
      if (old === undefined) return;
      found[place] = old;
      free.delete(old);
    });
  };
  pair(same);
  if (known.key.length) {
    const { key, dated } = known;
    /** @type {(list: Value[], item: Record<string, Value>) => boolean} */
    const several = (list, item) => list.filter((one) => isGroup(one) && sameName(one, item, key)).length > 1;
    if (dated) {
      pair(
        (old, value) =>
          isGroup(old) &&
          isGroup(value) &&
          sameName(old, value, key) &&
          Boolean(year(old[dated])) &&
          year(old[dated]) === year(value[dated]),
      );
    }
    pair(
      (old, value) =>
        isGroup(old) &&
        isGroup(value) &&
        sameName(old, value, key) &&
        !(
          dated &&
          year(old[dated]) &&
          year(value[dated]) &&
          (several(before, value) || several(after, value))
        ),
    );
  }
  if (!known.fixed && before.length === after.length) {
    pair((_, value, oldPlace, place) => isGroup(value) && oldPlace === place);
  }
  return found;
}

/**
 * @param {Record<string, Value>} old
 * @param {Record<string, Value>} value
 * @param {string[]} key
 */
function sameName(old, value, key) {
  return key.every((name) => same(old[name] ?? null, value[name] ?? null));
}

/**
 * The year of a day as it is written; empty where there is none.
 * @param {Value} day
 */
function year(day) {
  return /^\d{4}/.exec(String(day ?? ""))?.[0] ?? "";
}
