// One value in its plainest form. tests/editor holds the same rules against those of `gww fmt`, for any text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { isPlain, key, lines, quoted, WIDTH } from "../../site/editor/scalars.js";

const TEXTS = [
  "",
  "no",
  "12:30",
  "2026",
  "- a",
  "a: b",
  "a #b",
  '"',
  "'",
  "\\",
  "é",
  "~",
  "…",
  " a",
  "\u0001",
  "*z",
];

test("whatever is written is read back", () => {
  for (const text of [...TEXTS, "a\nb", "a\n\nb\n", `${"woord ".repeat(40)}einde`]) {
    const written = `a: ${lines(text, 2, 3).join("\n")}\n`;
    assert.equal(parse(written).a, text, written);
    assert.equal(parse(`${key(text)}: 1\n`)[text], 1);
    if (!text.includes("\n")) assert.equal(parse(quoted(text)), text);
  }
});

test("a text is without quotes where it means the same", () => {
  assert.ok(["Straat", "Berg en Dal", "no way", "a:b", "1 + 1"].every(isPlain));
  assert.ok(!["true", "null", "1e3", "# a", "a: b", "a:", "[x]", "---"].some(isPlain));
});

test("a long text is folded between words, and one without spaces is not", () => {
  const folded = lines("woord ".repeat(40).trim(), 2, 3);
  assert.equal(folded[0], ">-");
  assert.ok(folded.length > 2);
  assert.ok(folded.every((line) => line.length <= WIDTH));
  assert.equal(lines("a".repeat(150), 2, 3).length, 1);
});
