// Between what a file holds and what a form shows.
import { matched } from "./pairing.js";
import { inner, isGroup, ordered, Plain } from "./values.js";

/** @import { Field, Value, Values } from "./values.js" */

/** The pattern of a year, month or day: the one kind of value that is a number in some files and text in others. */
export const PARTIAL = String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`;

/** @type {(field: Field) => boolean} */
const isPartial = (field) => field.pattern?.[0] === PARTIAL;

/**
 * The values of a file for a form: a year is text there, so that a month may be added to it.
 * @param {Values} values
 * @param {Field[]} [fields]
 * @returns {Values}
 */
export function asEdited(values, fields = []) {
  const byName = inner({ fields });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, edited(value, byName.get(name))]),
  );
}

/**
 * @param {Value} value
 * @param {Field | undefined} field
 * @returns {Value}
 */
function edited(value, field) {
  if (!field) return value;
  if (isPartial(field) && typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((one) => (isGroup(one) ? asEdited(one, field.fields) : one));
  return isGroup(value) ? asEdited(value, field.fields) : value;
}

/**
 * The values of a form for a file: nothing that is empty, and no switch that is off where the file (`before`)
 * says nothing about it.
 * @param {Values} values
 * @param {Field[]} [fields]
 * @param {Value} [before]
 * @returns {Values}
 */
export function asWritten(values, fields = [], before = undefined) {
  const was = isGroup(before) ? before : {};
  /** @type {Values} */
  const written = {};
  const byName = inner({ fields });
  for (const name of ordered(Object.keys(values), fields)) {
    const field = byName.get(name);
    const value = one(values[name], field, was[name]);
    if (value === undefined) continue;
    const off = value === false && field?.widget === "boolean";
    const usual = field?.default !== undefined && value === field.default && field.required === false;
    if (was[name] !== undefined || !(off || usual)) written[name] = value;
  }
  return written;
}

/**
 * The text with a plain space for every other, as the program reads it and writes it.
 * @param {string} text
 * @returns {string}
 */
export const plainSpaces = (text) => text.replaceAll(/\p{Zs}/gu, " ");

/**
 * @param {Value} value
 * @param {Field | undefined} field
 * @param {Value} [before]
 * @returns {Value}
 */
function one(value, field, before) {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") {
    return field && isPartial(field) && /^\d{4}$/.test(value) ? new Plain(value) : plainSpaces(value);
  }
  if (Array.isArray(value)) return many(value, field, Array.isArray(before) ? before : []);
  if (!isGroup(value)) return value;
  const inside = asWritten(value, field?.fields, before);
  return Object.keys(inside).length ? inside : undefined;
}

/**
 * @param {Value[]} values
 * @param {Field | undefined} field
 * @param {Value[]} before
 * @returns {Value}
 */
function many(values, field, before) {
  const plain = values.map((item) => (isGroup(item) ? asWritten(item, field?.fields) : item));
  const partners = matched(before, plain, field?.known_by);
  const items = values.flatMap((item, place) => {
    const was = before[partners[place] ?? -1];
    const written = isGroup(item) ? asWritten(item, field?.fields, was) : one(item, undefined);
    return written === undefined ? [] : [written];
  });
  return items.length ? items : undefined;
}
