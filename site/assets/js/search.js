// Search: the index is fetched when the reader starts to type, or comes with a question in the address.

import { find } from "./dutch.js";
import { part } from "./page.js";

/** @import { Hit, Index } from "./dutch.js" */

/**
 * What Pagefind keeps of a page.
 * @typedef {{ raw_url: string, meta: { title?: string, question?: string }, excerpt: string }} Kept
 *
 * @typedef {Hit & { data: () => Promise<Kept> }} Found
 * @typedef {Index<Found> & { options: (options: object) => Promise<void>, init: () => Promise<void> }} Pagefind
 */

/** @type {Record<string, string>} */
const KINDS = {
  gemeenten: "Gemeente",
  projecten: "Project",
  indicatoren: "Indicator",
  groeipaden: "Groeipad",
  actielijnen: "Actielijnen",
  impactlabs: "Impactlabs",
  nieuwsbrief: "Nieuwsbrief",
  over: "Over de monitor",
  data: "Data",
  vergelijken: "Vergelijken",
};
const STEP = 20;

const form = part(document, "[data-search]", HTMLFormElement);
const field = part(form, "[name=q]", HTMLInputElement);
const status = part(document, "[data-search-status]");
const list = part(document, "[data-search-results]");
const more = part(document, "[data-search-more]");
const root = new URL(form.dataset.root ?? "", document.baseURI);
const counted = new Intl.NumberFormat("nl");

/** @type {Promise<Pagefind> | null} */
let loading = null;
let turn = 0;
/** @type {Found[]} */
let hits = [];
let shown = 0;

function pagefind() {
  loading ??= (async () => {
    /** @type {Pagefind} */
    const library = await import(new URL(form.dataset.search ?? "", document.baseURI).href);
    await library.options({ baseUrl: "/", excerptLength: 24 });
    await library.init();
    return library;
  })();
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/**
 * An excerpt holds marks around what was found, and nothing else of it is taken as markup.
 * @param {string} markup
 */
function excerpt(markup) {
  const place = document.createElement("p");
  for (const node of new DOMParser().parseFromString(markup, "text/html").body.childNodes) {
    if (node.nodeName === "MARK") {
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      place.append(mark);
    } else {
      place.append(node.textContent ?? "");
    }
  }
  return place;
}

/** @param {Kept} data */
function item(data) {
  const address = data.raw_url.replace(/^\//, "");
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(address, root).href;
  link.textContent = data.meta.title || address;
  const kind = document.createElement("span");
  kind.className = "found__kind";
  const [area = "", ...below] = address.split("/");
  kind.textContent = (below.length > 1 || area === "data" ? KINDS[area] : "Overzicht") ?? "Overzicht";
  entry.append(link, " ", kind, excerpt(data.excerpt));
  return entry;
}

/** @param {number} mine The turn that asks: a later one takes its place. */
async function show(mine) {
  const next = await Promise.all(hits.slice(shown, shown + STEP).map((hit) => hit.data()));
  if (mine !== turn) return;
  const first = shown;
  // A page that answers what was typed comes before those that only have its words.
  const typed = field.value.trim().toLowerCase();
  const answers = (/** @type {Kept} */ data) =>
    Number(data.meta.question?.toLowerCase().includes(typed) ?? false);
  list.append(...next.sort((one, other) => answers(other) - answers(one)).map(item));
  shown += next.length;
  more.hidden = shown >= hits.length;
  if (first) list.children[first]?.querySelector("a")?.focus();
}

/** @param {string} question */
function told(question) {
  if (hits.length === 0) return `Niets gevonden voor ‘${question}’. Probeer een ander of een korter woord.`;
  return `${counted.format(hits.length)} ${hits.length === 1 ? "pagina" : "pagina’s"} gevonden voor ‘${question}’.`;
}

async function search() {
  const mine = ++turn;
  const question = field.value.trim();
  const address = new URL(location.href);
  if (question) address.searchParams.set("q", question);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  if (!question) {
    hits = [];
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    return;
  }
  try {
    const found = await find(await pagefind(), question);
    if (mine !== turn) return;
    hits = found;
    shown = 0;
    list.replaceChildren();
    status.textContent = told(question);
    await show(mine);
  } catch (reason) {
    status.textContent = "Zoeken lukt nu niet. De lijsten hieronder werken wel.";
    throw reason;
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
field.addEventListener("focus", () => pagefind(), { once: true });
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  search();
});
more.addEventListener("click", () => {
  show(turn);
});

field.value = new URL(location.href).searchParams.get("q") ?? "";
if (field.value) search();
