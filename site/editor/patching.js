// A file with new values, in which every line that says the same stays as it was, remarks and all.
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { item, mapping, pair } from "./printing.js";
import { inner, ordered, Plain, same } from "./values.js";

const STEP = 2;
/** Keys by which a person knows one item of a list from another, the best first. */
const NAMES = ["id", "session", "year", "phase", "number", "level", "name", "title", "material", "url"];

/** The text of a file that held `source` and now holds `values`. */
export function changedText(source, values, fields) {
  const document = parseDocument(source);
  const text = source.split("\n");
  if (document.errors.length || !isMap(document.contents) || document.contents.flow) {
    return mapping(values, fields, 0).join("\n");
  }
  const lineOf = lineFinder(source);
  return changedMapping(new Block(text, lineOf), document.contents, values, fields, 0, 0, text.length).join("\n");
}

/** The lines of a file, with the place of every part in it. */
class Block {
  constructor(lines, lineOf) {
    this.lines = lines;
    this.lineOf = lineOf;
  }

  slice(from, until) {
    return this.lines.slice(from, until);
  }

  /** The number of the first line behind a node: blank lines and remarks below it are not part of it. */
  end(node, start) {
    if (!node?.range) return start + 1;
    const [from, until] = node.range;
    if (isMap(node) || isSeq(node)) {
      if (!node.flow && node.items.length) {
        const last = node.items[node.items.length - 1];
        const value = isMap(node) ? last.value : last;
        return this.end(value, this.lineOf(isMap(node) ? last.key.range[0] : from));
      }
      return this.lineOf(Math.max(from, until - 1)) + 1;
    }
    let line = this.lineOf(Math.max(from, until - 1));
    // A block of text ends with the line break of its last line.
    while (line > this.lineOf(from) && !this.lines[line].trim()) line -= 1;
    return line + 1;
  }
}

/**
 * The lines from `from` until `until` that hold a mapping, with new values. The first line may begin with the
 * dash of an item: that is a space here, and the caller puts the dash back.
 */
function changedMapping(block, node, values, fields, indent, from, until) {
  const byName = inner({ fields });
  const parts = new Map();
  let line = from;
  let first = true;
  const written = [];
  for (const { key, value } of node.items) {
    const start = block.lineOf(key.range[0]);
    const end = block.end(value, start);
    const lead = block.slice(line, start);
    // What stands on top is about the file or the item as a whole, whatever becomes of its first key.
    if (first) written.push(...lead);
    parts.set(String(key.value), { lead: first ? [] : lead, start, end, value, first });
    line = end;
    first = false;
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

function changedPart(block, part, name, value, field, indent) {
  const { start, end, value: node } = part;
  const lines = block.slice(start, end);
  lines[0] = withoutDashes(lines[0], indent);
  const before = node?.toJSON();
  if (same(before, value)) return lines;
  const inside = node && !node.flow && node.range && block.lineOf(node.range[0]) > start;
  if (isMap(node) && isObject(value) && inside) {
    return [lines[0], ...changedMapping(block, node, value, field?.fields, indent + STEP, start + 1, end)];
  }
  if (isSeq(node) && Array.isArray(value) && inside) {
    return [lines[0], ...changedList(block, node, value, field, indent + STEP, start + 1, end)];
  }
  return pair(name, value, field, indent, style(node));
}

/** The lines of a list with new items: an item that is still there keeps its lines. */
function changedList(block, node, values, field, indent, from, until) {
  const parts = [];
  let line = from;
  for (const one of node.items) {
    const start = dashLine(block, one, line, indent);
    const end = block.end(one, start);
    parts.push({ lead: block.slice(line, start), start, end, node: one, before: one?.toJSON?.() });
    line = end;
  }
  const partners = matched(parts.map(({ before }) => before), values);
  const written = values.flatMap((value, place) => {
    const part = parts[partners[place]];
    if (!part) return item(value, field, indent);
    return [...part.lead, ...changedItem(block, part, value, field, indent)];
  });
  return [...written, ...block.slice(line, until)];
}

function changedItem(block, { start, end, node, before }, value, field, indent) {
  const lines = block.slice(start, end);
  if (same(before, value)) return lines;
  const besideDash = isMap(node) && !node.flow && block.lineOf(node.range[0]) === start;
  if (besideDash && isObject(value)) {
    const inside = changedMapping(block, node, value, field?.fields, indent + STEP, start, end);
    if (inside.length) return [`${" ".repeat(indent)}- ${inside[0].trimStart()}`, ...inside.slice(1)];
  }
  return item(value, field, indent, style(node));
}

/** Per new item the place of the old one that it was, or undefined. No old item is used twice. */
export function matched(before, after) {
  const free = new Set(before.keys());
  const found = after.map(() => undefined);
  const take = (place, old) => {
    found[place] = old;
    free.delete(old);
  };
  after.forEach((value, place) => {
    const old = [...free].find((candidate) => same(before[candidate], value));
    if (old !== undefined) take(place, old);
  });
  after.forEach((value, place) => {
    if (found[place] !== undefined || !isObject(value)) return;
    const name = NAMES.find((one) => value[one] !== undefined);
    const old = name && [...free].find((candidate) => same(before[candidate]?.[name], value[name]));
    if (old !== undefined) take(place, old);
  });
  after.forEach((value, place) => {
    // The same place, as long as it is free: a person changed the very key that names the item.
    if (found[place] === undefined && isObject(value) && free.has(place) && before.length === after.length) take(place, place);
  });
  return found;
}

function style(node) {
  if (!isScalar(node)) return {};
  const behind = node.comment && !node.comment.includes("\n") ? `#${node.comment}` : "";
  return { literal: node.type === "BLOCK_LITERAL", behind };
}

function dashLine(block, node, line, indent) {
  let start = line;
  const last = node?.range ? block.lineOf(node.range[0]) : block.lines.length - 1;
  while (start < last && !/^-(?: |$)/.test(block.lines[start].slice(indent))) start += 1;
  return start;
}

function withoutDashes(line, indent) {
  return " ".repeat(indent) + line.slice(indent);
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Plain);
}

function lineFinder(text) {
  const starts = [0];
  for (let place = text.indexOf("\n"); place >= 0; place = text.indexOf("\n", place + 1)) starts.push(place + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

