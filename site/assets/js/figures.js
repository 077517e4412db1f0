// The figures of a choice, for any width: pure functions, so that a picture to keep is the figure of another width.

import { besideEachOther, filled, municipalityOf, newest, valuesOf, yearsOf } from "./facts.js";

/**
 * @import { Choice, Data, Value } from "./facts.js"
 * @import { Options } from "./library.js"
 */

/**
 * A figure for Plotly with its height in points.
 * @typedef {{ height: number, data: Options[], layout: Options }} Drawn
 *
 * A layout that is filled as the figure is made.
 * @typedef {{ annotations: Options[], shapes: Options[], [option: string]: any }} Layout
 */

/** How a municipality is drawn, by its place in the choice: colour, line and mark, so never by colour alone. */
export const SERIES = [
  { role: "--series-a", dash: "solid", symbol: "circle" },
  { role: "--series-b", dash: "dash", symbol: "diamond" },
  { role: "--series-c", dash: "dot", symbol: "square" },
  { role: "--series-d", dash: "dashdot", symbol: "triangle-up" },
  { role: "--series-e", dash: "longdash", symbol: "cross" },
  { role: "--series-f", dash: "longdashdot", symbol: "triangle-down" },
];
const NO_EXTRA = "<extra></extra>";
const SMALL = 560;
const WIDE = 900;

/**
 * How the municipality at a place of the choice is drawn; nobody may choose more than there are.
 * @param {number} index
 */
export function series(index) {
  const found = SERIES[index];
  if (!found) throw new Error(`no series ${index}`);
  return found;
}

/** @type {(index: number, share?: number) => string} */
const colour = (index, share) => `var(${series(index).role})${share ? ` ${share}` : ""}`;
/** @type {(data: Data, slug: string) => string} */
const name = (data, slug) => municipalityOf(data, slug).name;
/** @type {(width: number) => number} */
const columnsIn = (width) => (width < SMALL ? 1 : width < WIDE ? 2 : 3);
/** @type {(text: string) => Options} */
const nameOf = (text) => ({
  text,
  showarrow: false,
  xref: "paper",
  yref: "paper",
  xanchor: "left",
  align: "left",
});
/** @returns {Layout} */
const emptyLayout = () => ({ margin: { l: 0, r: 0, t: 0, b: 0 }, annotations: [], shapes: [] });

// Bold is a weight and never a tag: for a tag Plotly writes a style attribute, which our policy forbids.
/**
 * A text that a person typed, safe in Plotly, which reads a few HTML tags in every text.
 * @param {string} text
 */
export function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/**
 * A text over several lines, broken between words.
 * @param {string} text
 * @param {number} most How many characters fit on a line.
 */
function wrapped(text, most) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + word.length >= most) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].map(plain).join("<br>");
}

/**
 * Boxes in rows, one for each of `what`: its left, right, top and bottom in points from the top left, and the
 * height of all rows.
 * @template What
 * @param {readonly What[]} what
 * @param {number} width
 * @param {number} columns
 * @param {number} height
 * @param {number} gap
 */
function grid(what, width, columns, height, gap) {
  const wide = (width - gap * (columns - 1)) / columns;
  const rows = Math.ceil(what.length / columns);
  const boxes = what.map((each, index) => {
    const left = (index % columns) * (wide + gap);
    const top = Math.floor(index / columns) * height;
    return { of: each, left, right: left + wide, top, bottom: top + height };
  });
  return { boxes, wide, whole: rows * height };
}

/**
 * @param {Data} data
 * @param {Options} domain
 * @param {boolean} small
 * @returns {Options}
 */
function polar(data, domain, small) {
  const places = [...data.axes.keys()];
  return {
    domain,
    radialaxis: {
      range: [0, data.top + 0.3],
      tickvals: Array.from({ length: data.top }, (_, index) => index + 1),
      angle: 90,
      showgrid: false,
      ...(small && { showticklabels: false }),
    },
    angularaxis: {
      // Each axis is a category with its number as text, so that two axes may have one name.
      type: "category",
      categoryarray: places.map(String),
      tickvals: places,
      ticktext: data.axes.map((axis) => plain(axis.short)),
      rotation: 90,
      direction: "clockwise",
      tickfont: { color: "var(--ink)", ...(small && { size: 11.5 }) },
    },
  };
}

/**
 * @param {Choice} choice
 * @param {Data} data
 * @param {string} slug
 * @param {string} subplot
 * @returns {Options}
 */
function outline(choice, data, slug, subplot) {
  const index = choice.names.indexOf(slug);
  const found = newest(choice, data, slug);
  const levels = found ? found.levels : data.axes.map(() => null);
  const angles = data.axes.map((_, axis) => String(axis));
  const axes = data.axes.map((axis) => plain(axis.short));
  /** @type {(values: unknown[]) => unknown[]} */
  const close = (values) => [...values, values[0]];
  return {
    type: "scatterpolar",
    subplot,
    mode: "lines+markers",
    hoveron: "points",
    name: plain(name(data, slug)),
    r: close(levels),
    theta: close(angles),
    text: close(axes),
    connectgaps: false,
    cliponaxis: false,
    // Filling across a gap would draw a level where there is none.
    fill: levels.includes(null) ? "none" : "toself",
    fillcolor: colour(index, choice.names.length > data.together ? 0.16 : 0.09),
    line: { color: colour(index), dash: series(index).dash, width: 2.5 },
    // The first has the largest mark, so that it is still seen below the others on the same level.
    marker: {
      color: colour(index),
      symbol: series(index).symbol,
      size: 9 + (choice.names.length <= data.together ? 3 * (choice.names.length - 1 - index) : 0),
    },
    hovertemplate: `%{text}: %{r}<extra>%{fullData.name}</extra>`,
  };
}

/**
 * Plotly can draw straight rings itself, but then takes the pointer to be elsewhere than it is.
 * @param {Data} data
 * @param {string} subplot
 * @returns {Options[]}
 */
function rings(data, subplot) {
  const around = [...data.axes.keys(), 0].map(String);
  const levels = Array.from({ length: data.top }, (_, index) => index + 1);
  const grid = {
    type: "scatterpolar",
    subplot,
    mode: "lines",
    hoverinfo: "skip",
    line: { color: "var(--line)", width: 1 },
    r: levels.flatMap((level) => [...around.map(() => level), null]),
    theta: levels.flatMap(() => [...around, "0"]),
  };
  return [grid, ambition(data, subplot)];
}

/**
 * @param {Data} data
 * @param {string} subplot
 * @returns {Options}
 */
function ambition(data, subplot) {
  const angles = [...data.axes.keys(), 0].map(String);
  return {
    type: "scatterpolar",
    subplot,
    mode: "lines",
    r: angles.map(() => data.ambition),
    theta: angles,
    hoverinfo: "skip",
    line: { color: "var(--accent)", width: 2, dash: "dot" },
  };
}

/**
 * The spiderwebs: over each other as long as they can be told apart, else side by side.
 * @param {Choice} choice
 * @param {Data} data
 * @param {number} width
 * @returns {Drawn}
 */
export function webs(choice, data, width) {
  const count = choice.names.length;
  if (count <= data.together) {
    const height = Math.round(Math.min(width * 0.94, 500));
    return {
      height,
      data: [...rings(data, "polar"), ...choice.names.map((slug) => outline(choice, data, slug, "polar"))],
      layout: { margin: { l: 84, r: 84, t: 34, b: 34 }, polar: polar(data, { x: [0, 1], y: [0, 1] }, false) },
    };
  }
  const { boxes, whole } = grid(choice.names, width, columnsIn(width), 306, 24);
  const layout = emptyLayout();
  /** @type {Options[]} */
  const traces = [];
  boxes.forEach(({ of: slug, ...box }, index) => {
    const key = index ? `polar${index + 1}` : "polar";
    /** @type {[number, number]} */
    const y = [1 - (box.bottom - 34) / whole, 1 - (box.top + 54) / whole];
    layout[key] = polar(data, { x: [(box.left + 62) / width, (box.right - 62) / width], y }, true);
    layout.annotations.push({
      ...nameOf(wrapped(name(data, slug), 40)),
      x: (box.left + box.right) / 2 / width,
      xanchor: "center",
      align: "center",
      y: 1 - box.top / whole,
      yanchor: "top",
      font: { size: 14, weight: 700 },
    });
    if (!newest(choice, data, slug)) {
      const middle = { x: (box.left + box.right) / 2 / width, y: (y[0] + y[1]) / 2 };
      layout.annotations.push({
        ...nameOf(data.words.no_assessment),
        ...middle,
        xanchor: "center",
        yanchor: "middle",
        font: { size: 14, color: "var(--muted)" },
        bgcolor: "var(--paper)",
      });
    }
    traces.push(...rings(data, key), outline(choice, data, slug, key));
  });
  return { height: whole, data: traces, layout };
}

/**
 * The levels of one axis by year, with a gap before a year that may not be held against the assessment before.
 * @param {Choice} choice
 * @param {Data} data
 * @param {string} slug
 * @param {number} axis
 */
function course(choice, data, slug, axis) {
  const known = municipalityOf(data, slug).assessments;
  let first = true;
  return yearsOf(choice, data).flatMap((year) => {
    const found = known[year];
    const point = { year, level: found?.levels[axis] ?? null };
    const gap = !first && found?.broken.includes(axis);
    first &&= !found;
    return gap ? [{ year: year - 0.5, level: null }, point] : [point];
  });
}

/** The points that one municipality has among the levels over the years. */
const LINES_ROW = 104;

/**
 * The levels over the years: one small figure per axis, with a row of its own for each municipality, so that every
 * level stands at its value.
 * @param {Choice} choice
 * @param {Data} data
 * @param {number} width
 * @returns {Drawn}
 */
export function lines(choice, data, width) {
  const years = yearsOf(choice, data);
  const count = choice.names.length;
  const { boxes, whole } = grid(data.axes, width, columnsIn(width), LINES_ROW * count + 78, 36);
  const layout = emptyLayout();
  /** @type {Options[]} */
  const traces = [];
  // A row holds the levels from 0, and above the highest the name of its municipality.
  const band = data.top + 2.5;
  const rows = choice.names.map((slug, index) => ({ slug, index, base: (count - 1 - index) * band }));
  const marks = [...new Set([0, data.ambition, data.top])];
  boxes.forEach(({ of: { short }, ...box }, axis) => {
    const [x, y] = pairOf(axis);
    layout[x.replace("x", "xaxis")] = {
      domain: [(box.left + 24) / width, (box.right - 8) / width],
      anchor: y,
      range: [choice.from - 0.25, choice.until + 0.45],
      tickvals: years,
      tickformat: "d",
      showgrid: false,
      showline: true,
    };
    layout[y.replace("y", "yaxis")] = {
      domain: [1 - (box.bottom - 40) / whole, 1 - (box.top + 26) / whole],
      anchor: x,
      range: [-0.5, band * count - 0.5],
      tickvals: rows.flatMap(({ base }) => marks.map((level) => base + level)),
      ticktext: rows.flatMap(() => marks.map(String)),
      tickfont: { size: 11 },
    };
    layout.annotations.push({
      ...nameOf(plain(short)),
      x: box.left / width,
      y: 1 - (box.top + 4) / whole,
      yanchor: "top",
      font: { size: 14, weight: 700 },
    });
    for (const { slug, index, base } of rows) {
      const points = course(choice, data, slug, axis);
      const last = points.findLastIndex(({ level }) => level !== null);
      layout.annotations.push({
        ...nameOf(plain(name(data, slug))),
        xref: `${x} domain`,
        x: 0,
        yref: y,
        y: base + data.top + 0.45,
        yanchor: "bottom",
        font: { size: 12.5 },
      });
      layout.shapes.push({
        type: "line",
        xref: `${x} domain`,
        yref: y,
        x0: 0,
        x1: 1,
        y0: base + data.ambition,
        y1: base + data.ambition,
        layer: "below",
        line: { color: "var(--accent)", width: 2, dash: "dot" },
      });
      traces.push({
        type: "scatter",
        xaxis: x,
        yaxis: y,
        mode: "lines+markers+text",
        name: plain(name(data, slug)),
        x: points.map(({ year }) => year),
        y: points.map(({ level }) => (level === null ? null : base + level)),
        customdata: points.map(({ level }) => level),
        connectgaps: false,
        cliponaxis: false,
        // The number stands at the last level that is known.
        text: points.map(({ level }, place) => (place === last ? String(level) : "")),
        textposition: "middle right",
        textfont: { size: 13, weight: 700 },
        line: { color: colour(index), width: 2.2, dash: series(index).dash },
        marker: { color: colour(index), symbol: series(index).symbol, size: 8 },
        hovertemplate: "%{x}: %{customdata}<extra>%{fullData.name}</extra>",
      });
    }
  });
  return { height: whole, data: traces, layout };
}

/**
 * The axes of one small figure among several, as Plotly names them.
 * @param {number} place
 * @returns {[string, string]}
 */
function pairOf(place) {
  return place ? [`x${place + 1}`, `y${place + 1}`] : ["x", "y"];
}

/**
 * The room of one municipality among the bars, in points: its name with the value of the year (below it where the
 * figure is narrow), the bar of the year from top to bottom, a line of text, and the bar to date.
 * @typedef {{ whole: number, value: number, bar: [number, number], text: number, small: [number, number] }} Row
 */
/** @type {Row} */
const ROW = { whole: 66, value: 2, bar: [19, 33], text: 36, small: [52, 58] };
/** @type {Row} */
const NARROW_ROW = { whole: 82, value: 18, bar: [35, 49], text: 52, small: [68, 74] };
const NARROW = 350;
const GAP = 40;

/**
 * The indicators: one small figure per group of values that may be compared. Without a value there is no bar.
 * @param {Choice} choice
 * @param {Data} data
 * @param {number} width
 * @returns {Drawn}
 */
export function bars(choice, data, width) {
  const groups = besideEachOther(choice, data);
  const { words } = data;
  const columns = columnsIn(width);
  const row = (width - GAP * (columns - 1)) / columns < NARROW ? NARROW_ROW : ROW;
  const above = 74;
  const height = above + row.whole * choice.names.length + 44;
  const { boxes, wide, whole } = grid(groups, width, columns, height, GAP);
  const muted = { size: 12, color: "var(--muted)" };
  /** @type {(text: string) => string} */
  const ofYear = (text) => filled(text, { year: choice.until });
  /** @type {(value: Value) => string} */
  const said = ({ text, n }) => plain(`${text} · ${n}`);
  /** @type {Layout} */
  const layout = { ...emptyLayout(), bargap: 0 };
  const traces = boxes.map(({ of: group, ...box }, place) => {
    const [x, y] = pairOf(place);
    const level = group.levels[choice.until];
    const top = box.top + above;
    const bottom = top + row.whole * choice.names.length;
    const [left, right] = [box.left / width, box.right / width];
    // The scale ends where that of its indicator does on every page, so that two figures can be compared.
    layout[x.replace("x", "xaxis")] = {
      domain: [left, right],
      anchor: y,
      range: [0, group.end],
      visible: false,
    };
    layout[y.replace("y", "yaxis")] = {
      domain: [1 - bottom / whole, 1 - top / whole],
      anchor: x,
      range: [choice.names.length, 0],
      visible: false,
    };
    const title = wrapped(group.title, Math.floor(wide / 8.4));
    const head = { x: left, y: 1 - top / whole, yanchor: "bottom" };
    layout.annotations.push({
      ...nameOf(title),
      ...head,
      yshift: level ? 24 : 6,
      font: { size: 13.5, weight: 700 },
    });
    if (level) {
      const text = `${words.level} ${plain(level.text)}`;
      layout.annotations.push({ ...nameOf(text), ...head, yshift: 5, font: { ...muted, size: 12.5 } });
    }
    const foot = { y: 1 - (bottom + 2) / whole, yanchor: "top", font: muted };
    const [from, until] = group.ends;
    layout.annotations.push(
      { ...nameOf(plain(from)), ...foot, x: left },
      { ...nameOf(plain(until)), ...foot, x: right, xanchor: "right" },
    );
    /** @type {{ value: number | null, middle: number, thick: number, color: string, text: string }[]} */
    const drawn = [];
    choice.names.forEach((slug, index) => {
      const { year, date } = valuesOf(choice, group, slug);
      /** @type {(points: number) => number} */
      const at = (points) => 1 - (top + row.whole * index + points) / whole;
      /** @type {(points: number) => number} */
      const down = (points) => index + points / row.whole;
      /** @type {(value: Value, period: string, span: [number, number], color: string) => void} */
      const draw = (value, period, [start, end], color) => {
        const about = `${plain(name(data, slug))}, ${ofYear(period)}: ${plain(value.text)}`;
        drawn.push({
          value: value.value,
          middle: down((start + end) / 2),
          thick: (end - start) / row.whole,
          color,
          text: `${about}<br>${plain(value.about)}`,
        });
      };
      const end = { x: right, xanchor: "right", yanchor: "top" };
      const missing = date ? ofYear(words.not_in_year) : words.not_measured;
      layout.annotations.push(
        { ...nameOf(plain(name(data, slug))), x: left, y: at(2), yanchor: "top", font: { size: 12.5 } },
        {
          ...nameOf(year ? said(year) : missing),
          ...end,
          y: at(row.value),
          font: year ? { size: 12.5, weight: 700 } : { ...muted, size: 12.5 },
        },
      );
      layout.shapes.push({
        type: "line",
        xref: `${x} domain`,
        yref: y,
        x0: 0,
        x1: 1,
        y0: down(row.bar[1]),
        y1: down(row.bar[1]),
        layer: "below",
        line: { color: "var(--edge)", width: 1, dash: year ? "solid" : "dot" },
      });
      if (level && year) {
        layout.shapes.push({
          type: "line",
          xref: x,
          yref: y,
          x0: level.value,
          x1: level.value,
          y0: down(row.bar[0] - 2),
          y1: down(row.bar[1]),
          line: { color: "var(--ink)", width: 2.5 },
        });
      }
      if (year) draw(year, words.in_year, row.bar, colour(index));
      // Where everything to date is what was measured in the year, there is nothing more to draw.
      if (!date || date.same) return;
      const text = filled(words.to_date, { year: choice.until, text: said(date) });
      layout.annotations.push({ ...nameOf(text), ...end, y: at(row.text), font: muted });
      draw(date, words.until, row.small, colour(index, 0.55));
    });
    return {
      type: "bar",
      orientation: "h",
      xaxis: x,
      yaxis: y,
      name: plain(group.title),
      x: drawn.map(({ value }) => value),
      y: drawn.map(({ middle }) => middle),
      width: drawn.map(({ thick }) => thick),
      text: drawn.map(({ text }) => text),
      textposition: "none",
      marker: { color: drawn.map(({ color }) => color) },
      hovertemplate: `%{text}${NO_EXTRA}`,
    };
  });
  return { height: whole, data: traces, layout };
}
