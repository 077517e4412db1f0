// The page that compares municipalities. A style sheet leaves out who is not chosen; this keeps the choice in the
// address, gives each of the chosen a colour and a shape, finds others like the first, and says where they differ.

import { alike, difference, fromAddress, toQuery } from "./choice.js";
import { part } from "./page.js";

/** @import { Member } from "./choice.js" */

const SERIES = "abcdef";

const form = part(document, ".choose", HTMLFormElement);
const count = part(form, "[data-count]");
const heading = part(document, "#webben-kop");
const whole = [...heading.childNodes];
const axes = [...document.querySelectorAll("#jaren h3")].map((one) => one.textContent.trim());
/** @type {HTMLInputElement[]} */
const boxes = [...form.querySelectorAll("input")];
const words = /** @type {Record<string, string>} */ ({ ...form.dataset });
const most = Number(words.most);
/** @type {(box: HTMLInputElement) => Member} */
const memberOf = ({ value, dataset }) => ({
  slug: value,
  size: dataset.size ?? "",
  profile: dataset.profile ?? "",
  near: (dataset.near ?? "").split(" "),
  levels: (dataset.levels ?? "").split(" ").map((level) => (level === "?" ? null : Number(level))),
});
const members = boxes.map(memberOf);
/** The chosen in the order in which they were, since who comes first keeps its colour. */
let chosen = fromAddress(
  location.search,
  members.map(({ slug }) => slug),
  most,
);

/** @param {string} [said] */
function follow(said) {
  const full = chosen.length >= most;
  boxes.forEach((box, index) => {
    const place = chosen.indexOf(box.value);
    box.checked = place >= 0;
    box.disabled = full && place < 0;
    for (const own of document.querySelectorAll(`[data-place="${index + 1}"]`)) {
      if (own instanceof HTMLElement) {
        if (place < 0) delete own.dataset.series;
        else own.dataset.series = SERIES[place];
      }
    }
  });
  const text = full ? words.full : chosen.length ? words.some : words.none;
  count.textContent = said ?? (text ?? "").replace("{n}", String(chosen.length));
  const found = members.filter(({ slug }) => chosen.includes(slug));
  heading.replaceChildren(...(found.length > 1 ? [difference(found, axes, words)] : whole));
}

/**
 * @param {string[]} next
 * @param {string} [said]
 */
function choose(next, said) {
  chosen = next.slice(0, most);
  history.replaceState(null, "", location.pathname + toQuery(chosen) + location.hash);
  follow(said);
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => choose([])));
for (const box of boxes) {
  box.addEventListener("change", () => {
    const others = chosen.filter((slug) => slug !== box.value);
    choose(box.checked ? [...others, box.value] : others);
  });
}
/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = form.querySelectorAll("[data-alike]");
for (const button of buttons) {
  button.addEventListener("click", () => {
    const first = chosen[0] ?? boxes[0]?.value ?? "";
    const others = alike(members, first, button.dataset.alike ?? "");
    choose([first, ...others], others.length ? undefined : words.nobody);
  });
}
part(form, ".choose__alike", HTMLFieldSetElement).disabled = false;
follow();
// Who comes with a choice sees its first indicator at once.
const first = document.querySelector("#cijfers details");
if (first instanceof HTMLDetailsElement) first.open = chosen.length > 0;
