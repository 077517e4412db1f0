// A static figure becomes its Plotly twin, in exactly its own box, and back again.

import { CONFIG, fileName, finished, onScheme, picture, plotly } from "./library.js";
import { part } from "./page.js";

/** @import { Figure, Options } from "./library.js" */

const OPEN = "Verken deze figuur";
const BACK = "Terug naar de vaste figuur";
/**
 * The figures that are twins now: how each is drawn again, and how it ends.
 * @type {Map<HTMLElement, { draw: () => Promise<unknown>, end: () => void }>}
 */
const shown = new Map();

/**
 * Show the twin of a figure, or the figure of a twin.
 * @param {HTMLElement} place
 */
export async function toggle(place) {
  if (shown.has(place)) close(place);
  else await open(place);
}

/** @param {HTMLElement} place */
async function open(place) {
  const Plotly = await plotly();
  /** @type {Figure} */
  const figure = JSON.parse(part(place, "script").textContent);
  const twin = part(place, ".explore__twin");
  const still = part(place, ".explore__still");
  const title = place.dataset.explore ?? "";
  /** @type {Set<number>} */
  const hidden = new Set();

  // Read before the box of the twin shows, which takes the size of the stage.
  const size = () => {
    const { width, height } = still.getBoundingClientRect();
    return { width: Math.floor(width), height: Math.floor(height) };
  };
  const data = () => figure.data.map((each, index) => ({ ...each, visible: !hidden.has(index) }));
  const draw = () => {
    const { data: traces, layout } = finished({ data: data(), layout: figure.layout }, size());
    return Plotly.react(twin, traces, layout, CONFIG);
  };
  twin.hidden = false;
  await draw();
  still.classList.add("explore__still--away");
  const resized = new ResizeObserver(draw);
  resized.observe(still);
  shown.set(place, {
    draw,
    end: () => {
      resized.disconnect();
      Plotly.purge(twin);
    },
  });
  label(place, BACK, true);
  // A figure of one series would be empty without it.
  const several = figure.data.length > 1 ? figure.data : [];
  const toggles = several.flatMap((each, index) =>
    each.name ? toggleButton(each, index, hidden, draw) : [],
  );
  const downloads = ["png", "svg"].map((format) =>
    tool(format.toUpperCase(), `Download als ${format.toUpperCase()}`, () =>
      picture({ data: data(), layout: figure.layout }, format, fileName(title), size()),
    ),
  );
  part(place, "[data-extra]").replaceChildren(...toggles, ...downloads);
}

/** @param {HTMLElement} place */
function close(place) {
  shown.get(place)?.end();
  shown.delete(place);
  part(place, ".explore__twin").hidden = true;
  part(place, ".explore__still").classList.remove("explore__still--away");
  part(place, "[data-extra]").replaceChildren();
  label(place, OPEN, false);
}

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {boolean} expanded
 */
function label(place, text, expanded) {
  const button = part(place, "[data-open]");
  button.textContent = text;
  button.setAttribute("aria-expanded", String(expanded));
}

/**
 * @param {string} text
 * @param {string} name What is read aloud.
 * @param {() => unknown} act
 */
function tool(text, name, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tool";
  button.textContent = text;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", act);
  return button;
}

/**
 * @param {Options} series
 * @param {number} index
 * @param {Set<number>} hidden
 * @param {() => Promise<unknown>} draw
 */
function toggleButton(series, index, hidden, draw) {
  const button = tool(series.name, series.name, () => {
    if (!hidden.delete(index)) hidden.add(index);
    button.setAttribute("aria-pressed", String(!hidden.has(index)));
    return draw();
  });
  button.setAttribute("aria-pressed", "true");
  return button;
}

onScheme(() => {
  for (const { draw } of shown.values()) draw();
});
