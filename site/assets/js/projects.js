// The list of projects, filtered by what a project leader looks for. The page of the server stays until then.

import { agreeing, counted, foundIn, ordered, told } from "./finder.js";
import { part } from "./page.js";

/** @import { Facet, Found } from "./finder.js" */

const STEP = 50;
/** @type {(readonly [value: string, label: string])[]} */
const ORDERS = [
  ["", "Per gemeente"],
  ["nieuwste", "Nieuwste eerst"],
  ["naam", "Op naam"],
];

const finder = part(document, "[data-projects]");
const list = part(document, "[data-list]");
const row = part(document, ".prows > .prow");
const before = [...list.childNodes];
/** @type {NodeListOf<HTMLElement>} */
const around = document.querySelectorAll("[data-paging]");
const root = new URL(finder.dataset.root ?? "", document.baseURI);
const total = Number(finder.dataset.total);

/** @type {Facet[]} */
let facets = [];
/** @type {Found[]} */
let projects = [];
/** @type {Promise<void> | undefined} */
let loading;
/** @type {Found[]} */
let waiting = [];
/** @type {Record<string, string>} */
let choices = {};
let order = "";

const status = make("p", { className: "filters__status", role: "status" }, told(total, total, [], {}));
const fields = make("div", { className: "filters__fields" });
const summary = make("summary", {}, "Kies zelf: materiaal, contract, tekst en meer");
const fold = make("details", { className: "filters__fold" }, summary, fields);
const clear = make("button", { type: "button", className: "tool", hidden: true }, "Alles tonen");
const more = make("button", { type: "button", className: "button button--quiet", hidden: true });
finder.append(fold, make("div", { className: "filters__line" }, status, clear));
list.after(more);

/**
 * An element with its properties and what is inside it.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} [properties]
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}

/**
 * A field to choose from.
 * @param {string} name
 * @param {string} label
 * @param {(value: string) => void} chosen
 */
function field(name, label, chosen) {
  const select = make("select", { name });
  select.addEventListener("change", () => {
    chosen(select.value);
    show();
  });
  fields.append(make("label", {}, make("span", {}, label), select));
  return select;
}

function load() {
  loading ??= fill().catch((reason) => {
    loading = undefined;
    status.textContent = "Zoeken lukt nu niet. De lijst zelf werkt wel.";
    throw reason;
  });
  return loading;
}

async function fill() {
  const answer = await fetch(finder.dataset.projects ?? "");
  if (!answer.ok) throw new Error(`no projects: ${answer.status}`);
  const index = await answer.json();
  projects = foundIn(index);
  facets = index.facets.filter(
    (/** @type {Facet} */ [facet]) => counted(projects, {}, facet).length > 1 || choices[facet],
  );
  for (const [facet, label] of facets) {
    field(facet, label, (value) => {
      choices[facet] = value;
    });
  }
  const orders = field("volgorde", "Volgorde", (value) => {
    order = value;
  });
  orders.append(...ORDERS.map(([value, textContent]) => make("option", { value, textContent })));
  options();
}

/** The choices of each field, with how many projects there are of each beside the other choices. */
function options() {
  for (const [facet] of facets) {
    const select = part(fields, `[name="${facet}"]`, HTMLSelectElement);
    const all = make("option", { value: "" }, "Alle");
    const values = counted(projects, choices, facet);
    // An address may name what is no longer there.
    if (!values.some(([value]) => value === choices[facet])) delete choices[facet];
    select.replaceChildren(
      all,
      ...values.map(([value, count]) =>
        make("option", { value, disabled: !count, textContent: `${value} (${count})` }),
      ),
    );
    select.value = choices[facet] ?? "";
  }
  part(fields, '[name="volgorde"]', HTMLSelectElement).value = order;
}

async function show(remember = true) {
  await load();
  options();
  const found = ordered(agreeing(projects, choices), order);
  const plain = found.length === projects.length && !order;
  for (const element of around) element.hidden = !plain;
  list.replaceChildren(...(plain ? before : [make("ul", { className: "prows" })]));
  waiting = plain ? [] : found;
  step();
  status.textContent = told(found.length, total, facets, choices);
  clear.hidden = plain;
  if (remember) keep();
}

/** A project becomes an element only here, so ten thousand of them do not hold up the reader. */
function step() {
  const now = waiting.slice(0, STEP);
  waiting = waiting.slice(STEP);
  list.querySelector(".prows")?.append(...now.map(element));
  more.hidden = waiting.length === 0;
  more.textContent = `Toon de volgende ${Math.min(waiting.length, STEP)}`;
}

/**
 * The row of a project, as the server makes it.
 * @param {Found} project
 */
function element(project) {
  const copy = /** @type {HTMLElement} */ (row.cloneNode(true));
  const link = part(copy, "a", HTMLAnchorElement);
  link.href = new URL(project.address, root).href;
  link.textContent = project.name;
  part(copy, "small").textContent = [project.municipality, project.about, project.warning]
    .filter(Boolean)
    .join(" · ");
  part(copy, ".prow__signs").replaceChildren(
    ...project.marks.map(({ state, text }) => {
      const key = state && document.querySelector(`.legend .key--${state}`)?.cloneNode(true);
      const heard = make("span", { className: "visually-hidden", textContent: `${text}.` });
      return make("span", {}, key || make("span", { ariaHidden: "true", textContent: "–" }), heard);
    }),
  );
  return copy;
}

function keep() {
  const address = new URL(location.href);
  for (const [name, value] of [...facets.map(([facet]) => [facet, choices[facet]]), ["volgorde", order]]) {
    if (name && value) address.searchParams.set(name, value);
    else if (name) address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

fold.addEventListener("toggle", () => {
  if (fold.open) load();
});
more.addEventListener("click", () => {
  const first = list.querySelectorAll(".prow").length;
  step();
  list.querySelectorAll(".prow")[first]?.querySelector("a")?.focus();
});
clear.addEventListener("click", () => {
  choices = {};
  order = "";
  show();
  summary.focus();
});

const asked = new URL(location.href).searchParams;
choices = Object.fromEntries(asked);
order = choices.volgorde ?? "";
delete choices.volgorde;
if (asked.size) {
  fold.open = Object.keys(choices).length > 0;
  show(false);
}
