// One value in its plainest form: the same rules as site_builder/fmt/scalars.py, which a test holds against these.

export const WIDTH = 100;
const NARROWEST = 40;
const INDICATORS = new Set(",[]{}#&*!|>'\"%@`");
const NOT_PRINTED = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_NOT_PRINTED = new RegExp(NOT_PRINTED.source, "gu");
const AMBIGUOUS = /^(?:y|n|yes|no|on|off|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?|0b[01_]+|=)$/i;
const NUMBER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const WORDS = new Set(["", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it looks for
const EDGES = /^[\s\x1c-\x1f\x85]|[\s\x1c-\x1f\x85]$/u;

/** @type {(text: string) => number} */
const length = (text) => [...text].length;
/** @type {(line: string) => boolean} */
const trimmedLine = (line) => line === line.trim();

/**
 * Whether a text without quotes means the same text, wherever it stands in a block.
 * @param {string} text
 */
export function isPlain(text) {
  if (WORDS.has(text) || EDGES.test(text) || NUMBER.test(text) || NOT_PRINTED.test(text)) return false;
  const [first = "", second = ""] = [text[0], text[1]];
  if (INDICATORS.has(first) || ("-?:".includes(first) && (second === "" || second === " "))) return false;
  if (text.startsWith("---") || text.startsWith("...") || text === "<<" || text === "=") return false;
  return !text.includes(": ") && !text.includes(" #") && !text.endsWith(":");
}

/**
 * A text between quotes, on one line.
 * @param {string} text
 */
export function quoted(text) {
  if (NOT_PRINTED.test(text)) return escaped(text);
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** @param {string} text */
function escaped(text) {
  return JSON.stringify(text).replace(ALL_NOT_PRINTED, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `\\U${code.toString(16).toUpperCase().padStart(8, "0")}`;
  });
}

/**
 * A key of a mapping.
 * @param {string} text
 */
export function key(text) {
  return isPlain(text) ? text : quoted(text);
}

/**
 * The lines of a text: the first goes behind its key or dash, the others are already indented. `used` is the
 * width before it on its first line, and `literal` whether its lines are kept as they are.
 * @param {string} text
 * @param {number} indent
 * @param {number} used
 * @param {boolean} [literal]
 * @returns {string[]}
 */
export function lines(text, indent, used, literal = false) {
  if (text.includes("\n")) {
    const block = blockOf(text, indent, literal);
    return block.length ? block : [escaped(text)];
  }
  const flat = isPlain(text) && !AMBIGUOUS.test(text) ? text : quoted(text);
  if (used + length(flat) > WIDTH && text.includes(" ")) {
    const block = blockOf(text, indent, false);
    if (block.length) return block;
  }
  return [flat];
}

/**
 * A text over several lines as a block; nothing where a block would say something else.
 * @param {string} text
 * @param {number} indent
 * @param {boolean} literal
 * @returns {string[]}
 */
function blockOf(text, indent, literal) {
  const body = text.replace(/\n+$/, "");
  const ending = text.length - body.length;
  const paragraphs = body.split("\n");
  if (!body || NOT_PRINTED.test(body.replaceAll("\n", "")) || ending > 1 || /^[ \n]/.test(body)) return [];
  const margin = " ".repeat(indent);
  const chomping = ending ? "" : "-";
  if (literal) return [`|${chomping}`, ...paragraphs.map((line) => (line ? margin + line : ""))];
  if (paragraphs.some((line) => !trimmedLine(line) || line.includes("  "))) {
    return text.includes("\n") ? blockOf(text, indent, true) : [];
  }
  const written = [`>${chomping}`];
  paragraphs.forEach((line, place) => {
    // One line break in the text is one blank line in the fold.
    if (place && line) written.push("");
    const pieces = wrapped(line, Math.max(NARROWEST, WIDTH - indent));
    written.push(...(line ? pieces.map((piece) => margin + piece) : [""]));
  });
  return written;
}

/**
 * @param {string} text
 * @param {number} width
 */
function wrapped(text, width) {
  /** @type {string[]} */
  const pieces = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && length(line) + 1 + length(word) > width) {
      pieces.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...pieces, line] : pieces;
}
