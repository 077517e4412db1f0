// A file with new values, in which every line that says the same stays as it was, remarks and all.
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { matched } from "./pairing.js";
import { behindDash, item, mapping, pair } from "./printing.js";
import { inner, isGroup, ordered, same } from "./values.js";

/**
 * @import { YAMLMap, YAMLSeq } from "yaml"
 * @import { Style } from "./printing.js"
 * @import { Field, Value, Values } from "./values.js"
 */

/**
 * A part of a file: the lines from `start` until `end`, what they hold, and the lines that lead to it.
 * @typedef {{ lead: string[], start: number, end: number, node: unknown }} Part
 */

const STEP = 2;

/**
 * The text of a file that held `source` and now holds `values`.
 * @param {string} source
 * @param {Values} values
 * @param {Field[]} fields
 */
export function changedText(source, values, fields) {
  const document = parseDocument(source);
  const text = source.split("\n");
  if (document.errors.length || !isMap(document.contents) || document.contents.flow) {
    return mapping(values, fields, 0).join("\n");
  }
  const lineOf = lineFinder(source);
  return changedMapping(new Block(text, lineOf), document.contents, values, fields, 0, 0, text.length).join(
    "\n",
  );
}

/** The lines of a file, with the place of every part in it. */
class Block {
  /**
   * @param {string[]} lines
   * @param {(offset: number) => number} lineOf
   */
  constructor(lines, lineOf) {
    this.lines = lines;
    this.lineOf = lineOf;
  }

  /**
   * @param {number} from
   * @param {number} until
   */
  slice(from, until) {
    return this.lines.slice(from, until);
  }

  /**
   * The number of the line on which a node begins; undefined for what has no place of its own.
   * @param {unknown} node
   */
  start(node) {
    return isNode(node) && node.range ? this.lineOf(node.range[0]) : undefined;
  }

  /**
   * The number of the first line behind a node: blank lines and remarks below it are not part of it.
   * @param {unknown} node
   * @param {number} start
   * @returns {number}
   */
  end(node, start) {
    if (!isNode(node) || !node.range) return start + 1;
    const [from, until] = node.range;
    if (isMap(node) && !node.flow) {
      const last = node.items.at(-1);
      if (last) return this.end(last.value, this.start(last.key) ?? start);
    }
    if (isSeq(node) && !node.flow && node.items.length) return this.end(node.items.at(-1), this.lineOf(from));
    if (isMap(node) || isSeq(node)) return this.lineOf(Math.max(from, until - 1)) + 1;
    let line = this.lineOf(Math.max(from, until - 1));
    // A block of text ends with the line break of its last line.
    while (line > this.lineOf(from) && !this.lines[line]?.trim()) line -= 1;
    return line + 1;
  }
}

/**
 * The lines from `from` until `until` that hold a mapping, with new values. The first line may begin with the
 * dash of an item: that is a space here, and the caller puts the dash back.
 * @param {Block} block
 * @param {YAMLMap} node
 * @param {Values} values
 * @param {Field[] | undefined} fields
 * @param {number} indent
 * @param {number} from
 * @param {number} until
 * @returns {string[]}
 */
function changedMapping(block, node, values, fields = [], indent, from, until) {
  const byName = inner({ fields });
  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** @type {string[]} */
  const written = [];
  let line = from;
  for (const { key, value } of node.items) {
    const start = block.start(key) ?? line;
    const end = block.end(value, start);
    const lead = block.slice(line, start);
    // What stands on top is about the file or the item as a whole, whatever becomes of its first key.
    const first = parts.size === 0;
    if (first) written.push(...lead);
    parts.set(String(isScalar(key) ? key.value : key), { lead: first ? [] : lead, start, end, node: value });
    line = end;
  }
  for (const name of ordered(Object.keys(values), fields)) {
    const field = byName.get(name);
    const part = parts.get(name);
    if (!part) {
      written.push(...pair(name, values[name], field, indent));
    } else {
      written.push(...part.lead, ...changedPart(block, part, name, values[name], field, indent));
    }
  }
  return [...written, ...block.slice(line, until)];
}

/**
 * @param {Block} block
 * @param {Part} part
 * @param {string} name
 * @param {Value} value
 * @param {Field | undefined} field
 * @param {number} indent
 * @returns {string[]}
 */
function changedPart(block, { start, end, node }, name, value, field, indent) {
  const [first = "", ...rest] = block.slice(start, end);
  const head = " ".repeat(indent) + first.slice(indent);
  if (same(held(node), value)) return [head, ...rest];
  const below = (block.start(node) ?? start) > start;
  if (isMap(node) && !node.flow && isGroup(value) && below) {
    return [head, ...changedMapping(block, node, value, field?.fields, indent + STEP, start + 1, end)];
  }
  if (isSeq(node) && !node.flow && Array.isArray(value) && below) {
    return [head, ...changedList(block, node, value, field, indent + STEP, start + 1, end)];
  }
  return pair(name, value, field, indent, styleOf(node));
}

/**
 * The lines of a list with new items: an item that is still there keeps its lines.
 * @param {Block} block
 * @param {YAMLSeq} node
 * @param {Value[]} values
 * @param {Field | undefined} field
 * @param {number} indent
 * @param {number} from
 * @param {number} until
 * @returns {string[]}
 */
function changedList(block, node, values, field, indent, from, until) {
  /** @type {Part[]} */
  const parts = [];
  let line = from;
  for (const one of node.items) {
    const start = dashLine(block, one, line, indent);
    const end = block.end(one, start);
    parts.push({ lead: block.slice(line, start), start, end, node: one });
    line = end;
  }
  const partners = matched(
    parts.map(({ node: one }) => held(one)),
    values,
    field?.known_by,
  );
  const written = values.flatMap((value, place) => {
    const part = parts[partners[place] ?? -1];
    if (!part) return item(value, field, indent);
    return [...part.lead, ...changedItem(block, part, value, field, indent)];
  });
  return [...written, ...block.slice(line, until)];
}

/**
 * @param {Block} block
 * @param {Part} part
 * @param {Value} value
 * @param {Field | undefined} field
 * @param {number} indent
 * @returns {string[]}
 */
function changedItem(block, { start, end, node }, value, field, indent) {
  if (same(held(node), value)) return block.slice(start, end);
  if (isMap(node) && !node.flow && block.start(node) === start && isGroup(value)) {
    const inside = changedMapping(block, node, value, field?.fields, indent + STEP, start, end);
    const lines = behindDash(`${" ".repeat(indent)}-`, inside);
    if (lines) return lines;
  }
  return item(value, field, indent, styleOf(node));
}

/**
 * What a node holds, as plain data.
 * @param {unknown} node
 * @returns {Value}
 */
function held(node) {
  return isNode(node) ? node.toJSON() : null;
}

/**
 * @param {unknown} node
 * @returns {Style}
 */
function styleOf(node) {
  if (!isScalar(node)) return {};
  const behind = node.comment && !node.comment.includes("\n") ? `#${node.comment}` : "";
  return { literal: node.type === "BLOCK_LITERAL", behind };
}

/**
 * The line with the dash of an item.
 * @param {Block} block
 * @param {unknown} node
 * @param {number} line
 * @param {number} indent
 */
function dashLine(block, node, line, indent) {
  const last = block.start(node) ?? block.lines.length - 1;
  let start = line;
  while (start < last && !/^-(?: |$)/.test(block.lines[start]?.slice(indent) ?? "")) start += 1;
  return start;
}

/**
 * Finds the number of the line of a place in a text.
 * @param {string} text
 * @returns {(offset: number) => number}
 */
function lineFinder(text) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
