// Values to lines of YAML, as `gww fmt` writes them.
import { key, lines } from "./scalars.js";
import { inner, isGroup, ordered, Plain } from "./values.js";

/**
 * @import { Field, Value, Values } from "./values.js"
 */

/**
 * How a text is written: with its lines as they are, and the remark that stays behind it on its first line.
 * @typedef {{ literal?: boolean, behind?: string }} Style
 */

const STEP = 2;

/**
 * A whole new file.
 * @param {Values} values
 * @param {Field[]} fields
 */
export function newText(values, fields) {
  return mapping(values, fields, 0).join("\n");
}

/**
 * The lines of a mapping.
 * @param {Values} values
 * @param {Field[]} fields
 * @param {number} indent
 * @returns {string[]}
 */
export function mapping(values, fields, indent) {
  const byName = inner({ fields });
  return ordered(Object.keys(values), fields).flatMap((name) =>
    pair(name, values[name], byName.get(name), indent),
  );
}

/**
 * The lines of a key with its value.
 * @param {string} name
 * @param {Value} value
 * @param {Field | undefined} field
 * @param {number} indent
 * @param {Style} [style]
 */
export function pair(name, value, field, indent, style = {}) {
  return entry(`${" ".repeat(indent)}${key(name)}:`, value, field, indent, style);
}

/**
 * The lines of one item of a list.
 * @param {Value} value
 * @param {Field | undefined} field
 * @param {number} indent
 * @param {Style} [style]
 */
export function item(value, field, indent, style = {}) {
  const start = `${" ".repeat(indent)}-`;
  if (!isGroup(value)) return entry(start, value, field, indent, style);
  const inside = mapping(value, field?.fields ?? [], indent + STEP);
  return behindDash(start, inside) ?? [`${start} {}`];
}

/**
 * The lines of an item of which the first stands behind its dash; nothing without lines.
 * @param {string} start
 * @param {string[]} lines
 */
export function behindDash(start, [first, ...rest]) {
  return first === undefined ? undefined : [`${start} ${first.trimStart()}`, ...rest];
}

/**
 * @param {string} start
 * @param {Value} value
 * @param {Field | undefined} field
 * @param {number} indent
 * @param {Style} style
 * @returns {string[]}
 */
function entry(start, value, field, indent, { literal = false, behind = "" }) {
  const remark = behind ? `  ${behind}` : "";
  if (Array.isArray(value)) {
    return [start + remark, ...value.flatMap((one) => item(one, field, indent + STEP))];
  }
  if (isGroup(value)) return [start + remark, ...mapping(value, field?.fields ?? [], indent + STEP)];
  const [first, ...rest] =
    typeof value === "string" ? lines(value, indent + STEP, start.length + 1, literal) : [single(value)];
  return [`${start} ${first}${remark}`, ...rest];
}

/** @param {Value} value */
function single(value) {
  return value instanceof Plain ? value.text : String(value);
}
