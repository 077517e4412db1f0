// The figures of a choice: what is drawn where, before Plotly draws it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bars, lines, plain, SERIES, series, webs } from "../../site/assets/js/figures.js";
import { chosen, data } from "./data.js";

const WIDTHS = [320, 600, 1200];

test("every domain lies in the figure, whatever its width", () => {
  for (const figure of [webs, lines, bars]) {
    for (const width of WIDTHS) {
      const { layout, height } = figure(chosen("els", "berk", "linde"), data, width);
      assert.ok(height > 0);
      const domains = Object.entries(layout)
        .filter(([key]) => /^(polar|[xy]axis)\d*$/.test(key))
        .flatMap(([, { domain }]) => (Array.isArray(domain) ? [domain] : [domain.x, domain.y]));
      assert.ok(domains.length);
      for (const [low, high] of domains) {
        assert.ok(0 <= low && low < high && high <= 1, `${figure.name} ${width}: ${low} ${high}`);
      }
    }
  }
});

test("few webs lie over each other, more stand side by side with a name each", () => {
  const over = webs(chosen("els", "berk"), data, 900);
  assert.deepEqual([...new Set(over.data.map(({ subplot }) => subplot))], ["polar"]);
  const beside = webs(chosen("els", "berk", "linde"), data, 900);
  assert.deepEqual([...new Set(beside.data.map(({ subplot }) => subplot))], ["polar", "polar2", "polar3"]);
  assert.deepEqual(
    beside.layout.annotations.map((/** @type {{ text: string }} */ { text }) => text),
    ["Els", "Berk", "Linde"],
  );
});

test("a web closes on itself, and is not filled across a level that is not known", () => {
  const { data: drawn } = webs(chosen("els", "berk"), data, 900);
  const [els, berk] = drawn.filter(({ hoveron }) => hoveron === "points");
  assert.deepEqual(els?.r, [3, 1, 2, 3]);
  assert.equal(els?.fill, "toself");
  const early = webs({ ...chosen("els"), until: 2026 }, data, 900).data.at(-1);
  assert.deepEqual(early?.r, [1, 2, null, 1]);
  assert.equal(early?.fill, "none");
  assert.equal(berk?.connectgaps, false);
});

test("who was not assessed is drawn as nothing, and its box says so", () => {
  const { data: drawn, layout } = webs(chosen("els", "berk", "wilg"), data, 900);
  assert.deepEqual(drawn.at(-1)?.r, [null, null, null, null]);
  assert.equal(layout.annotations.at(-1).text, "no_assessment");
});

test("every level stands at its value, in a row of its own", () => {
  const { data: drawn } = lines(chosen("berk", "linde"), data, 900);
  assert.equal(drawn.length, data.axes.length * 2);
  const [berk, linde] = drawn.filter(({ xaxis }) => xaxis === "x3");
  assert.deepEqual(berk?.customdata, [null, 2, null]);
  // The first of two rows begins where the second ends: at 4 levels and room for a name.
  assert.deepEqual(berk?.y, [null, 6.5 + 2, null]);
  assert.deepEqual(linde?.y, [1, null, null]);
  assert.deepEqual(berk?.text, ["", "2", ""]);
});

test("a line has a gap before a year that may not be held against the one before", () => {
  const own = data.municipalities.els;
  const { 2026: first, 2028: last } = own?.assessments ?? {};
  assert.ok(own && first && last);
  const els = { ...own, assessments: { 2026: { ...first, broken: [0] }, 2028: { ...last, broken: [0] } } };
  const { data: drawn } = lines(chosen("els"), { ...data, municipalities: { els } }, 900);
  assert.deepEqual(drawn[0]?.x, [2026, 2027, 2027.5, 2028]);
  assert.deepEqual(drawn[0]?.customdata, [1, null, null, 3]);
  assert.deepEqual(drawn[1]?.x, [2026, 2027, 2028]);
});

test("a bar for the year and one to date, each with its number of projects, on the scale of the indicator", () => {
  const { data: drawn, layout } = bars(chosen("els", "wilg", "berk"), data, 900);
  assert.equal(drawn.length, 1);
  assert.deepEqual(drawn[0]?.x, [62.5, 60, 40]);
  assert.deepEqual(layout.xaxis.range, [0, 100]);
  const texts = layout.annotations.map((/** @type {{ text: string }} */ { text }) => text);
  for (const said of [
    "62,5% · 1 project",
    "t/m 2028: 60,0% · 2 projecten",
    "niet in 2028",
    "t/m 2028: 40,0% · 1 project",
    "not_measured",
    "level 62%",
    "100%",
  ]) {
    assert.ok(texts.includes(said), said);
  }
  // The level of the year is held against what was measured in it, and nothing else.
  const levels = layout.shapes.filter((/** @type {{ x0: number }} */ { x0 }) => x0 === 62);
  assert.equal(levels.length, 1);
});

test("where all to date is what was measured in the year, it is drawn once", () => {
  const { data: drawn } = bars({ ...chosen("els"), until: 2027 }, data, 900);
  assert.deepEqual(drawn[0]?.x, [55]);
});

test("what a person typed is text in a figure, never markup", () => {
  assert.equal(plain("<b>A & B</b>"), "&lt;b&gt;A &amp; B&lt;/b&gt;");
  const els = data.municipalities.els;
  assert.ok(els);
  const hostile = { ...data, municipalities: { els: { ...els, name: "<script>x</script>" } } };
  for (const figure of [webs, lines, bars]) {
    assert.ok(!JSON.stringify(figure(chosen("els"), hostile, 900)).includes("<script"));
  }
});

test("every series differs in colour, line and mark, and there are no more than may be chosen", () => {
  for (const part of /** @type {const} */ (["role", "dash", "symbol"])) {
    assert.equal(new Set(SERIES.map((each) => each[part])).size, SERIES.length);
  }
  assert.throws(() => series(SERIES.length), /no series 6/);
});
