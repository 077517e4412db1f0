// Search: the index is fetched when the reader starts to type, or comes with a question in the address.

import { find, finder } from "./dutch.js";
import { opened } from "./index.js";
import { part } from "./page.js";

/** @import { Index } from "./dutch.js" */
/** @import { Found, Kept } from "./index.js" */

/** @type {Record<string, string>} */
const KINDS = {
  gemeenten: "Gemeente",
  projecten: "Project",
  indicatoren: "Indicator",
  groeipaden: "Groeipad",
  actielijnen: "Actielijnen",
  impactlabs: "Impactlabs",
  leren: "Leren",
  voortgang: "Voortgang",
  nieuwsbrief: "Nieuwsbrief",
  over: "Over de monitor",
  data: "Data",
  vergelijken: "Vergelijken",
};
const STEP = 20;
/** Words of an excerpt, and how many of them stand before what was found. */
const LONG = 24;
const BEFORE = 8;

const form = part(document, "[data-search]", HTMLFormElement);
const field = part(form, "[name=q]", HTMLInputElement);
const status = part(document, "[data-search-status]");
const list = part(document, "[data-search-results]");
const more = part(document, "[data-search-more]");
const root = new URL(form.dataset.root ?? "", document.baseURI);
const counted = new Intl.NumberFormat("nl");

/** @type {Promise<Index<Found>> | null} */
let loading = null;
let turn = 0;
/** @type {Found[]} */
let hits = [];
let shown = 0;

function index() {
  loading ??= opened(async (name) => {
    const address = new URL(`${form.dataset.search}${name}.json`, document.baseURI);
    // A part keeps its name when the site changes, and parts of two versions do not fit each other.
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
    return answer.json();
  });
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/**
 * The words around the first that was found, with all of those marked.
 * @param {string} text
 * @param {(word: string) => boolean} finds
 */
function excerpt(text, finds) {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)];
  const hit = words.findIndex(([word]) => finds(word));
  const first = Math.max(hit - BEFORE, 0);
  const shown = words.slice(first, first + LONG);
  const place = document.createElement("p");
  let done = first ? (shown[0]?.index ?? 0) : 0;
  if (first) place.append("… ");
  for (const word of shown.filter(([each]) => finds(each))) {
    const mark = document.createElement("mark");
    mark.textContent = word[0];
    place.append(text.slice(done, word.index), mark);
    done = word.index + word[0].length;
  }
  const after = words[first + LONG];
  place.append(text.slice(done, after?.index), after ? "…" : "");
  return place;
}

/** @param {Kept} page @param {(word: string) => boolean} finds */
function item(page, finds) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(page.address, root).href;
  link.textContent = page.name || page.address;
  const kind = document.createElement("span");
  kind.className = "found__kind";
  const [area = "", ...below] = page.address.split("/");
  kind.textContent = (below.length > 1 || area === "data" ? KINDS[area] : "Overzicht") ?? "Overzicht";
  entry.append(link, " ", kind, excerpt(page.text, finds));
  return entry;
}

/** @param {number} mine The turn that asks: a later one takes its place. */
async function show(mine) {
  const next = await Promise.all(hits.slice(shown, shown + STEP).map((hit) => hit.data()));
  if (mine !== turn) return;
  const first = shown;
  // A page that answers what was typed comes before those that only have its words.
  const typed = field.value.trim().toLowerCase();
  const answers = (/** @type {Kept} */ page) => Number(page.question.toLowerCase().includes(typed));
  const finds = finder(typed);
  list.append(...next.sort((one, other) => answers(other) - answers(one)).map((page) => item(page, finds)));
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
    const found = await find(await index(), question);
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
field.addEventListener("focus", () => index(), { once: true });
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
