// An answer of the yearly round: what is written down, and what is wrong with what somebody typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerFile, known, letter, mail, problem, tidy } from "../../site/assets/js/answer.js";

/**
 * @import { Round } from "../../site/assets/js/answer.js"
 */

/** @type {Round} */
const ROUND = {
  gww: 1,
  code: "els-2030-01",
  codeTitle: "Code",
  file: "antwoorden-2030-els.json",
  contact: "circulair@wilgen.example",
  subject: "Gegevens van Els over 2030",
  sheets: {
    Spinnenweb: [
      ["levels.policy.level", "Beleid: trede", "level"],
      ["levels.policy.evidence", "Beleid: onderbouwing", "text"],
      ["needs", "Behoeften", "lines"],
    ],
    "Projecten+": [["name", "Naam", "text"]],
  },
  subjects: [
    ["assessments.2030", "Spinnenweb", "Spinnenweb", { "levels.policy.level": "2" }],
    ["projects.+1", "Project: nieuw", "Projecten+", {}],
  ],
};

test("a letter has the questions that were answered, each point of a list on its own line", () => {
  const given = {
    "projects.+2.name": "Brug",
    "assessments.2030.needs": "Uren\nGeld",
    "assessments.2030.levels.policy.evidence": "Een besluit.\n\nEn een lijst.",
    "projects.+1.name": "Dorpshart",
  };
  assert.equal(
    letter(ROUND, given),
    "Code: els-2030-01\n\nSpinnenweb\nBeleid: onderbouwing: Een besluit. En een lijst.\nBehoeften: \n- Uren\n- Geld\n\n" +
      "Project: nieuw\nNaam: Dorpshart\n\nProject: nieuw\nNaam: Brug\n",
  );
});

test("a letter without answers is its code alone, and nothing that is unknown becomes a zero", () => {
  assert.equal(letter(ROUND, {}), "Code: els-2030-01\n");
});

test("a file says what was answered, what is taken away and what the page showed", () => {
  const file = JSON.parse(answerFile(ROUND, { "assessments.2030.levels.policy.level": null }, "2030-11-03"));
  assert.deepEqual(file, {
    gww: 1,
    code: "els-2030-01",
    date: "2030-11-03",
    answers: { "assessments.2030.levels.policy.level": null },
    shown: { "assessments.2030.levels.policy.level": "2" },
  });
  assert.deepEqual(known(ROUND), { "assessments.2030.levels.policy.level": "2" });
});

test("a mail holds the whole letter as long as a link may be so long", () => {
  const short = mail(ROUND, "Code: els-2030-01\n\nBeleid: trede: 2 & meer\n");
  assert.ok(short.whole);
  assert.ok(short.link.startsWith("mailto:circulair@wilgen.example?subject=Gegevens%20van%20Els"));
  assert.ok(short.link.includes("%0D%0A") && short.link.includes("%26"));
  const long = mail(ROUND, "x".repeat(3000));
  assert.ok(!long.whole && long.link.length < 500 && decodeURIComponent(long.link).includes(ROUND.code));
});

test("what is typed is tidied as a reader of it does", () => {
  assert.equal(tidy("  Vaste  uren.\nElke week ", "text"), "Vaste uren. Elke week");
  assert.equal(tidy(" - Uren\n\n• Geld \n", "lines"), "Uren\nGeld");
});

test("an empty field is never wrong, and a number is one as people here write it", () => {
  const tonnes = { shape: "number", minimum: "0" };
  for (const text of ["", "0", "12,5", "1.250,5", "1.250.000,75"]) assert.equal(problem(text, tonnes), "");
  for (const text of ["12x", "1,2,3", "-1", "1.25", "twaalf"])
    assert.notEqual(problem(text, tonnes), "", text);
  assert.equal(problem("1.250", tonnes), "Schrijf 1250 of 1,250, zonder punt.");
  assert.equal(problem("0", { shape: "number", exclusiveminimum: "0" }), "Vul meer dan 0 in.");
  assert.equal(problem("101%", { shape: "percent", maximum: "100" }), "Vul hoogstens 100 in.");
  assert.equal(problem("61,5 %", { shape: "percent", maximum: "100" }), "");
  assert.equal(problem("61,5 %", { shape: "number" }), "Vul een getal in, met een komma voor decimalen.");
  assert.equal(problem("2,5", { shape: "whole" }), "Vul een heel getal in.");
});

test("a year, a month and a day are dates, and text has its limit", () => {
  for (const text of ["2030", "2030-05", "2030-05-04"]) assert.equal(problem(text, { shape: "partial" }), "");
  for (const text of ["mei 2030", "2030-13", "30"]) assert.notEqual(problem(text, { shape: "partial" }), "");
  assert.equal(problem("abc", { shape: "text", maxlength: "2" }), "Gebruik hoogstens 2 tekens.");
});
