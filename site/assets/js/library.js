// Plotly as this site uses it: fetched once and from the site itself, in the reader's colours, with Dutch numbers.

/**
 * Options as Plotly knows them, with roles of the style sheet where it has colours.
 * @typedef {Record<string, any>} Options
 *
 * A figure: its series and its layout, in points.
 * @typedef {{ data: Options[], layout: Options }} Figure
 * @typedef {{ width: number, height: number }} Size
 *
 * What this site asks of Plotly.
 * @typedef {object} Plotly
 * @property {(box: HTMLElement, data: Options[], layout: Options, config: Options) => Promise<unknown>} react
 * @property {(box: HTMLElement) => void} purge
 *
 * The element that Plotly drew in, which then tells what is pressed.
 * @typedef {HTMLElement & { on: (event: string, heard: (what: { points: Options[] }) => void) => void }} Drawn
 */

const ROLE = /^var\((--[a-z-]+)\)$/;
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
function role(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/**
 * The same value with every role replaced by its colour in the scheme of now.
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
function coloured(value) {
  return /** @type {Value} */ (inColour(value));
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function inColour(value) {
  if (typeof value === "string") return value.replace(ROLE, (_, name) => role(name));
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
    paper_bgcolor: "transparent",
    plot_bgcolor: "transparent",
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
  for (const key of Object.keys(layout)) {
    if (/^[xy]axis\d*$/.test(key)) layout[key] = { ...AXIS, ...layout[key] };
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
