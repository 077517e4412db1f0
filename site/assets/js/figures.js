// The figures of a choice, for any width: pure functions, so that a picture to keep is the figure of another width.

import { besideEachOther, municipalityOf, newest, valueAt, yearsOf } from "./facts.js";

/**
 * @import { Choice, Data } from "./facts.js"
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
 * The levels over the years: one small figure per axis. Lines on one level lie side by side, as tracks do.
 * @param {Choice} choice
 * @param {Data} data
 * @param {number} width
 * @returns {Drawn}
 */
export function lines(choice, data, width) {
  const years = yearsOf(choice, data);
  const { boxes, whole } = grid(data.axes, width, columnsIn(width), 232, 36);
  const layout = emptyLayout();
  /** @type {Options[]} */
  const traces = [];
  const apart = 0.09;
  boxes.forEach(({ of: { short }, ...box }, axis) => {
    const [x, y] = pairOf(axis);
    const domain = [1 - (box.bottom - 40) / whole, 1 - (box.top + 34) / whole];
    layout[x.replace("x", "xaxis")] = {
      domain: [(box.left + 24) / width, (box.right - 8) / width],
      anchor: y,
      range: [choice.from - 0.25, choice.until + 0.25],
      tickvals: years,
      tickformat: "d",
      showgrid: false,
      showline: true,
    };
    layout[y.replace("y", "yaxis")] = {
      domain,
      anchor: x,
      range: [-0.35, data.top + 0.35],
      tickvals: [...Array(data.top + 1).keys()],
    };
    layout.annotations.push({
      ...nameOf(plain(short)),
      x: box.left / width,
      y: 1 - (box.top + 4) / whole,
      yanchor: "top",
      font: { size: 14, weight: 700 },
    });
    layout.shapes.push({
      type: "line",
      xref: `${x} domain`,
      yref: y,
      x0: 0,
      x1: 1,
      y0: data.ambition,
      y1: data.ambition,
      layer: "below",
      line: { color: "var(--accent)", width: 2, dash: "dot" },
    });
    choice.names.forEach((slug, index) => {
      const known = municipalityOf(data, slug).assessments;
      const levels = years.map((year) => known[year]?.levels[axis] ?? null);
      const shift = (index - (choice.names.length - 1) / 2) * apart;
      traces.push({
        type: "scatter",
        xaxis: x,
        yaxis: y,
        mode: "lines+markers",
        name: plain(name(data, slug)),
        x: years,
        y: levels.map((level) => (level === null ? null : level - shift)),
        customdata: levels,
        connectgaps: false,
        cliponaxis: false,
        line: { color: colour(index), width: 2.2, dash: series(index).dash },
        marker: { color: colour(index), symbol: series(index).symbol, size: 8 },
        hovertemplate: "%{x}: %{customdata}<extra>%{fullData.name}</extra>",
      });
    });
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
 * The indicators: one small figure per group of values that may be compared. Without a value there is no bar.
 * @param {Choice} choice
 * @param {Data} data
 * @param {number} width
 * @returns {Drawn}
 */
export function bars(choice, data, width) {
  const groups = besideEachOther(choice, data);
  const above = 74;
  const height = above + row * choice.names.length + 26;
  const { boxes, wide, whole } = grid(groups, width, columnsIn(width), height, 40);
  /** @type {Layout} */
  const layout = { ...emptyLayout(), bargap: 0 };
  const traces = boxes.map(({ of: group, ...box }, place) => {
    const [x, y] = pairOf(place);
    const level = group.levels[choice.until];
    const values = choice.names.map((slug) => valueAt(choice, group, slug));
    const largest = Math.max(level?.[0] ?? 0, ...values.map((value) => value?.value ?? 0)) || 1;
    const top = box.top + above;
    const bottom = top + row * choice.names.length;
    layout[x.replace("x", "xaxis")] = {
      domain: [box.left / width, box.right / width],
      anchor: y,
      range: [0, largest * 1.04],
      visible: false,
    };
    layout[y.replace("y", "yaxis")] = {
      domain: [1 - bottom / whole, 1 - top / whole],
      anchor: x,
      range: [choice.names.length, 0],
      visible: false,
    };
    const title = wrapped(group.title, Math.floor(wide / 8.4));
    const head = { x: box.left / width, y: 1 - top / whole, yanchor: "bottom" };
    layout.annotations.push({
      ...nameOf(title),
      ...head,
      yshift: level ? 24 : 6,
      font: { size: 13.5, weight: 700 },
    });
    if (level) {
      layout.annotations.push({
        ...nameOf(`${data.words.level} ${plain(level[1])}`),
        ...head,
        yshift: 5,
        font: { size: 12.5, color: "var(--muted)" },
      });
    }
    choice.names.forEach((slug, index) => {
      const { year, date } = valuesOf(choice, group, slug);
      const from = (points) => index + points / row.whole;
      const at = (points) => 1 - (top + row.whole * index + points) / whole;
      const right = { x: box.right / width, xanchor: "right", y: at(row.value), yanchor: "top" };
      const nothing = date ? filled(words.not_in_year, { year: choice.until }) : words.not_measured;
      layout.annotations.push(
        {
          ...nameOf(plain(name(data, slug))),
          x: box.left / width,
          y: at,
          yanchor: "top",
          font: { size: 12.5 },
        },
        {
          ...nameOf(value ? plain(value.text) : data.words.not_measured),
          x: box.right / width,
          xanchor: "right",
          y: at,
          yanchor: "top",
          font: value ? { size: 12.5, weight: 700 } : { size: 12.5, color: "var(--muted)" },
        },
      );
      layout.shapes.push({
        type: "line",
        xref: `${x} domain`,
        yref: y,
        x0: 0,
        x1: 1,
        y0: index + 0.92,
        y1: index + 0.92,
        layer: "below",
        line: { color: "var(--edge)", width: 1, dash: value ? "solid" : "dot" },
      });
      if (level && value) {
        layout.shapes.push({
          type: "line",
          xref: x,
          yref: y,
          x0: level[0],
          x1: level[0],
          y0: index + 0.5,
          y1: index + 0.92,
          line: { color: "var(--ink)", width: 2.5 },
        });
      }
    });
    return {
      type: "bar",
      orientation: "h",
      xaxis: x,
      yaxis: y,
      name: plain(group.title),
      x: values.map((value) => value?.value ?? null),
      y: choice.names.map((_, index) => index + 0.7),
      width: 0.34,
      text: choice.names.map((slug, index) => {
        const { text = "", about = "" } = values[index] ?? {};
        return `${plain(name(data, slug))}: ${plain(text)}<br>${plain(about)}`;
      }),
      textposition: "none",
      marker: { color: choice.names.map((_, index) => colour(index)) },
      hovertemplate: `%{text}${NO_EXTRA}`,
    };
  });
  return { height: whole, data: traces, layout };
}
