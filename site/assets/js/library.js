// Plotly as this site uses it: fetched once and from the site itself, in the reader's colours, with Dutch numbers.

const ROLE = /^var\((--[a-z-]+)\)(?: ([\d.]+))?$/;
const SCHEME = matchMedia("(prefers-color-scheme: dark)");
let asked = null;

/** Plotly, from the file beside this one. A load that failed may be tried again. */
export function plotly() {
  asked ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("./plotly.js", import.meta.url).href;
    script.addEventListener("load", () => resolve(globalThis.Plotly));
    script.addEventListener("error", () => {
      asked = null;
      script.remove();
      reject(new Error("plotly did not load"));
    });
    document.head.append(script);
  });
  return asked;
}

/** Calls back when the reader's colour scheme changes. */
export function onScheme(callback) {
  SCHEME.addEventListener("change", callback);
}

/** The value of a role from the style sheet, such as `--accent`. */
export function role(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// A role with a number behind it is that colour, that much of it; Plotly wants it as hexadecimals.
function colour(text) {
  const found = ROLE.exec(text);
  if (!found) return text;
  const opaque = role(found[1]);
  return found[2] ? opaque + Math.round(found[2] * 255).toString(16).padStart(2, "0") : opaque;
}

/** The same value with every role replaced by its colour in the scheme of now. */
export function coloured(value) {
  if (typeof value === "string") return colour(value);
  if (Array.isArray(value)) return value.map(coloured);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, coloured(each)]));
  }
  return value;
}

const AXIS = {
  fixedrange: true, zeroline: false, gridcolor: "var(--line)", linecolor: "var(--edge)", automargin: false,
  tickfont: { color: "var(--muted)" },
};
const RADIAL = { gridcolor: "var(--line)", linecolor: "var(--line)", tickfont: { color: "var(--muted)", size: 11 }, tickangle: 90, ticks: "", showline: false };
const ANGULAR = { gridcolor: "var(--line)", showline: false, ticks: "", tickfont: { color: "var(--ink)" } };

/** A figure with what every figure of this site shares. The figure's own wishes come last. */
export function finished(figure, size) {
  const own = figure.layout;
  const layout = {
    paper_bgcolor: "var(--paper)", plot_bgcolor: "var(--paper)", separators: ",.", showlegend: false, dragmode: false,
    hovermode: "closest",
    ...own, ...size,
    font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: "var(--ink)", ...own.font },
    hoverlabel: { bgcolor: "var(--ink)", bordercolor: "var(--ink)", font: { color: "var(--paper)", size: 14 }, align: "left" },
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
        bgcolor: "var(--paper)", ...layout[key],
        radialaxis: { ...RADIAL, ...layout[key].radialaxis },
        angularaxis: { ...ANGULAR, ...layout[key].angularaxis },
      };
    }
  }
  return coloured({ data: figure.data, layout });
}

/** How Plotly behaves here: no bar of its own, no logo, no drag that takes the scroll of a phone away. */
export const CONFIG = { displayModeBar: false, scrollZoom: false, doubleClick: false, showTips: false, responsive: false };

/** A file for the reader to keep. */
export function save(name, href) {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
}

/** A name for a file from a title: small letters, figures and hyphens. */
export function fileName(title) {
  return title.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "figuur";
}

/** Save a figure as a picture, `format` png or svg; a PNG has twice the points, for print. */
export async function picture(figure, format, name, size) {
  const Plotly = await plotly();
  const shown = finished(figure, size);
  save(`${name}.${format}`, await Plotly.toImage(shown, { format, ...size, scale: format === "png" ? 2 : 1 }));
}
