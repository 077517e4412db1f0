// The choice in an address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromAddress, toQuery } from "../../site/assets/js/address.js";
import { chosen, data } from "./data.js";

test("an address holds what was chosen, and gives it back", () => {
  for (const choice of [
    chosen(),
    chosen("els"),
    { names: ["wilg", "els"], from: 2027, until: 2027 },
    { names: ["berk"], from: 2026, until: 2027 },
  ]) {
    assert.deepEqual(fromAddress(toQuery(choice, data), data), choice);
  }
});

test("years that were not chosen stay out of the address, so that a link follows the newest year", () => {
  assert.equal(toQuery(chosen("els", "wilg"), data), "?gemeente=els&gemeente=wilg");
  assert.equal(toQuery({ ...chosen(), until: 2027 }, data), "?tot=2027");
  assert.equal(toQuery(chosen(), data), "");
});

test("an old or mistyped address gives what is known of it", () => {
  const found = fromAddress("?gemeente=els&gemeente=els&gemeente=toString&gemeente=weg&van=1999&tot=x", data);
  assert.deepEqual(found, chosen("els"));
});

test("no more are chosen than fit", () => {
  const asked = "?gemeente=els&gemeente=berk&gemeente=wilg&gemeente=linde";
  assert.deepEqual(fromAddress(asked, data).names, ["els", "berk", "wilg"]);
});

test("the last year is never before the first", () => {
  const { from, until } = fromAddress("?van=2028&tot=2026", data);
  assert.deepEqual([from, until], [2028, 2028]);
});
