// A figure of the page as a picture to keep: the drawing with its title above it and its source below, as it looks now.

import { fileName, save } from "./page.js";

/** What a drawing takes from the style sheet; a picture has none, so it is written into each element. */
const STYLES = (
  "fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin paint-order " +
  "opacity font-family font-size font-weight text-anchor"
).split(" ");
const SVG = "http://www.w3.org/2000/svg";
/** A PNG is at least so many points wide, which is enough for print. */
const WIDE = 1600;
const MARGIN = 16;

/**
 * Keep the figure that a button belongs to, as the kind of file that it names.
 * @param {HTMLButtonElement} button
 */
export async function keep(button) {
  const { picture: id = "", format = "png" } = button.dataset;
  const title = document.getElementById(`${id}-t`);
  const drawing = title?.closest("svg");
  if (!title || !drawing) throw new Error(`no figure ${id}`);
  const heading = title.textContent.trim();
  // The site by the end of its title, and that its figures are made up where they are.
  const made = [
    button.closest(".source")?.querySelector(":scope > span"),
    document.querySelector(".demo-bar"),
  ];
  const known = [...made.map((one) => one?.textContent.trim()), document.title.split(" – ").at(-1)];
  const svg = framed(drawing, heading, known.filter(Boolean).join(" · "));
  const blob = new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
  const address = URL.createObjectURL(blob);
  try {
    const href = format === "svg" ? address : await png(address, svg);
    save(`${fileName(heading)}.${format}`, href);
  } finally {
    // A browser that saves it reads it first.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

/**
 * The drawing on paper of the page's colour, with a title and a source.
 * @param {SVGSVGElement} drawing
 * @param {string} heading
 * @param {string} source
 */
function framed(drawing, heading, source) {
  const { width, height } = drawing.viewBox.baseVal;
  const styles = getComputedStyle(document.body);
  const letters = Math.max(12, Math.min(20, width / 32));
  const above = lines(heading, letters, 600, width);
  const below = lines(source, letters * 0.75, 400, width);
  const top = MARGIN + above.length * letters * 1.3 + letters * 0.6;
  const foot = below.length ? below.length * letters + letters * 0.6 : 0;
  const whole = { width: width + 2 * MARGIN, height: top + height + foot + MARGIN };
  const svg = element("svg", { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` });
  const inside = styled(drawing);
  const place = { x: MARGIN, y: top, width, height };
  for (const [name, value] of Object.entries(place)) inside.setAttribute(name, String(value));
  svg.append(element("rect", { width: "100%", height: "100%", fill: styles.backgroundColor }), inside);
  /** @type {(text: string, size: number, weight: number, y: number) => void} */
  const write = (text, size, weight, y) => {
    const line = element("text", { x: MARGIN, y, fill: styles.color });
    const font = { family: styles.fontFamily, size: String(size), weight: String(weight) };
    for (const [name, value] of Object.entries(font)) line.setAttribute(`font-${name}`, value);
    line.append(text);
    svg.append(line);
  };
  above.forEach((text, index) => {
    write(text, letters, 600, MARGIN + letters * (1 + 1.3 * index));
  });
  below.forEach((text, index) => {
    write(text, letters * 0.75, 400, top + height + letters * (1.2 + index));
  });
  return svg;
}

/**
 * A copy that looks the same without a style sheet, and leads nowhere.
 * @param {SVGSVGElement} drawing
 */
function styled(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const copies = copy.querySelectorAll("*");
  drawing.querySelectorAll("*").forEach((own, index) => {
    const made = copies[index];
    const styles = getComputedStyle(own);
    for (const name of STYLES) made?.setAttribute(name, styles.getPropertyValue(name));
    made?.removeAttribute("class");
    made?.removeAttribute("href");
  });
  copy.removeAttribute("class");
  return copy;
}

/**
 * A text over as many lines as it takes.
 * @param {string} text
 * @param {number} size
 * @param {number} weight
 * @param {number} width
 */
function lines(text, size, weight, width) {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return [text];
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  /** @type {string[]} */
  const found = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (found.length && pen.measureText(longer).width <= width) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

/**
 * @param {string} address
 * @param {Element} svg
 */
async function png(address, svg) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const width = Number(svg.getAttribute("width"));
  const scale = Math.max(2, WIDE / width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(Number(svg.getAttribute("height")) * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
