// Lists that can be sorted and filtered. The table that the server made stays as it is until a reader asks for more.

import { kept, options, sorted } from "./order.js";
import { ofTable } from "./rows.js";

/**
 * @import { Facet } from "./rows.js"
 */

/**
 * A heading that a list can be sorted by: its column, and the name of that in an address.
 * @typedef {{ cell: HTMLTableCellElement, kind: string, name: string, key: string }} Head
 */

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
  const facets = facetsOf(table);
  const before = tables.length > 1 ? `${table.dataset.list}-` : "";
  const total = Number(tools.dataset.total);
  /** @type {{ choices: Record<string, string>, sort: string, down: boolean }} */
  const state = { choices: {}, sort: "", down: false };
  const rows = ofTable(table, facets);

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
  tools.append(fold, make("div", { className: "filters__line" }, status, clear));

  /** @param {number} count */
  function words(count) {
    const noun = total === 1 ? tools.dataset.one : tools.dataset.many;
    if (count === total) return `${counted.format(total)} ${noun}`;
    return `${counted.format(count)} van de ${counted.format(total)} ${noun}`;
  }

  /** The fields of what can be chosen: a facet in which all rows are alike is none. */
  function fill() {
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
    const head = { cell, kind, name: String(place), key: slug(label) };
    button.addEventListener("click", () => {
      state.down = state.sort === head.name && !state.down;
      state.sort = head.name;
      show();
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

  function show(remember = true) {
    const head = heads.find(({ name }) => name === state.sort);
    let chosen = kept(rows, state.choices);
    if (head) chosen = sorted(chosen, head.name, head.kind === "number" ? "number" : "text", state.down);
    for (const each of heads) {
      if (each === head) each.cell.ariaSort = state.down ? "descending" : "ascending";
      else each.cell.ariaSort = null;
    }
    table.tBodies[0]?.replaceChildren(...chosen.map((row) => row.make()));
    status.textContent = chosen.length
      ? words(chosen.length)
      : `${words(0)}. Kies iets anders, of toon alles.`;
    clear.hidden = chosen.length === total && !head;
    if (remember) keep(head);
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

  clear.addEventListener("click", () => {
    state.choices = {};
    state.sort = "";
    state.down = false;
    for (const select of fields.querySelectorAll("select")) select.value = "";
    show();
    summary.focus();
  });
  const asked = fromAddress();
  fill();
  if (asked) show(false);
}
