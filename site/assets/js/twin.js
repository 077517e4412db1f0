// A static figure becomes its Plotly twin, in exactly its own box, and back again.

import { CONFIG, finished, onScheme, plotly } from "./library.js";
import { part } from "./page.js";

/** @import { Figure, Options, Drawn } from "./library.js" */

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
  const twin = /** @type {Drawn} */ (part(place, ".explore__twin"));
  const still = part(place, ".explore__still");
  /** @type {Set<number>} */
  const hidden = new Set();

  // Read before the box of the twin shows, which takes the size of the stage.
  const size = () => {
    const { width, height } = still.getBoundingClientRect();
    return { width: Math.floor(width), height: Math.floor(height) };
  };
  const draw = () => {
    const data = figure.data.map((each, index) => ({ ...each, visible: !hidden.has(index) }));
    const ready = finished({ data, layout: figure.layout }, size());
    return Plotly.react(twin, ready.data, ready.layout, CONFIG);
  };
  twin.hidden = false;
  await draw();
  twin.on("plotly_click", ({ points }) => {
    location.href = points[0]?.customdata[1] ?? location.href;
  });
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
  const toggles = several.map((each, index) => toggleButton(each, index, hidden, draw));
  part(place, "[data-extra]").replaceChildren(...toggles);
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
 * @param {Options} series
 * @param {number} index
 * @param {Set<number>} hidden
 * @param {() => Promise<unknown>} draw
 */
function toggleButton(series, index, hidden, draw) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tool";
  button.textContent = series.name;
  button.setAttribute("aria-pressed", "true");
  button.addEventListener("click", () => {
    if (!hidden.delete(index)) hidden.add(index);
    button.setAttribute("aria-pressed", String(!hidden.has(index)));
    return draw();
  });
  return button;
}

onScheme(() => {
  for (const { draw } of shown.values()) draw();
});
