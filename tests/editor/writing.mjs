// What the editor would write: jobs as JSON on the standard input, texts as JSON on the standard output.
// A job names a format of the configuration, a file's text (or none), and paths with new values.
import { readFileSync } from "node:fs";
import { formats } from "../../site/editor/formats.js";

const { config, jobs } = JSON.parse(readFileSync(0, "utf8"));
const known = formats(config);
const fieldsOf = new Map(
  config.collections.flatMap((one) => one.files ?? [one]).filter(({ format }) => format).map((one) => [one.format, one.fields]),
);

/** What the editor's form adds to a record: every field that a file leaves out, as the form shows it. */
function filled(values, fields) {
  const shown = { ...values };
  for (const field of fields) {
    const value = shown[field.name];
    if (value === undefined) shown[field.name] = usual(field);
    else if (Array.isArray(value) && field.fields) shown[field.name] = value.map((one) => filled(one, field.fields));
    else if (field.widget === "object" && field.fields && value) shown[field.name] = filled(value, field.fields);
  }
  return shown;
}

function usual(field) {
  if (field.widget === "list" || field.multiple) return [];
  if (field.widget === "object") return field.required === false ? null : filled({}, field.fields);
  if (field.widget === "boolean") return field.default ?? false;
  if (field.widget === "number") return field.default ?? null;
  return field.default ?? "";
}

function put(values, [name, ...rest], value) {
  if (rest.length) {
    values[name] ??= typeof rest[0] === "number" ? [] : {};
    put(values[name], rest, value);
  } else if (value === null && Array.isArray(values)) {
    values.splice(name, 1);
  } else {
    values[name] = value;
  }
}

const texts = jobs.map(({ format, text, edits = [] }) => {
  const { fromFile, toFile } = known.get(format);
  // The editor cuts the ends of a file before it reads it, and after it writes one.
  const values = filled(text === null ? {} : fromFile(text.trim()), fieldsOf.get(format));
  for (const { path, value } of edits) put(values, path, value);
  return `${toFile(values).trim()}\n`;
});
process.stdout.write(JSON.stringify(texts));
