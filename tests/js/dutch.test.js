// The other forms of a word, and what is found with them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { find, forms, words } from "../../site/assets/js/dutch.js";

test("a single word and its plural find each other", () => {
  for (const [single, plural] of [
    ["pad", "paden"],
    ["weg", "wegen"],
    ["mogelijkheid", "mogelijkheden"],
    ["stad", "steden"],
    ["lid", "leden"],
    ["glas", "glazen"],
    ["riool", "riolen"],
    ["brief", "brieven"],
    ["centrum", "centra"],
    ["foto", "foto's"],
    ["kind", "kinderen"],
    ["gemeente", "gemeenten"],
    ["project", "projecten"],
  ]) {
    assert.ok(single && plural);
    assert.ok(forms(single).includes(plural), `${single} → ${plural}: ${forms(single)}`);
    assert.ok(forms(plural).includes(single), `${plural} → ${single}: ${forms(plural)}`);
  }
});

test("a short vowel doubles what follows it", () => {
  assert.ok(forms("bruggen").includes("brug"));
  assert.ok(forms("dunne").includes("dun"));
});

test("no form is the word itself, twice there, or shorter than three letters", () => {
  for (const word of ["en", "pad", "ree", "oes", "wegen"]) {
    const found = forms(word);
    assert.ok(!found.includes(word));
    assert.equal(new Set(found).size, found.length);
    assert.ok(found.every((form) => form.length > 2));
  }
});

test("a question is words in small letters; quotes keep words together", () => {
  assert.deepEqual(words('Wegen in "Berg en Dal", foto’s!'), ["wegen", "in", '"berg en dal"', "foto’s"]);
  assert.deepEqual(words(" … "), []);
});

/**
 * An index of pages by the words on them, asked as ours is: a word finds what begins with it.
 * @param {Record<string, string[]>} pages
 */
function indexOf(pages) {
  /** @type {string[]} */
  const asked = [];
  return {
    asked,
    /** @param {string} word */
    async search(word) {
      asked.push(word);
      const wanted = word.replaceAll('"', "");
      const fits = (/** @type {string} */ each) =>
        word.startsWith('"') ? each === wanted : each.startsWith(wanted);
      const results = Object.entries(pages)
        .filter(([, held]) => held.some(fits))
        .map(([id]) => ({ id, score: 1 }));
      return { results };
    },
  };
}

test("a page must hold every word, in one of its forms; as it was typed counts for more", async () => {
  const index = indexOf({ a: ["paden", "nieuw"], b: ["pad", "nieuw"], c: ["pad"], d: ["nieuw"] });
  const found = await find(index, "pad nieuw");
  assert.deepEqual(
    found.map(({ id }) => id),
    ["a", "b"],
  );
  const one = await find(indexOf({ a: ["steden"], b: ["stad"] }), "stad");
  assert.deepEqual(
    one.map(({ id }) => id),
    ["b", "a"],
  );
});

test("a short other form is asked as a whole word, and a quotation as it is", async () => {
  const index = indexOf({});
  await find(index, "regen");
  assert.ok(index.asked.includes('"reg"'));
  assert.ok(index.asked.includes("regen"));
  const quotation = indexOf({});
  await find(quotation, '"nieuwe weg"');
  assert.deepEqual(quotation.asked, ['"nieuwe weg"']);
});

test("nothing is found with no word", async () => {
  assert.deepEqual(await find(indexOf({ a: ["b"] }), " "), []);
});
