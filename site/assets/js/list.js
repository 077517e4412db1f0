// Lists that can be sorted and filtered. The table that the server made stays as it is until a reader asks for more.

import { kept, options, sorted } from "./order.js";
import { ofFile, ofTable, PROJECT_FACETS } from "./rows.js";

/**
 * @import { Row } from "./order.js"
 * @import { Facet } from "./rows.js"
 */

/**
 * A heading that a list can be sorted by: its column, and the name of that in an address.
 * @typedef {{ cell: HTMLTableCellElement, kind: string, name: string, key: string }} Head
 */

const STEP = 200;
const counted = new Intl.NumberFormat("nl");

/** @type {NodeListOf<HTMLTableElement>} */
const tables = document.querySelectorAll("table[data-list]");
for (const table of tables) {
  /** @type {HTMLElement | null} */
  const tools = document.querySelector(`[data-tools="${table.dataset.list}"]`);
  if (tools) start(table, tools);
}

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
 * @param {HTMLTableElement} table
 * @returns {Facet[]}
 */
function facetsOf(table) {
  if (table.dataset.rows) return PROJECT_FACETS;
  return (table.dataset.filters ?? "")
    .split(";")
    .filter(Boolean)
    .map((each) => {
      const [name = "", label = ""] = each.split("=");
      return { name, label };
    });
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLElement} tools
 */
function start(table, tools) {
  const { rows: file = "", root = "" } = table.dataset;
  const whole = Boolean(file);
  const facets = facetsOf(table);
  const before = tables.length > 1 ? `${table.dataset.list}-` : "";
  const firstBodies = [...table.tBodies];
  /** @type {Iterable<HTMLElement>} */
  const around = whole ? document.querySelectorAll("[data-paging]") : [];
  const total = Number(tools.dataset.total);
  /** @type {{ choices: Record<string, string>, sort: string, down: boolean }} */
  const state = { choices: {}, sort: "", down: false };
  /** @type {Row[]} */
  let rows = [];
  /** @type {Promise<void> | null} */
  let loading = null;
  /** @type {Row[]} */
  let waiting = [];

  const status = make("p", { className: "filters__status", role: "status", textContent: words(total) });
  const fields = make("div", { className: "filters__fields" });
  const clear = make("button", {
    type: "button",
    className: "tool",
    textContent: "Alles tonen",
    hidden: true,
  });
  const summary = make("summary", { textContent: "Filter deze lijst" });
  const fold = make("details", { className: "filters__fold" }, summary, fields);
  const more = make("button", { type: "button", className: "button button--quiet", hidden: true });
  tools.append(fold, make("div", { className: "filters__line" }, status, clear));
  table.parentElement?.after(more);

  /** @param {number} count */
  function words(count) {
    const noun = total === 1 ? tools.dataset.one : tools.dataset.many;
    if (count === total) return `${counted.format(total)} ${noun}`;
    return `${counted.format(count)} van de ${counted.format(total)} ${noun}`;
  }

  function load() {
    loading ??= filled().catch((reason) => {
      loading = null;
      throw reason;
    });
    return loading;
  }

  async function filled() {
    rows = whole ? await ofFile(file, root) : ofTable(table, facets);
    for (const { name, label } of facets) {
      const found = options(rows, name);
      // An address may name what is no longer there.
      if (!found.includes(state.choices[name] ?? "")) delete state.choices[name];
      if (found.length < 2) continue;
      const select = make(
        "select",
        { name },
        make("option", { value: "", textContent: "Alle" }),
        ...found.map((value) => make("option", { value, textContent: value })),
      );
      select.value = state.choices[name] ?? "";
      select.addEventListener("change", () => {
        state.choices[name] = select.value;
        show();
      });
      fields.append(make("label", {}, make("span", { textContent: label }), select));
    }
  }

  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((cell, place) => {
    const kind = cell.dataset.sort;
    return kind ? headOf(cell, kind, place) : [];
  });

  /**
   * A heading with the button that sorts.
   * @param {HTMLTableCellElement} cell
   * @param {string} kind
   * @param {number} place
   * @returns {Head}
   */
  function headOf(cell, kind, place) {
    const arrow = make("span", { className: "sort__arrow", ariaHidden: "true" });
    const label = cell.textContent.trim();
    const button = make("button", { type: "button", className: "sort" });
    // A heading that is a link stays one; its button stands beside it.
    if (cell.querySelector("a")) {
      button.ariaLabel = `Sorteer op ${label}`;
      cell.append(button);
    } else {
      button.append(...cell.childNodes);
      cell.append(button);
    }
    button.append(arrow);
    const head = { cell, kind, name: whole ? kind : String(place), key: whole ? kind : slug(label) };
    button.addEventListener("click", async () => {
      state.down = state.sort === head.name && !state.down;
      state.sort = head.name;
      await tried(show);
    });
    return head;
  }

  /** @param {string} label */
  function slug(label) {
    return label
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  }

  async function show(remember = true) {
    await load();
    const head = heads.find(({ name }) => name === state.sort);
    let chosen = kept(rows, state.choices);
    if (head) chosen = sorted(chosen, head.name, head.kind === "number" ? "number" : "text", state.down);
    const plain = chosen.length === total && !head;
    for (const each of heads) {
      if (each === head) each.cell.ariaSort = state.down ? "descending" : "ascending";
      else each.cell.ariaSort = null;
    }
    for (const body of [...table.tBodies]) body.remove();
    if (plain && whole) table.append(...firstBodies);
    else table.append(make("tbody"));
    for (const element of around) element.hidden = !plain;
    waiting = plain && whole ? [] : chosen;
    step(whole ? STEP : chosen.length);
    status.textContent = chosen.length
      ? words(chosen.length)
      : `${words(0)}. Kies iets anders, of toon alles.`;
    clear.hidden = plain;
    if (remember) keep(head);
  }

  /**
   * A row becomes an element only here, so ten thousand of them do not hold up the reader.
   * @param {number} count
   */
  function step(count) {
    const now = waiting.slice(0, count);
    waiting = waiting.slice(count);
    table.tBodies[0]?.append(...now.map((row) => row.make()));
    more.hidden = waiting.length === 0;
    more.textContent = `Toon de volgende ${counted.format(Math.min(waiting.length, STEP))}`;
  }

  /** @param {Head | undefined} head */
  function keep(head) {
    const address = new URL(location.href);
    /** @type {(name: string, value: string | undefined) => void} */
    const put = (name, value) => {
      if (value) address.searchParams.set(before + name, value);
      else address.searchParams.delete(before + name);
    };
    for (const { name } of facets) put(name, state.choices[name]);
    put("sorteer", head?.key);
    put("richting", head && state.down ? "af" : "");
    history.replaceState(null, "", address);
  }

  function fromAddress() {
    const asked = new URL(location.href).searchParams;
    for (const { name } of facets) {
      const value = asked.get(before + name);
      if (value) state.choices[name] = value;
    }
    const head = heads.find(({ key }) => key === asked.get(`${before}sorteer`));
    state.sort = head?.name ?? "";
    state.down = asked.get(`${before}richting`) === "af";
    if (Object.keys(state.choices).length) fold.open = true;
    return fold.open || Boolean(head);
  }

  /** @param {() => Promise<void>} task */
  async function tried(task) {
    try {
      await task();
    } catch (reason) {
      status.textContent = "Filteren lukt nu niet. De lijst zelf werkt wel.";
      throw reason;
    }
  }

  fold.addEventListener("toggle", () => {
    if (fold.open) tried(load);
  });
  more.addEventListener("click", () => {
    const first = table.tBodies[0]?.rows.length ?? 0;
    step(STEP);
    table.tBodies[0]?.rows[first]?.querySelector("a")?.focus();
  });
  clear.addEventListener("click", () => {
    state.choices = {};
    state.sort = "";
    state.down = false;
    for (const select of fields.querySelectorAll("select")) select.value = "";
    tried(show);
    summary.focus();
  });
  if (fromAddress()) tried(() => show(false));
}
