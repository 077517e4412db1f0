// An answer of the yearly round as a file and as a letter, just as `site_builder/answers` reads and writes them.

/**
 * What the page tells of the round: the questions of each sheet, all that they are about, and what was known.
 * @typedef {object} Round
 * @property {number} gww
 * @property {string} code
 * @property {string} codeTitle
 * @property {string} file
 * @property {string} contact
 * @property {string} subject
 * @property {Record<string, [name: string, title: string, shape: string][]>} sheets
 * @property {[path: string, heading: string, sheet: string, known: Record<string, string>][]} subjects
 *
 * Texts by the path of a question; null takes away.
 * @typedef {Record<string, string | null>} Given
 *
 * What the record allows.
 * @typedef {object} Limits
 * @property {string} shape
 * @property {string} [minimum]
 * @property {string} [maximum]
 * @property {string} [exclusiveminimum]
 * @property {string} [maxlength]
 */

const NUMBER = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
/** A thousand, or a number with three decimals: whoever reads the file asks which. */
const EITHER = /^-?\d{1,3}\.\d{3}$/;
const PART_OF_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** A link to a new mail that is longer than this is cut off by some programs. */
const LONGEST_LINK = 1900;

/**
 * What somebody typed as the text of an answer: without blanks around it, and each point of a list on its own line.
 * @param {string} text
 * @param {string} shape
 */
export function tidy(text, shape) {
  if (shape !== "lines") return text.trim().split(/\s+/).join(" ");
  const lines = text.split("\n").map((line) => line.trim().replace(/^[-•*–]\s+/, ""));
  return lines.filter(Boolean).join("\n");
}

/**
 * What is wrong with a text, as a sentence; empty where nothing is. What is not answered is never wrong.
 * @param {string} text
 * @param {Limits} limits
 */
export function problem(text, limits) {
  if (!text) return "";
  const { shape, minimum, maximum, exclusiveminimum, maxlength } = limits;
  if (shape === "partial")
    return PART_OF_DATE.test(text) ? "" : "Vul een jaar, maand of dag in, zoals 2030-05.";
  if (maxlength && text.length > Number(maxlength)) return `Gebruik hoogstens ${maxlength} tekens.`;
  if (shape !== "whole" && shape !== "number" && shape !== "percent") return "";
  const plain = shape === "percent" ? text.replace(/\s*%$/, "") : text;
  if (!NUMBER.test(plain)) return "Vul een getal in, met een komma voor decimalen.";
  if (EITHER.test(plain)) {
    return `Schrijf ${plain.replace(".", "")} of ${plain.replace(".", ",")}, zonder punt.`;
  }
  const number = Number(plain.replaceAll(".", "").replace(",", "."));
  if (shape === "whole" && !Number.isInteger(number)) return "Vul een heel getal in.";
  if (minimum && number < Number(minimum)) return `Vul ${minimum} of meer in.`;
  if (exclusiveminimum && number <= Number(exclusiveminimum)) return `Vul meer dan ${exclusiveminimum} in.`;
  if (maximum && number > Number(maximum)) return `Vul hoogstens ${maximum} in.`;
  return "";
}

/**
 * The path of every question in the order of the survey: what is new is asked once for each.
 * @param {Round} round
 * @param {Given} given
 */
function paths(round, given) {
  return round.subjects.flatMap(([path, , sheet]) =>
    copies(path, given).flatMap((own) => (round.sheets[sheet] ?? []).map(([name]) => `${own}.${name}`)),
  );
}

/**
 * The path itself, and `….+2` and so on beside `….+1`.
 * @param {string} path
 * @param {Given} given
 */
function copies(path, given) {
  if (!path.endsWith(".+1")) return [path];
  const start = path.slice(0, -1);
  const numbers = Object.keys(given)
    .filter((one) => one.startsWith(start))
    .map((one) => Number.parseInt(one.slice(start.length), 10));
  return [...new Set([1, ...numbers])].sort((one, other) => one - other).map((number) => start + number);
}

/**
 * What the monitor holds by now, by the path of its question.
 * @param {Round} round
 * @returns {Record<string, string>}
 */
export function known(round) {
  return Object.fromEntries(
    round.subjects.flatMap(([path, , , own]) =>
      Object.entries(own).map(([name, text]) => [`${path}.${name}`, text]),
    ),
  );
}

/**
 * The text of a mail, which people can read too.
 * @param {Round} round
 * @param {Given} given
 */
export function letter(round, given) {
  const parts = [`${round.codeTitle}: ${round.code}`];
  for (const [path, heading, sheet] of round.subjects) {
    for (const own of copies(path, given)) {
      const lines = (round.sheets[sheet] ?? []).flatMap(([name, title, shape]) => {
        const text = given[`${own}.${name}`];
        return text ? [`${title}: ${written(text, shape)}`.trimEnd()] : [];
      });
      if (lines.length) parts.push([heading, ...lines].join("\n"));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

/**
 * @param {string} text
 * @param {string} shape
 */
function written(text, shape) {
  if (shape !== "lines") return tidy(text, "text");
  return `\n${text
    .split("\n")
    .map((line) => `- ${line}`)
    .join("\n")}`;
}

/**
 * The text of the file: every answer, and what the page showed by then.
 * @param {Round} round
 * @param {Given} given
 * @param {string} day
 */
export function answerFile(round, given, day) {
  const answered = paths(round, given).filter((path) => path in given);
  const answers = Object.fromEntries(answered.map((path) => [path, given[path] ?? null]));
  const before = known(round);
  const shown = Object.fromEntries(answered.map((path) => [path, before[path] ?? ""]));
  return `${JSON.stringify({ gww: round.gww, code: round.code, date: day, answers, shown }, null, 1)}\n`;
}

/**
 * A link to a new mail, and whether the whole letter is in it: a longer one goes along as the file alone.
 * @param {Round} round
 * @param {string} text
 */
export function mail(round, text) {
  /** @param {string} body */
  const link = (body) =>
    `mailto:${encodeURIComponent(round.contact).replace("%40", "@")}?subject=${encodeURIComponent(
      round.subject,
    )}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  const whole = link(text);
  if (whole.length <= LONGEST_LINK) return { link: whole, whole: true };
  return {
    link: link(`${round.codeTitle}: ${round.code}\n\nDe antwoorden staan in de bijlage.\n`),
    whole: false,
  };
}
