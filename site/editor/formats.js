// One format per kind of record: how the editor reads a file into values and writes values into a file.
import { parse } from "yaml";
import { asEdited, asWritten, plainSpaces } from "./forms.js";
import { changedText } from "./patching.js";
import { newText } from "./printing.js";

/**
 * @import { Field, Values } from "./values.js"
 */

/**
 * How the editor reads and writes one kind of file.
 * @typedef {object} Format
 * @property {string} extension
 * @property {(text: string) => Values} fromFile
 * @property {(values: Values) => string} toFile
 *
 * What a configuration says of files: in a folder, or one by one.
 * @typedef {{ format?: string, fields?: Field[], file?: string, folder?: string }} Files
 * @typedef {{ collections?: (Files & { extension?: string, files?: Files[] })[] }} Config
 */

/** The key under which a record carries the text it came from. It is never written. */
export const SOURCE = "_bron";
/** What we say of a list beside what the editor knows: by what its items are known. */
const REMARK = "known_by";
const BODY = "body";
const FENCE = /^---\n([\s\S]*?\n)?---(?:\n([\s\S]*))?$/;

/**
 * A configuration without what is ours in it: the editor refuses what it does not know.
 * @param {string} text
 * @returns {Config}
 */
export function forEditor(text) {
  return JSON.parse(text, (name, value) => (name === REMARK ? undefined : value));
}

/**
 * The formats that a configuration names, each with how to read and write it.
 * @param {Config} config
 */
export function formats(config) {
  /** @type {Map<string, Format>} */
  const found = new Map();
  for (const collection of config.collections ?? []) {
    const files = collection.files ?? [collection];
    for (const { format, fields = [], file = "", folder } of files) {
      if (!format || found.has(format)) continue;
      const depth = (folder ? `${folder}/x` : file).split("/").length - 1;
      found.set(format, collection.extension === "md" ? letters(fields) : records(format, fields, depth));
    }
  }
  return found;
}

/**
 * A YAML file.
 * @param {string} format
 * @param {Field[]} fields
 * @param {number} depth The number of folders above it, for the line that names its schema.
 * @returns {Format}
 */
export function records(format, fields, depth) {
  const kind = format.replace(/^gww-/, "");
  const schema = `# yaml-language-server: $schema=${"../".repeat(depth)}schemas/${kind}.schema.json`;
  return {
    extension: "yaml",
    fromFile: (text) => ({ ...asEdited(parse(text) ?? {}, fields), [SOURCE]: text }),
    toFile: ({ [SOURCE]: source, ...values }) =>
      typeof source === "string" && source
        ? changedText(source, asWritten(values, fields, parse(source)), fields)
        : `${schema}\n${newText(asWritten(values, fields), fields)}`,
  };
}

/**
 * A Markdown file with YAML above it, between two lines of three dashes.
 * @param {Field[]} fields
 * @returns {Format}
 */
export function letters(fields) {
  const head = fields.filter(({ name }) => name !== BODY);
  /** @type {(text: string) => { above: string, below: string }} */
  const parts = (text) => {
    const [, above = "", below = ""] = FENCE.exec(text) ?? [null, "", text];
    return { above, below };
  };
  return {
    extension: "md",
    fromFile: (text) => {
      const { above, below } = parts(text);
      return { ...asEdited(parse(above) ?? {}, head), [BODY]: below.trim(), [SOURCE]: text };
    },
    toFile: ({ [SOURCE]: source, [BODY]: typed, ...values }) => {
      const body = typeof typed === "string" ? plainSpaces(typed) : "";
      const old = typeof source === "string" && source ? parts(source) : undefined;
      const front = old
        ? changedText(old.above, asWritten(values, head, parse(old.above)), head)
        : newText(asWritten(values, head), head);
      const below = old && old.below.trim() === body.trim() ? old.below : `\n${body.trim()}`;
      return `---\n${front.trimEnd()}\n---\n${below}`;
    },
  };
}
