// A static figure becomes its Plotly twin, in exactly its own box, and back again.

import { CONFIG, fileName, finished, onScheme, picture, plotly } from "./library.js";

const OPEN = "Verken deze figuur";
const BACK = "Terug naar de vaste figuur";
const shown = new Map();

/** Show the twin of a figure, or the figure of a twin. */
export async function toggle(place) {
  if (shown.has(place)) close(place);
  else await open(place);
}

async function open(place) {
  const Plotly = await plotly();
  const figure = JSON.parse(place.querySelector("script").textContent);
  const twin = place.querySelector(".explore__twin");
  const still = place.querySelector(".explore__still");
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
  shown.set(place, { draw, end: () => { resized.disconnect(); Plotly.purge(twin); } });
  label(place, BACK, true);
  place.querySelector("[data-extra]").replaceChildren(
    ...(figure.data.length > 1 ? figure.data.flatMap((each, index) => (each.name ? [toggleButton(each, index, hidden, draw)] : [])) : []),
    ...["png", "svg"].map((format) =>
      tool(format.toUpperCase(), `Download als ${format.toUpperCase()}`, () =>
        picture({ data: data(), layout: figure.layout }, format, fileName(place.dataset.explore), size()))),
  );
}

function close(place) {
  shown.get(place).end();
  shown.delete(place);
  const twin = place.querySelector(".explore__twin");
  twin.hidden = true;
  place.querySelector(".explore__still").classList.remove("explore__still--away");
  place.querySelector("[data-extra]").replaceChildren();
  label(place, OPEN, false);
}

function label(place, text, expanded) {
  const button = place.querySelector("[data-open]");
  button.textContent = text;
  button.setAttribute("aria-expanded", String(expanded));
}

function tool(text, name, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tool";
  button.textContent = text;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", act);
  return button;
}

function toggleButton(series, index, hidden, draw) {
  const button = tool(series.name, series.name, () => {
    if (!hidden.delete(index)) hidden.add(index);
    button.setAttribute("aria-pressed", String(!hidden.has(index)));
    return draw();
  });
  button.setAttribute("aria-pressed", "true");
  return button;
}

onScheme(() => { for (const { draw } of shown.values()) draw(); });
