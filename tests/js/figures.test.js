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

test("lines on one level lie side by side, and say their own level", () => {
  const { data: drawn } = lines(chosen("berk", "linde"), data, 900);
  assert.equal(drawn.length, data.axes.length * 2);
  const [berk, linde] = drawn.filter(({ xaxis }) => xaxis === "x3");
  assert.deepEqual(berk?.customdata, [null, 2, null]);
  assert.deepEqual(berk?.y, [null, 2 + 0.045, null]);
  assert.deepEqual(linde?.y, [1 - 0.045, null, null]);
});

test("a bar per municipality, none for what was not measured, and the level as a line beside what has one", () => {
  const { data: drawn, layout } = bars(chosen("els", "wilg", "berk"), data, 900);
  assert.equal(drawn.length, 1);
  assert.deepEqual(drawn[0]?.x, [62.5, null, 40]);
  const texts = layout.annotations.map((/** @type {{ text: string }} */ { text }) => text);
  assert.ok(texts.includes("not_measured"));
  assert.ok(texts.includes("level 62%"));
  const levels = layout.shapes.filter((/** @type {{ x0: number }} */ { x0 }) => x0 === 62);
  assert.equal(levels.length, 2);
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
