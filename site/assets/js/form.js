// The form of the yearly round: one question per screen. Nothing is sent, and kept only where a reader asks for it.

import { answerFile, known, letter, mail, problem, tidy } from "./answer.js";
import { part, save } from "./page.js";

/**
 * @import { Given, Limits, Round } from "./answer.js"
 */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const root = part(document, "[data-answer]");
root.dataset.live = "";
/** @type {Round} */
const round = JSON.parse(root.dataset.answer ?? "");
const before = known(round);
const form = part(root, "form", HTMLFormElement);
const heading = part(root, "[data-title]");
const problems = part(root, "[data-problems]");
/** Where the projects are chosen; a contractor's form is about one. */
const chooser = root.querySelector("[data-projects]");
const documentTitle = document.title;
const formTitle = heading.textContent;
const KEY = `gww-${round.code}`;
/** So many new things of a list can be told of at once. */
const MOST_NEW = 8;
/** The screens of each project by its path. @type {Map<string, HTMLElement[]>} */
const ofProjects = new Map();
let current = "begin";
let keeping = false;
let unsaved = false;

const every = () => [...form.querySelectorAll(".screen")].filter((one) => one instanceof HTMLElement);
/**
 * The screens to go through: those of a measurement once its phase is chosen.
 * @returns {HTMLElement[]}
 */
const screens = () =>
  every().filter(({ dataset }) => dataset.phaseOf === undefined || phaseOf(dataset.phaseOf));
/**
 * @param {string} id
 * @param {HTMLElement[]} [among]
 */
const screenOf = (id, among = screens()) => among.find(({ dataset }) => dataset.screen === id);
/** @param {ParentNode} inside @returns {Control[]} */
const controlsIn = (inside) => [...inside.querySelectorAll("input, select, textarea")].filter(isControl);
/** @param {ParentNode} inside */
const partsIn = (inside) => [...inside.querySelectorAll(".part")].filter((one) => one instanceof HTMLElement);

/**
 * @param {Element} element
 * @returns {element is Control}
 */
function isControl(element) {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** @param {Control} control */
function isChoice(control) {
  return control.type === "radio" || control.type === "checkbox";
}

/**
 * The questions of a part: each by its name, with what is filled in and the control to lead to.
 * @param {HTMLElement} inside
 */
function questionsIn(inside) {
  /** @type {Map<string, { control: Control, text: string, told: string, chosen: boolean }>} */
  const found = new Map();
  for (const control of controlsIn(inside)) {
    const { name } = control.dataset;
    if (!name) continue;
    const own = found.get(name) ?? { control, text: "", told: "", chosen: false };
    found.set(name, own);
    if (isChoice(control)) {
      if (!(control instanceof HTMLInputElement && control.checked)) continue;
      const label = control.nextElementSibling?.firstChild?.textContent?.trim() ?? control.value;
      const told =
        control.dataset.shape === "level" && control.value ? `Trede ${control.value}: ${label}` : label;
      own.text = own.text ? `${own.text}, ${control.value}` : control.value;
      own.told = own.told ? `${own.told}, ${told}` : told;
      own.chosen = true;
    } else {
      own.text = tidy(control.value, control.dataset.shape ?? "");
      own.told = own.text;
    }
  }
  return found;
}

/**
 * The phase that is chosen on a screen; empty where none is.
 * @param {string} id
 */
function phaseOf(id) {
  const chosen = screenOf(id, every())?.querySelector("[data-of]:checked");
  return chosen instanceof HTMLInputElement ? chosen.value : "";
}

/**
 * The path of what a part is about: of a measurement it ends with the phase that is chosen, and is empty before.
 * @param {HTMLElement} inside
 */
function pathOf(inside) {
  const { path = "" } = inside.dataset;
  const asking = inside.closest("[data-phase-of]");
  if (!(asking instanceof HTMLElement)) return path;
  const phase = phaseOf(asking.dataset.phaseOf ?? "");
  return phase && path + phase;
}

/**
 * Whether a part is about something that the monitor has and that is not there any more.
 * @param {ParentNode} inside
 */
function isGone(inside) {
  const box = inside.querySelector("[data-gone]");
  return box instanceof HTMLInputElement && box.checked;
}

/** Every answer so far by the path of its question. */
function given() {
  /** @type {Given} */
  const all = {};
  for (const each of partsIn(form)) {
    const path = pathOf(each);
    if (!path) continue;
    /** @type {Given} */
    const own = {};
    const gone = isGone(each);
    for (const [name, { text, chosen }] of questionsIn(each)) {
      if (gone) {
        if (before[`${path}.${name}`]) own[`${path}.${name}`] = null;
      } else if (text) own[`${path}.${name}`] = text;
      else if (chosen && before[`${path}.${name}`]) own[`${path}.${name}`] = null;
    }
    if (Object.keys(own).length) {
      for (const [name, value] of Object.entries(each.dataset)) {
        if (name.startsWith("fixed") && value) own[`${path}.${name.slice(5).toLowerCase()}`] = value;
      }
    }
    Object.assign(all, own);
  }
  return all;
}

/**
 * What is wrong on a screen: each problem with the control where it is mended.
 * @param {HTMLElement} screen
 * @returns {{ control: Control, message: string }[]}
 */
function wrongIn(screen) {
  return partsIn(screen).flatMap((each) => {
    if (isGone(each)) return [];
    const questions = [...questionsIn(each)];
    const path = pathOf(each);
    const filled = questions
      .filter(([, { text }]) => text)
      .map(([, { control }]) => control.dataset.group ?? "");
    return questions.flatMap(([name, { control, text }]) => {
      const { group = "", required } = control.dataset;
      if (!text && control.validity.badInput) return [{ control, message: "Vul een hele dag in." }];
      const message = problem(text, /** @type {Limits & DOMStringMap} */ (control.dataset));
      if (message) return [{ control, message }];
      const asked = group ? filled.includes(group) : filled.length > 0 || each.dataset.asked !== undefined;
      if (text || required === undefined || !asked || before[`${path}.${name}`]) return [];
      if (control.dataset.shape === "level") {
        return [{ control, message: "Kies een trede, of haal weg waaruit die blijkt." }];
      }
      return [{ control, message: isChoice(control) ? "Kies hier ook iets." : "Vul dit ook in." }];
    });
  });
}

/** @param {Control} control */
function titleOf(control) {
  return control.closest(".ask")?.querySelector(".ask__title")?.textContent?.trim() ?? "";
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

/** @param {{ control: Control, message: string }[]} found */
function tell(found) {
  for (const old of form.querySelectorAll(".ask__problem")) old.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    const described = control
      .getAttribute("aria-describedby")
      ?.split(" ")
      .filter((id) => !id.endsWith("-fout"));
    if (described?.length) control.setAttribute("aria-describedby", described.join(" "));
    else control.removeAttribute("aria-describedby");
  }
  problems.hidden = found.length === 0;
  part(problems, "ul").replaceChildren(
    ...found.map(({ control, message }) => {
      const id = `${control.id}-fout`;
      const said = make("span", { className: "ask__problem", id }, make("b", {}, "Let op: "), message);
      control.closest(".ask")?.querySelector(".ask__title")?.after(said);
      control.ariaInvalid = "true";
      const described = control.getAttribute("aria-describedby");
      control.setAttribute("aria-describedby", described ? `${described} ${id}` : id);
      const link = make("a", { href: `#${control.id}` }, `${titleOf(control)}: ${message}`);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        control.focus();
      });
      return make("li", {}, link);
    }),
  );
  if (found.length) problems.focus();
}

/**
 * The screens about a project, made once; what was filled in stays in them.
 * @param {HTMLInputElement} box
 */
function projectScreens(box) {
  const { called = "" } = box.dataset;
  const path = box.value;
  const made = ofProjects.get(path);
  if (made) return made;
  const slug = path.replace("projects.", "").replace("+", "nieuw-");
  const own = path.includes("+")
    ? fromTemplate("added", path, slug, called)
    : [
        ...fromTemplate("project", path, slug, called),
        ...fromTemplate("measurement", `${path}.measurements.`, slug, called),
      ];
  ofProjects.set(path, own);
  return own;
}

/**
 * The screens of a template, with ids of their own.
 * @param {string} name
 * @param {string} path
 * @param {string} slug
 * @param {string} called
 */
function fromTemplate(name, path, slug, called) {
  const template = root.querySelector(`[data-template="${name}"]`);
  if (!(template instanceof HTMLTemplateElement)) return [];
  const content = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const own = [...content.querySelectorAll(".screen")].filter((one) => one instanceof HTMLElement);
  const phases = own.find((screen) => screen.querySelector("[data-of]"));
  for (const screen of own) {
    const { screen: id, name: title, question = "" } = screen.dataset;
    const asked = `${called}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
    Object.assign(screen.dataset, {
      screen: `${id}-${slug}`,
      name: title ? `${called}: ${title}` : called,
      question: asked,
    });
    if (phases && screen !== phases) screen.dataset.phaseOf = phases.dataset.screen;
    for (const each of partsIn(screen))
      each.dataset.path = [path, each.dataset.path].filter(Boolean).join(".");
    rename(screen, (id) => `${slug}-${id}`);
    for (const each of partsIn(screen)) listed(each);
    number(screen);
    beside(screen);
    spare(screen);
    screen.hidden = true;
  }
  return own;
}

/**
 * Other ids for all that is inside, and for what refers to them.
 * @param {ParentNode} inside
 * @param {(id: string) => string} other
 */
function rename(inside, other) {
  for (const attribute of ["id", "for", "name", "aria-describedby"]) {
    for (const element of inside.querySelectorAll(`[${attribute}]`)) {
      const ids = element.getAttribute(attribute)?.split(" ") ?? [];
      element.setAttribute(attribute, ids.map(other).join(" "));
    }
  }
}

/**
 * A list of a project: its part for something new is copied for each that the monitor has, and for more of them.
 * @param {HTMLElement} blank
 */
function listed(blank) {
  const { path = "", spare } = blank.dataset;
  if (spare === undefined) return;
  const start = path.slice(0, -2);
  /**
   * @param {string} key
   * @param {string} heading
   */
  const copy = (key, heading) => {
    const made = /** @type {HTMLElement} */ (blank.cloneNode(true));
    made.dataset.path = start + key;
    made.setAttribute("aria-label", heading);
    part(made, ".part__title").textContent = heading;
    rename(made, (id) => `${id}-${key.replace("+", "nieuw-")}`);
    return made;
  };
  for (const [known, heading] of round.subjects) {
    if (!known.startsWith(start) || known === path) continue;
    const made = copy(known.slice(start.length), heading.replace(/^.*, (\d+) \((.*)\)$/, "Partij $1: $2"));
    delete made.dataset.spare;
    const box = make("input", { type: "checkbox", id: `${start}${known.slice(start.length)}-weg` });
    box.dataset.gone = "";
    part(made, ".part__title").after(
      make(
        "label",
        { className: "choice choice--unknown" },
        box,
        make("span", {}, "Deze partij is er niet meer"),
      ),
    );
    blank.before(made);
  }
  const heading = blank.querySelector(".part__title")?.textContent?.replace("1", "") ?? "";
  for (let number = MOST_NEW; number > 1; number--) blank.after(copy(`+${number}`, heading + number));
}

/**
 * An id for each choice, so that a problem can lead to it and it can be kept.
 * @param {ParentNode} inside
 */
function number(inside) {
  for (const set of inside.querySelectorAll("fieldset")) {
    for (const [place, control] of controlsIn(set).entries()) control.id ||= `${set.id || "keuze"}-${place}`;
  }
}

/**
 * What the monitor has of a project stands beside each question; of a measurement once its phase is chosen.
 * @param {HTMLElement} screen
 */
function beside(screen) {
  for (const each of partsIn(screen)) {
    const path = pathOf(each);
    for (const old of each.querySelectorAll("[data-now]")) old.remove();
    for (const control of controlsIn(each)) {
      const { name, code = "" } = control.dataset;
      const text = name ? before[`${path}.${name}`] : "";
      if (!text) continue;
      const said = make("span");
      said.dataset.now = "";
      if (isChoice(control)) {
        if (!text.split("\n").includes(code)) continue;
        Object.assign(said, { className: "choice__mark", textContent: "staat nu in de monitor" });
        control.parentElement?.append(said);
      } else {
        Object.assign(said, {
          className: "ask__known",
          textContent: `Nu in de monitor: ${inWords(control, text)}`,
        });
        control.before(said);
      }
    }
  }
}

/**
 * What the monitor has, as a person reads it.
 * @param {Control} control
 * @param {string} text
 */
function inWords(control, text) {
  const { shape } = control.dataset;
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].find(({ dataset }) => dataset.code === text);
    return chosen?.textContent ?? text;
  }
  if (shape === "lines") return text.split("\n").join("; ");
  return shape === "number" || shape === "percent" ? text.replace(".", ",") : text;
}

/**
 * Parts for what is new stay folded away until the one before them is filled in, or somebody asks for another.
 * Where nothing is known there is room for one.
 * @param {HTMLElement} screen
 * @param {number} [wanted]
 */
function spare(screen, wanted) {
  const spares = partsIn(screen).filter(({ dataset }) => dataset.spare !== undefined);
  wanted ??= spares.length < partsIn(screen).length ? 0 : 1;
  const filled = spares.findLastIndex((each) => [...questionsIn(each).values()].some(({ text }) => text));
  const open = Math.min(Math.max(wanted, filled + 1), spares.length);
  for (const [place, each] of spares.entries()) each.hidden = place >= open;
  const more = screen.querySelector("[data-more]");
  if (more instanceof HTMLElement) more.hidden = open >= spares.length;
  return spares[open - 1];
}

/** Nothing more is asked about what is gone. */
function fold() {
  for (const box of form.querySelectorAll("[data-gone]")) {
    const about = box.closest(".part");
    if (!about) continue;
    for (const each of about.querySelectorAll(".ask"))
      if (each instanceof HTMLElement) each.hidden = isGone(about);
  }
}

/** The screens of the projects that are chosen stand behind the choice, in its order. */
function placeProjects() {
  if (!chooser) return;
  for (const own of ofProjects.values()) for (const screen of own) screen.remove();
  let last = screenOf("projecten", every());
  for (const box of controlsIn(chooser)) {
    if (!(box instanceof HTMLInputElement && box.checked)) continue;
    for (const screen of projectScreens(box)) {
      last?.after(screen);
      last = screen;
    }
  }
  another();
}

/** Once the last new project is chosen there is room for one more. */
function another() {
  const last = chooser ? controlsIn(chooser).at(-1) : null;
  if (!(last instanceof HTMLInputElement && last.checked && last.value.includes("+"))) return;
  const count = Number(last.value.split("+")[1]) + 1;
  const label = last.closest("label")?.cloneNode(true);
  if (!(label instanceof HTMLElement)) return;
  const box = part(label, "input", HTMLInputElement);
  Object.assign(box, { value: `projects.+${count}`, checked: false, id: "" });
  box.dataset.called = `Nieuw project ${count}`;
  chooser?.append(label);
  number(form);
}

/** @param {string} id */
function go(id) {
  history.pushState(null, "", `#${id}`);
  show(id);
}

/**
 * @param {string} id
 * @param {boolean} [focus]
 */
function show(id, focus = true) {
  const screen = screenOf(id);
  if (!screen) return;
  current = id;
  tell([]);
  if (screen.dataset.phaseOf) beside(screen);
  for (const each of every()) {
    each.hidden = each !== screen;
    each.toggleAttribute("data-on", each === screen);
  }
  if (id === "nakijken") check();
  if (id === "versturen") send();
  const begin = id === "begin";
  heading.textContent = screen.dataset.question ?? formTitle;
  document.title = begin ? documentTitle : `${screen.dataset.question} – ${documentTitle}`;
  part(root, "[data-kicker]").hidden = begin;
  part(root, "[data-keep]").hidden = begin;
  part(root, "[data-next]").textContent = begin ? "Begin" : "Ga verder";
  part(root, "[data-next]").hidden = id === "versturen";
  part(root, "[data-previous]").hidden = begin;
  part(root, "[data-buttons]").hidden = false;
  progress();
  if (focus) {
    heading.focus();
    scrollTo(0, 0);
  }
}

/** Where the reader is, and the list of all screens. */
function progress() {
  const all = screens().slice(1);
  const at = all.findIndex(({ dataset }) => dataset.screen === current);
  part(root, "[data-progress]").hidden = at < 0;
  part(root, "[data-told]").textContent = `Stap ${at + 1} van ${all.length}`;
  part(root, "[data-bar]").replaceChildren(
    ...all.map((_, place) => make("span", { className: place < at ? "done" : place === at ? "now" : "" })),
  );
  const list = part(root, "[data-list]");
  list.hidden = false;
  part(list, "ol").replaceChildren(
    ...all.map((screen) => {
      const { screen: id = "", name = "" } = screen.dataset;
      const link = make("a", { href: `#${id}` }, name);
      if (id === current) link.ariaCurrent = "step";
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(id);
      });
      return make("li", {}, link, make("small", {}, told(screen).length ? "ingevuld" : ""));
    }),
  );
}

/**
 * What is filled in on a screen, as a person reads it.
 * @param {HTMLElement} screen
 */
function told(screen) {
  return partsIn(screen).flatMap((each) => {
    const about = each.querySelector(".part__title")?.textContent ?? "";
    if (isGone(each)) return [{ title: about, text: "Is er niet meer" }];
    return [...questionsIn(each).values()].flatMap(({ control, told: text }) => {
      if (!text) return [];
      const own = control.dataset.shape === "level" ? "" : titleOf(control).replace(/\?$/, "");
      const title = [about, own].filter(Boolean).join(", ");
      return [{ title, text }];
    });
  });
}

function check() {
  const rows = screens().flatMap((screen) => {
    const { screen: id = "", name = "" } = screen.dataset;
    if (!partsIn(screen).length) return [];
    const answers = told(screen);
    const change = make(
      "a",
      { href: `#${id}` },
      "Wijzig",
      make("span", { className: "visually-hidden" }, ` ${name}`),
    );
    change.addEventListener("click", (event) => {
      event.preventDefault();
      go(id);
    });
    const value = make("dd");
    if (!answers.length) value.append(make("p", { className: "muted" }, "Niet ingevuld"));
    for (const { title, text } of answers) {
      value.append(title ? make("p", {}, make("b", {}, `${title}: `), text) : make("p", {}, text));
    }
    value.append(change);
    return [make("div", {}, make("dt", {}, name), value)];
  });
  part(root, "[data-checked]").replaceChildren(...rows);
}

function send() {
  const answers = given();
  const text = letter(round, answers);
  const asked = screens().filter((screen) => partsIn(screen).length);
  const done = asked.filter((screen) => told(screen).length).length;
  const none = Object.keys(answers).length === 0;
  const begun = Object.keys(answers);
  const wrong = asked.filter(
    (screen) =>
      partsIn(screen).some((each) => begun.some((path) => path.startsWith(`${pathOf(each)}.`))) &&
      wrongIn(screen).length,
  );
  const complete = `Op ${done} van de ${asked.length} schermen hebt u iets ingevuld. Er is nog niets verstuurd.`;
  const names = wrong.map(({ dataset }) => dataset.name).join(", ");
  part(root, "[data-complete]").textContent = none
    ? "U hebt nog niets ingevuld. Er is niets te versturen."
    : wrong.length
      ? `Er klopt of mist nog iets bij: ${names}. Ga daar terug. ${complete}`
      : complete;
  part(root, '[data-screen="versturen"] .steps').hidden = none;
  part(root, "[data-letter]", HTMLTextAreaElement).value = text;
  part(root, "[data-subject]").textContent = round.subject;
  const { link, whole } = mail(round, text);
  part(root, "[data-long]").hidden = whole;
  part(root, "[data-taken]").hidden = !Object.values(answers).includes(null);
  root.querySelector("[data-mail]")?.setAttribute("href", link);
}

/** What is filled in, by the id of its control, and the projects that are chosen. */
function state() {
  /** @type {Record<string, string>} */
  const values = {};
  for (const control of controlsIn(form)) {
    if (!control.id || chooser?.contains(control) || control.matches("[readonly]")) continue;
    if (!isChoice(control)) {
      if (control.value) values[control.id] = control.value;
    } else if (control instanceof HTMLInputElement && control.checked) values[control.id] = "ja";
  }
  const projects = (chooser ? controlsIn(chooser) : []).flatMap((box) =>
    box instanceof HTMLInputElement && box.checked ? box.value : [],
  );
  return { projects, values };
}

function restore() {
  const kept = read();
  if (!kept) return;
  for (const path of kept.projects) {
    const box = chooser ? controlsIn(chooser).find(({ value }) => value === path) : null;
    if (box instanceof HTMLInputElement) box.checked = true;
    placeProjects();
  }
  for (const [id, value] of Object.entries(kept.values)) {
    const control = document.getElementById(id);
    if (!control || !isControl(control)) continue;
    if (control instanceof HTMLInputElement && isChoice(control)) control.checked = true;
    else control.value = value;
  }
  for (const screen of every()) spare(screen);
  fold();
  keep();
}

/** @returns {ReturnType<typeof state> | null} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

function keep() {
  const status = part(root, "[data-kept]");
  try {
    localStorage.setItem(KEY, JSON.stringify(state()));
    keeping = true;
    unsaved = false;
    status.textContent =
      "Bewaard in deze browser, ook wat u hierna invult. Wie dit apparaat ook gebruikt, kan het lezen.";
  } catch {
    status.textContent =
      "Deze browser staat bewaren niet toe. Uw antwoorden blijven op deze pagina, tot u haar sluit.";
  }
  buttons();
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that allows no keeping has kept nothing.
  }
  keeping = false;
  unsaved = Object.keys(given()).length > 0;
  part(root, "[data-kept]").textContent =
    "Er is niets meer bewaard. Uw antwoorden blijven op deze pagina, tot u haar sluit.";
  buttons();
}

function buttons() {
  const found = part(root, "[data-found]");
  part(root, "[data-remember]").hidden = keeping;
  part(root, "[data-keep] [data-forget]").hidden = !keeping;
  found.hidden = keeping || read() === null;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const screen = screenOf(current);
  if (!screen) return;
  const found = wrongIn(screen);
  if (found.length) {
    tell(found);
    return;
  }
  const all = screens();
  const next = all[all.indexOf(screen) + 1];
  if (next?.dataset.screen) go(next.dataset.screen);
});
part(root, "[data-previous]").addEventListener("click", () => {
  const all = screens();
  const previous = all[all.findIndex(({ dataset }) => dataset.screen === current) - 1];
  if (previous?.dataset.screen) go(previous.dataset.screen);
});
form.addEventListener("input", (event) => {
  unsaved = true;
  if (event.target instanceof Node && chooser?.contains(event.target)) {
    placeProjects();
    progress();
  }
  if (event.target instanceof HTMLInputElement && event.target.dataset.of !== undefined) progress();
  if (event.target instanceof HTMLInputElement && event.target.dataset.gone !== undefined) fold();
  if (keeping) keep();
});
form.addEventListener("click", ({ target }) => {
  const screen = screenOf(current);
  if (!screen || !(target instanceof Element && target.closest("[data-more]"))) return;
  const open = partsIn(screen).filter(({ dataset, hidden }) => dataset.spare !== undefined && !hidden).length;
  const next = spare(screen, open + 1);
  if (next) controlsIn(next)[0]?.focus();
});
part(root, "[data-remember]").addEventListener("click", keep);
for (const button of root.querySelectorAll("[data-forget]")) button.addEventListener("click", forget);
part(root, "[data-restore]").addEventListener("click", () => {
  restore();
  go(screens()[1]?.dataset.screen ?? "begin");
});
part(root, "[data-save]").addEventListener("click", () => {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) =>
    String(one).padStart(2, "0"),
  );
  const file = new Blob([answerFile(round, given(), day.join("-"))], { type: "application/json" });
  const address = URL.createObjectURL(file);
  save(round.file, address);
  unsaved = false;
  part(root, "[data-saved]").textContent = "Het staat nu bij uw downloads.";
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
});
part(root, "[data-copy]").addEventListener("click", async () => {
  const text = part(root, "[data-letter]", HTMLTextAreaElement);
  const status = part(root, "[data-copied]");
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = "Gekopieerd";
  } catch {
    status.textContent = "De tekst is gekozen. Kopieer hem met Ctrl+C.";
  }
});
addEventListener("popstate", () => show(location.hash.slice(1) || "begin"));
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

number(form);
for (const screen of every()) spare(screen);
buttons();
show(screenOf(location.hash.slice(1)) ? location.hash.slice(1) : "begin", false);
