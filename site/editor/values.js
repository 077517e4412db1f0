// Values of files and forms, and the fields that hold them.

/**
 * One field of a form, as the configuration says it; the editor knows more of it than we ask.
 * @typedef {object} Field
 * @property {string} name
 * @property {string} [widget]
 * @property {boolean} [required]
 * @property {boolean} [multiple]
 * @property {unknown} [default]
 * @property {[string, string]} [pattern]
 * @property {Field[]} [fields]
 * @property {KnownBy} [known_by]
 *
 * What tells one item of a list from another, as `record_changes/keys.py` knows it: the names of its fields,
 * whether another name is another item for good, or may be a correction, and the field with a day by whose year
 * items of one name are told apart.
 * @typedef {{ key: string[], fixed: boolean, dated?: string }} KnownBy
 *
 * A value of a file or a form: what YAML and JSON can say, and a number as it is written.
 * @typedef {string | number | boolean | null | undefined | Plain | Value[] | { [name: string]: Value }} Value
 * @typedef {{ [name: string]: Value }} Values
 */

/** A number as it stands in the file: a year that a form holds as text. */
export class Plain {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/**
 * Whether a value is a group of others by name.
 * @param {Value} value
 * @returns {value is Values}
 */
export function isGroup(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Plain);
}

/**
 * The fields of the items of a list or of a mapping, by name.
 * @param {Pick<Field, "fields"> | undefined} field
 */
export function inner(field) {
  return new Map((field?.fields ?? []).map((one) => [one.name, one]));
}

/**
 * Names in the order of the fields; a name that is no field comes last.
 * @param {string[]} names
 * @param {Field[]} [fields]
 */
export function ordered(names, fields = []) {
  const places = new Map(fields.map(({ name }, place) => [name, place]));
  /** @type {(name: string) => number} */
  const place = (name) => places.get(name) ?? places.size;
  return [...names].sort((a, b) => place(a) - place(b));
}

/**
 * Whether a form still holds what the file holds. A form cuts the spaces at both ends of a text.
 * @param {Value} before
 * @param {Value} after
 * @returns {boolean}
 */
export function same(before, after) {
  if (after instanceof Plain) return String(before) === after.text;
  if (typeof before === "string" && typeof after === "string") return before.trim() === after.trim();
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, place) => same(item, after[place]));
  }
  if (isGroup(before) && isGroup(after)) {
    const names = Object.keys(before).filter((name) => !isNothing(before[name]));
    return (
      names.length === Object.keys(after).length &&
      names.every((name) => name in after && same(before[name], after[name]))
    );
  }
  return before === after;
}

/**
 * What `gww fmt` leaves out as well: null and a list without items.
 * @param {Value} value
 */
export function isNothing(value) {
  return value === null || value === undefined || (Array.isArray(value) && !value.length);
}
