// Plotly as this site uses it: fetched once and from the site itself, in the reader's colours, with Dutch numbers.

import { save } from "./page.js";

/**
 * Options as Plotly knows them, with roles of the style sheet where it has colours.
 * @typedef {Record<string, any>} Options
 *
 * A figure: its series and its layout, in points. A picture to keep has a height of its own.
 * @typedef {{ data: Options[], layout: Options }} Figure
 * @typedef {{ width: number, height: number }} Size
 *
 * What this site asks of Plotly.
 * @typedef {object} Plotly
 * @property {(box: HTMLElement, data: Options[], layout: Options, config: Options) => Promise<unknown>} react
 * @property {(box: HTMLElement) => void} purge
 * @property {(figure: Figure, options: Options) => Promise<string>} toImage
 */

const ROLE = /^var\((--[a-z-]+)\)(?: ([\d.]+))?$/;
const SCHEME = matchMedia("(prefers-color-scheme: dark)");
/** @type {Promise<Plotly> | null} */
let asked = null;

/**
 * Plotly, from the file beside this one. A load that failed may be tried again.
 * @returns {Promise<Plotly>}
 */
export function plotly() {
  asked ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("./plotly.js", import.meta.url).href;
    script.addEventListener("load", () =>
      resolve(/** @type {{ Plotly: Plotly }} */ (/** @type {unknown} */ (globalThis)).Plotly),
    );
    script.addEventListener("error", () => {
      asked = null;
      script.remove();
      reject(new Error("plotly did not load"));
    });
    document.head.append(script);
  });
  return asked;
}

/**
 * Calls back when the reader's colour scheme changes.
 * @param {() => void} callback
 */
export function onScheme(callback) {
  SCHEME.addEventListener("change", callback);
}

/**
 * The value of a role from the style sheet, such as `--accent`.
 * @param {string} name
 */
export function role(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/**
 * A role with a number behind it is that colour, that much of it; Plotly wants it as hexadecimals.
 * @param {string} text
 */
function colour(text) {
  const [whole, name = "", share] = ROLE.exec(text) ?? [];
  if (!whole) return text;
  const opaque = role(name);
  if (!share) return opaque;
  const hexadecimal = Math.round(Number(share) * 255).toString(16);
  return opaque + hexadecimal.padStart(2, "0");
}

/**
 * The same value with every role replaced by its colour in the scheme of now.
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
export function coloured(value) {
  return /** @type {Value} */ (inColour(value));
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function inColour(value) {
  if (typeof value === "string") return colour(value);
  if (Array.isArray(value)) return value.map(inColour);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inColour(each)]));
  }
  return value;
}

const AXIS = {
  fixedrange: true,
  zeroline: false,
  gridcolor: "var(--line)",
  linecolor: "var(--edge)",
  automargin: false,
  tickfont: { color: "var(--muted)" },
};
const RADIAL = {
  gridcolor: "var(--line)",
  linecolor: "var(--line)",
  tickfont: { color: "var(--muted)", size: 11 },
  tickangle: 90,
  ticks: "",
  showline: false,
};
const ANGULAR = { gridcolor: "var(--line)", showline: false, ticks: "", tickfont: { color: "var(--ink)" } };

/**
 * A figure with what every figure of this site shares. The figure's own wishes come last.
 * @param {Figure} figure
 * @param {Size} size
 * @returns {Figure}
 */
export function finished(figure, size) {
  const own = figure.layout;
  /** @type {Options} */
  const layout = {
    paper_bgcolor: "var(--paper)",
    plot_bgcolor: "var(--paper)",
    separators: ",.",
    showlegend: false,
    dragmode: false,
    hovermode: "closest",
    ...own,
    ...size,
    font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: "var(--ink)", ...own.font },
    hoverlabel: {
      bgcolor: "var(--ink)",
      bordercolor: "var(--ink)",
      font: { color: "var(--paper)", size: 14 },
      align: "left",
    },
  };
  // On a phone the names of the axes keep their room and the web takes the rest: it is narrower than its circle.
  if (layout.polar && layout.margin.l && size.width < 440) {
    layout.margin = { ...layout.margin, l: 60, r: 60 };
    layout.font.size = 12;
  }
  for (const key of Object.keys(layout)) {
    if (/^[xy]axis\d*$/.test(key)) layout[key] = { ...AXIS, ...layout[key] };
    if (/^polar\d*$/.test(key)) {
      layout[key] = {
        bgcolor: "var(--paper)",
        ...layout[key],
        radialaxis: { ...RADIAL, ...layout[key].radialaxis },
        angularaxis: { ...ANGULAR, ...layout[key].angularaxis },
      };
    }
  }
  return coloured({ data: figure.data, layout });
}

/** How Plotly behaves here: no bar of its own, no logo, no drag that takes the scroll of a phone away. */
export const CONFIG = {
  displayModeBar: false,
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
  responsive: false,
};

/**
 * Save a figure as a picture; a PNG has twice the points, for print.
 * @param {Figure} figure
 * @param {string} format `png` or `svg`
 * @param {string} name
 * @param {Size} size
 */
export async function picture(figure, format, name, size) {
  const Plotly = await plotly();
  const shown = finished(figure, size);
  const made = await Plotly.toImage(shown, { format, ...size, scale: format === "png" ? 2 : 1 });
  save(`${name}.${format}`, made);
}
