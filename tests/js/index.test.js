// The index that a reader's browser asks: parts by the beginning of a word, and what those say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { finder } from "../../site/assets/js/dutch.js";
import { folded, opened, unpacked } from "../../site/assets/js/index.js";

/** @type {Record<string, any>} */
const PARTS = {
  woorden: { per: 2, parts: ["_", "b", "be", "bet", "r"] },
  "woorden-_": {},
  "woorden-b": { b: ";;1" },
  "woorden-be": { be: ";;3" },
  "woorden-bet": { beton: "2", betonweg: ";1", betreden: ";;1*2" },
  "woorden-r": { rotonde: ";;2;1" },
  "paginas-0": [
    ["a/", "A", "tekst", ""],
    ["b/", "B", "tekst", "Is 50% gehaald?"],
  ],
  "paginas-1": [["c/", "C", "", ""]],
};

async function asked() {
  /** @type {string[]} */
  const names = [];
  const index = await opened(async (name) => {
    names.push(name);
    return PARTS[name];
  });
  const search = async (/** @type {string} */ word) =>
    Object.fromEntries(
      (await index.search(word)).results.map(({ id, score }) => [Number.parseInt(id, 36), score]),
    );
  return { index, names, search };
}

test("numbers are steps, with runs", () => {
  assert.deepEqual([...unpacked("1*2,5*1,s")], [0, 1, 2, 7, 8, 36]);
  assert.deepEqual([...unpacked("")], []);
});

test("a word finds itself first, then what begins with it, by where it stands", async () => {
  const { search, names } = await asked();
  assert.deepEqual(await search("beton"), { 1: 8, 0: 3 * 0.6 });
  assert.deepEqual(names, ["woorden", "woorden-bet"]);
  assert.deepEqual(await search('"beton"'), { 1: 8 });
  assert.deepEqual(await search("rotonde"), { 1: 1, 0: 0.5 });
  assert.deepEqual(await search("be"), { 2: 1 }, "two letters are a whole word");
  assert.deepEqual(await search("zand"), {});
});

test("words between quotes are all on a page", async () => {
  const { search } = await asked();
  assert.deepEqual(Object.keys(await search('"beton rotonde"')), ["1"]);
});

test("a page comes from its part, which is fetched once; a part that failed is asked again", async () => {
  const { index, names } = await asked();
  const { results } = await index.search("beton");
  const one = results.find(({ id }) => Number.parseInt(id, 36) === 1);
  assert.deepEqual(await one?.data(), {
    address: "b/",
    name: "B",
    text: "tekst",
    question: "Is 50% gehaald?",
  });
  await Promise.all(results.map((hit) => hit.data()));
  assert.equal(names.filter((name) => name === "paginas-0").length, 1);
  let fails = true;
  const broken = await opened(async (name) => {
    if (name !== "woorden" && fails) throw new Error("away");
    return PARTS[name];
  });
  await assert.rejects(broken.search("beton"));
  fails = false;
  assert.equal((await broken.search("beton")).results.length, 2);
});

test("letters are folded as in the index", () => {
  assert.equal(folded("Coördinator’s Één m²"), "coordinator's een m2");
});

test("what is marked is what was found", () => {
  const finds = finder("Verharding regen");
  assert.ok(["verharding", "Verhardingen", "asfaltverharding", "regenwater"].every(finds));
  assert.ok(!["hard", "regio", "reg-is"].some(finds));
});
