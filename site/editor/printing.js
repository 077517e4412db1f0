// Values to lines of YAML, as `gww fmt` writes them.
import { key, lines } from "./scalars.js";
import { ordered, Plain } from "./values.js";

const STEP = 2;

/** A whole new file. */
export function newText(values, fields) {
  return mapping(values, fields, 0).join("\n");
}

/** The lines of a mapping. */
export function mapping(values, fields, indent) {
  const byName = new Map((fields ?? []).map((field) => [field.name, field]));
  return ordered(Object.keys(values), fields).flatMap((name) => pair(name, values[name], byName.get(name), indent));
}

/** The lines of a key with its value; `behind` is a remark that stays behind it on its first line. */
export function pair(name, value, field, indent, { literal = false, behind = "" } = {}) {
  return entry(`${" ".repeat(indent)}${key(name)}:`, value, field, indent, { literal, behind });
}

/** The lines of one item of a list. */
export function item(value, field, indent, { literal = false, behind = "" } = {}) {
  const start = `${" ".repeat(indent)}-`;
  if (value === null || typeof value !== "object" || value instanceof Plain) {
    return entry(start, value, field, indent, { literal, behind });
  }
  const inside = mapping(value, field?.fields, indent + STEP);
  return inside.length ? [`${start} ${inside[0].trimStart()}`, ...inside.slice(1)] : [`${start} {}`];
}

function entry(start, value, field, indent, { literal, behind }) {
  const remark = behind ? `  ${behind}` : "";
  if (Array.isArray(value)) {
    return [start + remark, ...value.flatMap((one) => item(one, field, indent + STEP))];
  }
  if (value !== null && typeof value === "object" && !(value instanceof Plain)) {
    return [start + remark, ...mapping(value, field?.fields, indent + STEP)];
  }
  const [first, ...rest] =
    typeof value === "string" ? lines(value, indent + STEP, start.length + 1, literal) : [single(value)];
  return [`${start} ${first}${remark}`, ...rest];
}

function single(value) {
  return value instanceof Plain ? value.text : String(value);
}
