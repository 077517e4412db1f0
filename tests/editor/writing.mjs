// What the editor would write: jobs as JSON on the standard input, texts as JSON on the standard output.
// A job names a format of the configuration, a file's text (or none), and paths with new values.
import { readFileSync } from "node:fs";
import { formats } from "../../site/editor/formats.js";
import { isGroup } from "../../site/editor/values.js";

/**
 * @import { Config } from "../../site/editor/formats.js"
 * @import { Field, Value, Values } from "../../site/editor/values.js"
 *
 * @typedef {{ format: string, text: string | null, edits?: { path: (string | number)[], value: Value }[] }} Job
 */

/** @type {{ config: Config, jobs: Job[] }} */
const { config, jobs } = JSON.parse(readFileSync(0, "utf8"));
const known = formats(config);
/** @type {Map<string | undefined, Field[] | undefined>} */
const fieldsOf = new Map(
  config.collections?.flatMap((one) => one.files ?? [one]).map((one) => [one.format, one.fields]),
);

/**
 * What the editor's form adds to a record: every field that a file leaves out, as the form shows it.
 * @param {Values} values
 * @param {Field[]} [fields]
 * @returns {Values}
 */
function filled(values, fields = []) {
  const shown = { ...values };
  for (const field of fields) {
    const value = shown[field.name];
    if (value === undefined) shown[field.name] = usual(field);
    else if (Array.isArray(value) && field.fields) {
      shown[field.name] = value.map((one) => (isGroup(one) ? filled(one, field.fields) : one));
    } else if (field.widget === "object" && field.fields && isGroup(value)) {
      shown[field.name] = filled(value, field.fields);
    }
  }
  return shown;
}

/**
 * @param {Field} field
 * @returns {Value}
 */
function usual(field) {
  const own = /** @type {Value} */ (field.default);
  if (field.widget === "list" || field.multiple) return [];
  if (field.widget === "object") return field.required === false ? null : filled({}, field.fields);
  if (field.widget === "boolean") return own ?? false;
  if (field.widget === "number") return own ?? null;
  return own ?? "";
}

/**
 * Puts a value at the end of a path; null takes an item out of a list.
 * @param {any} values
 * @param {(string | number)[]} path
 * @param {Value} value
 */
function put(values, [name = "", ...rest], value) {
  if (rest.length) {
    values[name] ??= typeof rest[0] === "number" ? [] : {};
    put(values[name], rest, value);
  } else if (value === null && Array.isArray(values)) {
    values.splice(Number(name), 1);
  } else {
    values[name] = value;
  }
}

const texts = jobs.map(({ format, text, edits = [] }) => {
  const own = known.get(format);
  if (!own) throw new Error(`no format ${format}`);
  // The editor cuts the ends of a file before it reads it, and after it writes one.
  const values = filled(text === null ? {} : own.fromFile(text.trim()), fieldsOf.get(format));
  for (const { path, value } of edits) put(values, path, value);
  return `${own.toFile(values).trim()}\n`;
});
process.stdout.write(JSON.stringify(texts));
