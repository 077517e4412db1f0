// A file with new values: every line that says the same stays. tests/editor does the same for every record.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { forEditor, formats, SOURCE } from "../../site/editor/formats.js";
import { changedText } from "../../site/editor/patching.js";
import { newText } from "../../site/editor/printing.js";

/**
 * @import { Field } from "../../site/editor/values.js"
 */

/** @type {Field[]} */
const FIELDS = [
  { name: "name", widget: "string" },
  { name: "lessons", widget: "list", required: false },
  {
    name: "years",
    widget: "list",
    known_by: { key: ["year"], fixed: true },
    fields: [
      { name: "year", widget: "number" },
      { name: "level", widget: "number" },
    ],
  },
];
const SOURCE_TEXT = `# Over dit bestand.
name: Els  # de naam
years:
  # Het eerste jaar.
  - year: 2026
    level: 1  # nagekeken
  # Het tweede jaar.
  - year: 2027
    level: 2
# Tot hier.
`;

test("the same values give the same bytes", () => {
  assert.equal(changedText(SOURCE_TEXT, parse(SOURCE_TEXT), FIELDS), SOURCE_TEXT);
});

test("one value is one line, with the remark behind it", () => {
  const values = parse(SOURCE_TEXT);
  values.years[0].level = 3;
  assert.equal(
    changedText(SOURCE_TEXT, values, FIELDS),
    SOURCE_TEXT.replace("level: 1  # nagekeken", "level: 3  # nagekeken"),
  );
});

test("a year that goes takes its remarks along, and leaves none to the year that comes", () => {
  const values = {
    name: "Els",
    years: [
      { year: 2027, level: 2 },
      { year: 2028, level: 1 },
    ],
  };
  assert.equal(
    changedText(SOURCE_TEXT, values, FIELDS),
    `# Over dit bestand.
name: Els  # de naam
years:
  # Het tweede jaar.
  - year: 2027
    level: 2
  - year: 2028
    level: 1
# Tot hier.
`,
  );
});

test("a key that comes stands in the order of the form, and one that goes takes its lines along", () => {
  const { years, ...values } = parse(SOURCE_TEXT);
  assert.equal(years.length, 2);
  const written = changedText(SOURCE_TEXT, { ...values, lessons: ["Begin: op tijd"] }, FIELDS);
  assert.equal(
    written,
    '# Over dit bestand.\nname: Els  # de naam\nlessons:\n  - "Begin: op tijd"\n# Tot hier.\n',
  );
});

test("a file that cannot be read is written anew", () => {
  assert.equal(changedText("name: [", { name: "Els" }, FIELDS), "name: Els");
  assert.equal(changedText("{name: Els}", { name: "Wilg" }, FIELDS), "name: Wilg");
});

test("a new file is in the order of the form, without an empty mapping below a dash", () => {
  assert.equal(
    newText({ years: [{}, { level: 1, year: 2026 }] }, FIELDS),
    "years:\n  - {}\n  - year: 2026\n    level: 1",
  );
});

test("a letter keeps its text, and the YAML above it is a record", () => {
  const config = {
    collections: [
      {
        name: "letters",
        format: "yaml-frontmatter",
        extension: "md",
        folder: "data/n",
        fields: FIELDS.slice(0, 1),
      },
    ],
  };
  const format = formats(config).get("yaml-frontmatter");
  assert.ok(format);
  const text = "---\nname: Els # wie\n---\n\nEen tekst.\n";
  const shown = format.fromFile(text);
  assert.deepEqual(shown, { name: "Els", body: "Een tekst.", [SOURCE]: text });
  assert.equal(format.toFile(shown), text);
  assert.equal(format.toFile({ ...shown, body: "Anders." }), "---\nname: Els # wie\n---\n\nAnders.");
});

test("a record names its schema by the folders above it", () => {
  const files = [{ format: "gww-region", file: "data/programme/region.yaml", fields: FIELDS }];
  const format = formats({ collections: [{ files }] }).get("gww-region");
  assert.equal(
    format?.toFile({ name: "Els" }),
    "# yaml-language-server: $schema=../../schemas/region.schema.json\nname: Els",
  );
});

test("the editor gets the configuration without what is ours in it", () => {
  const text = JSON.stringify({ collections: [{ fields: FIELDS }] });
  assert.ok(text.includes("known_by"));
  assert.ok(!JSON.stringify(forEditor(text)).includes("known_by"));
});
