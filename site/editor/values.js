// Between what a file holds and what a form shows.

/** The pattern of a year, month or day: the one kind of value that is a number in some files and text in others. */
export const PARTIAL = String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`;

/** A number as it stands in the file: a year that a form holds as text. */
export class Plain {
  constructor(text) {
    this.text = text;
  }
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isPartial = (field) => field.pattern?.[0] === PARTIAL;

/** The fields of the items of a list or of a mapping, by name. */
export function inner(field) {
  return new Map((field?.fields ?? []).map((one) => [one.name, one]));
}

/** The values of a file for a form: a year is text there, so that a month may be added to it. */
export function asEdited(values, fields) {
  const byName = inner({ fields });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, edited(value, byName.get(name))]),
  );
}

function edited(value, field) {
  if (!field) return value;
  if (isPartial(field) && typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((one) => (isObject(one) ? asEdited(one, field.fields) : one));
  return isObject(value) ? asEdited(value, field.fields) : value;
}

/**
 * The values of a form for a file: nothing that is empty, and no switch that is off where the file (`before`)
 * says nothing about it.
 */
export function asWritten(values, fields, before = undefined) {
  const written = {};
  const byName = inner({ fields });
  for (const name of ordered(Object.keys(values), fields)) {
    const field = byName.get(name);
    const value = one(values[name], field, before?.[name]);
    if (value === undefined) continue;
    const off = value === false && field?.widget === "boolean" && before?.[name] === undefined;
    const usual = field?.default !== undefined && value === field.default && field.required === false;
    if (!off && !(usual && before?.[name] === undefined)) written[name] = value;
  }
  return written;
}

function one(value, field, before) {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return field && isPartial(field) && /^\d{4}$/.test(value) ? new Plain(value) : value;
  if (Array.isArray(value)) {
    const items = value
      .map((item, place) => (isObject(item) ? asWritten(item, field?.fields, before?.[place]) : one(item, undefined)))
      .filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (!isObject(value)) return value;
  const inside = asWritten(value, field?.fields, isObject(before) ? before : undefined);
  return Object.keys(inside).length ? inside : undefined;
}

/** Names in the order of the fields; a name that is no field comes last. */
export function ordered(names, fields = []) {
  const places = new Map(fields.map(({ name }, place) => [name, place]));
  const place = (name) => places.get(name) ?? places.size;
  return [...names].sort((a, b) => place(a) - place(b));
}

/** Whether a form still holds what the file holds. A form cuts the spaces at both ends of a text. */
export function same(before, after) {
  if (after instanceof Plain) return String(before) === after.text;
  if (typeof before === "string" && typeof after === "string") return before.trim() === after.trim();
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, place) => same(item, after[place]));
  }
  if (isObject(before) && isObject(after)) {
    const names = Object.keys(before).filter((name) => !isNothing(before[name]));
    return names.length === Object.keys(after).length && names.every((name) => name in after && same(before[name], after[name]));
  }
  return before === after;
}

/** What `gww fmt` leaves out as well: null and a list without items. */
export function isNothing(value) {
  return value === null || value === undefined || (Array.isArray(value) && !value.length);
}
