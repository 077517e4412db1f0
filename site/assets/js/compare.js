// The page that compares municipalities: a choice in a form, the same choice in the address, and what follows from it.

import { fromAddress, toQuery } from "./address.js";
import {
  alike,
  besideEachOther,
  differences,
  filled,
  groupsOf,
  listing,
  movement,
  municipalityOf,
} from "./facts.js";
import { bars, lines, series, webs } from "./figures.js";
import { CONFIG, finished, onScheme, picture, plotly } from "./library.js";
import { fileName, part, save } from "./page.js";
import { csv, levelsTable, make, valuesTable } from "./tables.js";

/**
 * @import { Choice, Data, Likeness } from "./facts.js"
 * @import { Drawn } from "./figures.js"
 */

/**
 * A figure of a choice at a width, and the box on the page that it is drawn in.
 * @typedef {(choice: Choice, data: Data, width: number) => Drawn} Figure
 * @typedef {{ element: HTMLElement, box: HTMLElement, figure: Figure }} Boxed
 */

const PICTURE = 1200;
const SVG = "http://www.w3.org/2000/svg";
/** @type {Record<string, string>} */
const SHAPES = {
  circle: "M12 3a5 5 0 1 0 .01 0Z",
  diamond: "M12 1l7 7-7 7-7-7Z",
  square: "M7 3h10v10H7Z",
  "triangle-up": "M12 2l6.5 11h-13Z",
  cross: "M10 2h4v4h4v4h-4v4h-4v-4H6V6h4Z",
  "triangle-down": "M12 14L5.5 3h13Z",
};

/** @type {HTMLElement | null} */
const place = document.querySelector("[data-compare]");
if (place) start(place);

/** @param {HTMLElement} place */
async function start(place) {
  const answer = await fetch(place.dataset.compare ?? "");
  if (!answer.ok) throw new Error(`no data: ${answer.status}`);
  /** @type {Data} */
  const data = await answer.json();
  const form = part(place, "form", HTMLFormElement);
  const result = part(place, "[data-result]");
  const count = part(form, "[data-count]");
  const clear = part(form, "[data-clear]", HTMLButtonElement);
  const begin = part(form, "[name=begin]", HTMLSelectElement);
  const van = part(form, "[name=van]", HTMLSelectElement);
  const tot = part(form, "[name=tot]", HTMLSelectElement);
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = form.querySelectorAll("[name=gemeente]");
  let choice = fromAddress(location.search, data);
  /** @type {Boxed[]} */
  let drawn = [];

  /**
   * @param {Choice} next
   * @param {string} [said]
   */
  function choose(next, said) {
    choice = { ...next, names: next.names.slice(0, data.most) };
    history.replaceState(null, "", location.pathname + toQuery(choice, data) + location.hash);
    follow(said);
  }

  /** @param {string} [said] */
  function follow(said) {
    const full = choice.names.length >= data.most;
    for (const box of boxes) {
      box.checked = choice.names.includes(box.value);
      box.disabled = full && !box.checked;
    }
    van.value = String(choice.from);
    tot.value = String(choice.until);
    clear.disabled = choice.names.length === 0;
    count.textContent = said ?? data.words.chosen[choice.names.length] ?? "";
    drawn = fill(result, choice, data);
    draw();
  }

  // The boxes already have their height, so a figure that arrives late moves nothing.
  async function draw() {
    if (drawn.length === 0) return;
    const now = drawn;
    const statuses = result.querySelectorAll("[data-status]");
    const Plotly = await plotly().catch((reason) => {
      for (const status of statuses) status.textContent = data.words.failed;
      throw reason;
    });
    for (const status of statuses) status.textContent = "";
    // Another choice may have come in between; its own call draws it.
    if (now !== drawn) return;
    for (const { box, figure } of now) {
      const width = box.clientWidth;
      // Not on screen, as in a hidden window: the observer below draws it once it is.
      if (width === 0) return;
      const made = figure(choice, data, width);
      box.style.height = `${made.height}px`;
      const shown = finished(made, { width, height: made.height });
      await Plotly.react(box, shown.data, shown.layout, CONFIG);
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const box of boxes) {
    box.addEventListener("change", () => {
      const others = choice.names.filter((slug) => slug !== box.value);
      choose({ ...choice, names: box.checked ? [...others, box.value] : others });
    });
  }
  van.addEventListener("change", () => {
    const from = Number(van.value);
    choose({ ...choice, from, until: Math.max(choice.until, from) });
  });
  tot.addEventListener("change", () => {
    const until = Number(tot.value);
    choose({ ...choice, until, from: Math.min(choice.from, until) });
  });
  clear.addEventListener("click", () => choose({ ...choice, names: [] }));
  /** @type {NodeListOf<HTMLElement>} */
  const groups = form.querySelectorAll("[data-group]");
  for (const button of groups) {
    button.addEventListener("click", () => {
      const kind = /** @type {Likeness} */ (button.dataset.group);
      const others = alike(data, begin.value, kind);
      const said = others.length ? undefined : data.words.none_alike;
      choose({ ...choice, names: [begin.value, ...others] }, said);
    });
  }
  /** @type {HTMLInputElement | null} */
  const find = form.querySelector("[data-find]");
  find?.addEventListener("input", () => {
    const wanted = find.value.trim().toLocaleLowerCase("nl");
    for (const box of boxes) {
      const item = box.closest("li");
      if (item) item.hidden = !box.checked && !item.textContent.toLocaleLowerCase("nl").includes(wanted);
    }
  });
  onScheme(draw);
  let width = result.clientWidth;
  new ResizeObserver(() => {
    if (result.clientWidth === width) return;
    width = result.clientWidth;
    draw();
  }).observe(result);

  for (const part of form.querySelectorAll("fieldset")) part.disabled = false;
  if (choice.names[0]) begin.value = choice.names[0];
  follow();
}

/**
 * Fill the result with headings, empty boxes and tables; the boxes and what is drawn in them come back.
 * @param {HTMLElement} result
 * @param {Choice} choice
 * @param {Data} data
 * @returns {Boxed[]}
 */
function fill(result, choice, data) {
  const { words } = data;
  if (choice.names.length === 0) {
    result.replaceChildren(make("p", { class: "compare__nothing" }, words.nothing));
    return [];
  }
  const years = { from: choice.from, until: choice.until };
  const measured = groupsOf(choice, data);
  const about = listing(choice.names.map((slug) => municipalityOf(data, slug).name));
  /** @type {(id: string, heading: string, caption: string, figure: Figure, title: string) => Boxed} */
  const boxed = (id, heading, caption, figure, title) =>
    box(
      { id, heading, caption: filled(caption, years), title: filled(title, { names: about }) },
      figure,
      choice,
      data,
    );
  const parts = [
    boxed("webben", differences(choice, data), words.webs_caption, webs, words.webs_picture),
    boxed("jaren", movement(choice, data), words.lines_caption, lines, words.lines_picture),
  ];
  if (besideEachOther(choice, data).length) {
    parts.push(boxed("cijfers", words.bars_heading, words.bars_caption, bars, words.bars_picture));
  }
  const keep = tool("Download deze cijfers (CSV)", () => {
    const file = URL.createObjectURL(new Blob([csv(choice, data)], { type: "text/csv" }));
    save(`${fileName(about)}.csv`, file);
    // The browser reads the file after this turn.
    setTimeout(() => URL.revokeObjectURL(file), 10_000);
  });
  const tables = section("cijfers-tabel", words.table_heading, "", levelsTable(choice, data));
  if (measured.length) tables.append(valuesTable(choice, data));
  else tables.append(make("p", {}, `${words.bars_none}.`));
  tables.append(make("p", { class: "compare__keep" }, keep));
  result.replaceChildren(...parts.map(({ element }) => element), tables);
  for (const each of parts) {
    each.box.style.height = `${each.figure(choice, data, each.box.clientWidth).height}px`;
  }
  return parts;
}

/**
 * @param {string} id
 * @param {string} heading
 * @param {string} caption
 * @param {...HTMLElement} children
 */
function section(id, heading, caption, ...children) {
  const top = make("header", { class: "section__head" }, make("h2", { id: `${id}-kop` }, heading));
  if (caption) top.append(make("p", { class: "caption" }, caption));
  return make("section", { class: "section", "aria-labelledby": `${id}-kop` }, top, ...children);
}

/**
 * A figure in its box, with what stands above and below it.
 * @param {{ id: string, heading: string, caption: string, title: string }} texts
 * @param {Figure} figure
 * @param {Choice} choice
 * @param {Data} data
 * @returns {Boxed}
 */
function box({ id, heading, caption, title }, figure, choice, data) {
  const box = make("div", {
    class: "compare__figure",
    role: "img",
    "aria-label": `${title}. ${data.words.table_heading}.`,
    "data-drawing": id,
  });
  const keep = ["png", "svg"].map((format) =>
    tool(`Download als ${format.toUpperCase()}`, () => {
      const made = figure(choice, data, PICTURE);
      return picture(made, format, fileName(title), { width: PICTURE, height: made.height });
    }),
  );
  const status = make(
    "span",
    { class: "explore__status", "data-status": "", role: "status" },
    data.words.loading,
  );
  // The bars have their own level each; the ambition is a level in the web.
  const element = section(
    id,
    heading,
    caption,
    key(choice, data, figure !== bars),
    box,
    make("p", { class: "compare__keep" }, ...keep, status),
  );
  return { element, box, figure };
}

/**
 * @param {string} text
 * @param {() => void} act
 */
function tool(text, act) {
  const button = make("button", { type: "button", class: "tool" }, text);
  button.addEventListener("click", act);
  return button;
}

/**
 * Which mark is which municipality, and the line of the ambition.
 * @param {Choice} choice
 * @param {Data} data
 * @param {boolean} ambition
 */
function key(choice, data, ambition) {
  const items = choice.names.map((slug, index) =>
    make("li", {}, mark(index), municipalityOf(data, slug).name),
  );
  if (ambition) {
    const goal = sign("line", { x1: "1", x2: "24", y1: "8", y2: "8", class: "key__ambition" });
    items.push(make("li", {}, goal, filled(data.words.ambition, { level: data.ambition })));
  }
  return make("ul", { class: "legend" }, ...items);
}

/** @param {number} index */
function mark(index) {
  const { role, symbol } = series(index);
  return sign("path", { d: SHAPES[symbol] ?? "", class: `compare__mark${role}` });
}

/**
 * One shape in the size of a line of text.
 * @param {"line" | "path"} tag
 * @param {Record<string, string>} attributes
 */
function sign(tag, attributes) {
  const svg = document.createElementNS(SVG, "svg");
  const shape = document.createElementNS(SVG, tag);
  const frame = { class: "key", viewBox: "0 0 24 16", "aria-hidden": "true", focusable: "false" };
  for (const [name, value] of Object.entries(frame)) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
}
