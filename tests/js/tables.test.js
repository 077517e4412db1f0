// The CSV of a choice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../site/assets/js/tables.js";
import { chosen, data } from "./data.js";

const lines = csv(chosen("els", "berk", "wilg"), data).split("\r\n");

test("every number is there as it is published, with its unit; unknown is an empty cell and never 0", () => {
  assert.equal(lines[0], "gemeente,jaar,onderwerp,eenheid,waarde,toelichting");
  assert.ok(lines.includes("Els,2026,Beleid voeren,0-4,1,"));
  assert.ok(lines.includes("Els,2026,Meten,0-4,,"));
  assert.ok(lines.includes("Berk,2027,Beleid voeren,0-4,0,Concept"));
  assert.ok(lines.includes('Els,2028,"Herkomst, wegen",%,62.5,1 project; in_year'));
  assert.ok(lines.includes('Els,2028,"Herkomst, wegen",%,60,gewogen; until'));
  assert.ok(lines.includes('Wilg,2028,"Herkomst, wegen",%,,not_measured; until'));
});

test("a judgement without a number stands in words", () => {
  assert.ok(lines.includes('Els,2028,"SEB, wegen",,,1 van 2; 2 projecten; until'));
});

test("a text that a spreadsheet would run is guarded, and the file ends with a line break", () => {
  assert.ok(lines.includes(`Berk,2028,"Herkomst, wegen",%,40,'=1+1; until`));
  assert.equal(lines.at(-1), "");
});
