// One format per kind of record: how the editor reads a file into values and writes values into a file.
import { parse } from "yaml";
import { asEdited, asWritten } from "./values.js";
import { newText } from "./printing.js";
import { changedText } from "./patching.js";

/** The key under which a record carries the text it came from. It is never written. */
export const SOURCE = "_bron";
const BODY = "body";
const FENCE = /^---\n([\s\S]*?\n)?---(?:\n([\s\S]*))?$/;

/** The formats that a configuration names, each with how to read and write it. */
export function formats(config) {
  const found = new Map();
  for (const collection of config.collections ?? []) {
    const files = collection.files ?? [collection];
    for (const { format, fields, file, folder } of files) {
      if (!format || found.has(format)) continue;
      const depth = (folder ? `${folder}/x` : file).split("/").length - 1;
      found.set(format, (collection.extension ?? "yaml") === "md" ? letters(fields) : records(format, fields, depth));
    }
  }
  return found;
}

/** A YAML file. `depth` is the number of folders above it, for the line that names its schema. */
export function records(format, fields, depth) {
  const kind = format.replace(/^gww-/, "");
  const schema = `# yaml-language-server: $schema=${"../".repeat(depth)}schemas/${kind}.schema.json`;
  return {
    extension: "yaml",
    fromFile: (text) => ({ ...asEdited(parse(text) ?? {}, fields), [SOURCE]: text }),
    toFile: ({ [SOURCE]: source, ...values }) =>
      source ? changedText(source, asWritten(values, fields, parse(source)), fields) : `${schema}\n${newText(asWritten(values, fields), fields)}`,
  };
}

/** A Markdown file with YAML above it, between two lines of three dashes. */
export function letters(fields) {
  const head = fields.filter(({ name }) => name !== BODY);
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
    toFile: ({ [SOURCE]: source, [BODY]: body = "", ...values }) => {
      const old = source ? parts(source) : undefined;
      const front = old ? changedText(old.above, asWritten(values, head, parse(old.above)), head) : newText(asWritten(values, head), head);
      const below = old && old.below.trim() === body.trim() ? old.below : `\n${body.trim()}`;
      return `---\n${front.trimEnd()}\n---\n${below}`;
    },
  };
}
