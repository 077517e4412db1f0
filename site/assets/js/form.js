// The form of the yearly round: one question per screen. Nothing is sent, and kept only where a reader asks for it.

import { answerFile, known, letter, mail, problem, tidy } from "./answer.js";
import { part, save } from "./page.js";

/**
 * @import { Given, Limits, Round } from "./answer.js"
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

const root = part(document, "[data-answer]");
/** @type {Round} */
const round = JSON.parse(root.dataset.answer ?? "");
const before = known(round);
const form = part(root, "form", HTMLFormElement);
const heading = part(root, "[data-title]");
const problems = part(root, "[data-problems]");
const chooser = part(root, "[data-projects]");
const documentTitle = document.title;
const formTitle = heading.textContent;
const KEY = `gww-${round.code}`;
/** The screens of each project by its path. @type {Map<string, HTMLElement[]>} */
const ofProjects = new Map();
let current = "begin";
let keeping = false;
let unsaved = false;

const screens = () => [...form.querySelectorAll(".screen")].filter((one) => one instanceof HTMLElement);
/** @param {string} id */
const screenOf = (id) => screens().find(({ dataset }) => dataset.screen === id);
/** @param {ParentNode} inside @returns {Control[]} */
const controlsIn = (inside) => [...inside.querySelectorAll("input, textarea")].filter(isControl);
/** @param {ParentNode} inside */
const partsIn = (inside) => [...inside.querySelectorAll(".part")].filter((one) => one instanceof HTMLElement);

/**
 * @param {Element} element
 * @returns {element is Control}
 */
function isControl(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
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
    const name = control.dataset.name ?? "";
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
 * The path of what a part is about: of a measurement it ends with the phase that is chosen, and is empty before.
 * @param {HTMLElement} inside
 */
function pathOf(inside) {
  const { path = "", measured } = inside.dataset;
  if (measured === undefined) return path;
  const phase = inside.closest(".screen")?.querySelector("[data-of]:checked");
  return phase instanceof HTMLInputElement ? path + phase.value : "";
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
    for (const [name, { text, chosen }] of questionsIn(each)) {
      if (text) own[`${path}.${name}`] = text;
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
    const questions = [...questionsIn(each)];
    const path = pathOf(each);
    const filled = questions
      .filter(([, { text }]) => text)
      .map(([, { control }]) => control.dataset.group ?? "");
    const phase = screen.querySelector("[data-of]");
    if (filled.length && !path && phase && isControl(phase)) {
      return [{ control: phase, message: "Kies in welke fase er is gemeten." }];
    }
    return questions.flatMap(([name, { control, text }]) => {
      const { group = "", required } = control.dataset;
      if (!text && control.validity.badInput) return [{ control, message: "Vul een hele dag in." }];
      const message = problem(text, /** @type {Limits & DOMStringMap} */ (control.dataset));
      if (message) return [{ control, message }];
      const asked = group ? filled.includes(group) : filled.length > 0;
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
  const under = control.closest(".part details")?.querySelector("summary")?.textContent;
  const own = control.closest(".ask")?.querySelector(".ask__title")?.textContent?.trim() ?? "";
  return under ? `${under}: ${own}` : own;
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
      control.closest("details")?.setAttribute("open", "");
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
  const { called = "", phase = "" } = box.dataset;
  const path = box.value;
  const made = ofProjects.get(path);
  if (made) return made;
  const slug = path.replace("projects.", "").replace("+", "nieuw-");
  const own = path.includes("+")
    ? [copy("added", path, `project-${slug}`, called, "Om welk project gaat het?")]
    : [
        copy("project", path, `project-${slug}`, called, `Wat is er veranderd bij ${called}?`),
        copy(
          "measurement",
          `${path}.measurements.`,
          `meting-${slug}`,
          `${called}: meting`,
          `Wat is er gemeten bij ${called}?`,
        ),
      ];
  for (const control of own[0] ? controlsIn(own[0]) : []) {
    if (control.dataset.name === "phase" && control.value === phase && phase) {
      control.parentElement?.append(make("span", { className: "choice__mark" }, "staat nu in de monitor"));
    }
  }
  ofProjects.set(path, own);
  return own;
}

/**
 * A screen from a template, with ids of its own.
 * @param {string} name
 * @param {string} path
 * @param {string} id
 * @param {string} called
 * @param {string} question
 */
function copy(name, path, id, called, question) {
  const content = part(root, `[data-template="${name}"]`, HTMLTemplateElement).content.cloneNode(true);
  const screen = make("section", { className: "screen" }, make("h2", {}, question), content);
  Object.assign(screen.dataset, { screen: id, name: called, question });
  for (const each of partsIn(screen)) each.dataset.path = path;
  for (const attribute of ["id", "for", "name", "aria-describedby"]) {
    for (const element of screen.querySelectorAll(`[${attribute}]`)) {
      const ids = element.getAttribute(attribute)?.split(" ") ?? [];
      element.setAttribute(attribute, ids.map((one) => `${id}-${one}`).join(" "));
    }
  }
  number(screen);
  return screen;
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
 * What the monitor has of a measurement stands beside each question, once its phase is chosen.
 * @param {HTMLElement} screen
 */
function beside(screen) {
  for (const each of partsIn(screen)) {
    const path = pathOf(each);
    for (const control of controlsIn(each)) {
      if (isChoice(control)) continue;
      const text = before[`${path}.${control.dataset.name}`];
      const id = `${control.id}-nu`;
      document.getElementById(id)?.remove();
      if (text) {
        const said = make(
          "span",
          { className: "ask__known", id },
          `Nu in de monitor: ${text.replace(".", ",")}`,
        );
        control.before(said);
      }
    }
  }
}

/** The screens of the projects that are chosen stand behind the choice, in its order. */
function placeProjects() {
  for (const own of ofProjects.values()) for (const screen of own) screen.remove();
  let last = screenOf("projecten");
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
  const last = controlsIn(chooser).at(-1);
  if (!(last instanceof HTMLInputElement && last.checked && last.value.includes("+"))) return;
  const count = Number(last.value.split("+")[1]) + 1;
  const label = last.closest("label")?.cloneNode(true);
  if (!(label instanceof HTMLElement)) return;
  const box = part(label, "input", HTMLInputElement);
  Object.assign(box, { value: `projects.+${count}`, checked: false, id: "" });
  box.dataset.called = `Nieuw project ${count}`;
  chooser.append(label);
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
  for (const each of screens()) {
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
    const about = each.querySelector("h3")?.textContent;
    const phase =
      each.dataset.measured === undefined ? null : screen.querySelector("[data-of]:checked + span");
    return [...questionsIn(each).values()].flatMap(({ control, told: text }) => {
      if (!text) return [];
      const own = control.dataset.shape === "level" ? "" : titleOf(control).replace(/\?$/, "");
      const title = [about, phase?.textContent, own].filter(Boolean).join(", ");
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
  part(root, "[data-complete]").textContent = none
    ? "U hebt nog niets ingevuld. Er is niets te versturen."
    : `Op ${done} van de ${asked.length} schermen hebt u iets ingevuld. Er is nog niets verstuurd.`;
  part(root, '[data-screen="versturen"] .steps').hidden = none;
  part(root, "[data-letter]", HTMLTextAreaElement).value = text;
  part(root, "[data-subject]").textContent = round.subject;
  const { link, whole } = mail(round, text);
  part(root, "[data-long]").hidden = whole;
  root.querySelector("[data-mail]")?.setAttribute("href", link);
}

/** What is filled in, by the id of its control, and the projects that are chosen. */
function state() {
  /** @type {Record<string, string>} */
  const values = {};
  for (const control of controlsIn(form)) {
    if (!control.id || chooser.contains(control) || control.readOnly) continue;
    if (!isChoice(control)) {
      if (control.value) values[control.id] = control.value;
    } else if (control instanceof HTMLInputElement && control.checked) values[control.id] = "ja";
  }
  const projects = controlsIn(chooser).flatMap((box) =>
    box instanceof HTMLInputElement && box.checked ? box.value : [],
  );
  return { projects, values };
}

function restore() {
  const kept = read();
  if (!kept) return;
  for (const path of kept.projects) {
    const box = controlsIn(chooser).find(({ value }) => value === path);
    if (box instanceof HTMLInputElement) box.checked = true;
    placeProjects();
  }
  for (const [id, value] of Object.entries(kept.values)) {
    const control = document.getElementById(id);
    if (!control || !isControl(control)) continue;
    if (control instanceof HTMLInputElement && isChoice(control)) control.checked = true;
    else control.value = value;
  }
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
  if (event.target instanceof Node && chooser.contains(event.target)) {
    placeProjects();
    progress();
  }
  if (event.target instanceof HTMLInputElement && event.target.dataset.of !== undefined) {
    const screen = screenOf(current);
    if (screen) beside(screen);
  }
  if (keeping) keep();
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
buttons();
show(screenOf(location.hash.slice(1)) ? location.hash.slice(1) : "begin", false);
