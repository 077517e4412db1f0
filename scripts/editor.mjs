// The editor of /beheer/ as one script with its fonts: `make bundle` runs this, and the next build takes what it leaves.
// An argument names another folder for it.
// Everything that the editor would fetch from another host is left out here, and the script stops if it cannot find it.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = process.argv[2] ?? join(root, ".cache", "editor");
const program = createRequire(import.meta.url).resolve("@sveltia/cms");
const folder = dirname(program);

/** What only a field with a picture, a map or program code needs; we have none of those. */
const UNUSED = /^(@shikijs\/|exifr|leaflet|svgo|terra-draw|\.\/chunks\/(heic|shiki|webp_enc))/;
const FONT = /`(assets\/[\w.-]+\.woff2)`/g;

/** One change to the program's text. `times` is how often it has to be found: a new release may differ. */
const CHANGES = [
  {
    what: "letters from another host",
    find: /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g,
    times: 3,
    put: "",
  },
  {
    what: "the state of GitHub, from another host",
    find: /try\{(let\{status:\{indicator:)/g,
    times: 1,
    put: "try{return`none`;$1",
  },
  {
    what: "the state of GitLab, from another host",
    find: /try\{(let\{result:\{status_overall:)/g,
    times: 1,
    put: "try{return`none`;$1",
  },
  // Style elements and style attributes in templates need a policy that allows any: sheets of the document do not.
  {
    what: "style elements",
    find: /if\(!(\w+)\.querySelector\(`#`\+(\w+)\.hash\)\)\{let (\w+)=\w+\(`style`\);\3\.id=\2\.hash,\3\.textContent=\2\.code,\1\.appendChild\(\3\)\}/g,
    times: 1,
    put: "_adopt($1,$2)",
  },
  {
    what: "style attributes",
    find: /<svelte-css-wrapper style="display: contents;?"/g,
    times: 8,
    put: "<svelte-css-wrapper",
  },
  {
    what: "the mark of the program",
    find: /`data:image\/svg\+xml;base64,\$\{btoa\(\w+\)\}`/g,
    times: 1,
    put: "document.getElementById(`nc-root`).dataset.icon",
  },
  // A year is no amount: 2026 and 189.600.
  {
    what: "numbers in a summary",
    find: /=Intl\.NumberFormat\((\w+)\),(\w+\.set\()/g,
    times: 1,
    put: "=Intl.NumberFormat($1,{useGrouping:`min2`}),$2",
  },
  // Pictures of people come from a host of their own, and tell it who is at work here.
  { what: "the picture of who is signed in", find: /!!(\w+\.account\?\.avatarURL)/g, times: 1, put: "!1" },
  { what: "pictures of who changed a record", find: /\w+\(\w+\)\.authorAvatarURL\?/g, times: 1, put: "!1?" },
  // What is uploaded there would not wait for a review; our pictures stand on the web.
  {
    what: "the page for uploads",
    find: /return\((?:\w+\.current\.length\|\|){2}\w+\.current\.length\)&&(\w+)\.push\(\{key:`assets`/g,
    times: 1,
    put: "return!1&&$1.push({key:`assets`",
  },
  {
    what: "the button for uploads",
    find: /get disabled\(\)\{return \w+\.current\}(?=,onclick:async\(\)=>\{\w+\(`\/assets`)/g,
    times: 1,
    put: "disabled:!0",
  },
  {
    what: "a main part within the main part of our page",
    find: /`<main>(.*?)<\/main>`/g,
    times: 1,
    put: "`<div>$1</div>`",
  },
  // It keeps a person from enlarging the page (WCAG 1.4.4); ours does not.
  {
    what: "its own viewport",
    find: /<meta name="viewport"\/>/g,
    times: 1,
    put: '<meta name="editor-viewport"/>',
  },
  { what: "files of this computer", find: /\w+\.isLocalHost&&!R\(/g, times: 1, put: "!1&&!R(" },
  // A draft is a proposal that is checked at once, so an obligatory field may not wait for the review.
  {
    what: "a draft without an obligatory field",
    find: /\|\|\(\w+\(\w+\)\?\?`draft`\)!==`draft`,/g,
    times: 1,
    put: "||!0,",
  },
  { what: "the languages", find: /`ar,bg,[^`]*,nl,[^`]*`/g, times: 1, put: "`en-US,nl`" },
];

/** @param {string} text */
function changed(text) {
  for (const { what, find, times, put } of CHANGES) {
    const found = text.match(find)?.length ?? 0;
    if (found !== times) throw new Error(`${what}: ${found} keer gevonden in plaats van ${times}`);
    text = text.replace(find, put);
  }
  const fonts = [...new Set([...text.matchAll(FONT)].map(([, name]) => name))];
  for (const [place, name] of fonts.entries()) text = text.replaceAll(`\`${name}\``, `_font${place}`);
  const styles = JSON.stringify(join(root, "site", "editor", "styles.js"));
  return (
    `import { adopt as _adopt } from ${styles};\n` +
    fonts.map((name, place) => `import _font${place} from "./${name}";\n`).join("") +
    text
  );
}

/** @param {string} path */
async function json(path) {
  return JSON.parse(await readFile(path, "utf8"));
}

/**
 * Texts by name, or parts with texts.
 * @typedef {{ [name: string]: string | Texts }} Texts
 */

/**
 * Texts with others added; a text that is there already would say that ours can go, so it stops the script.
 * @param {Texts} texts
 * @param {Texts} others
 * @param {string} [way]
 */
function merged(texts, others, way = "") {
  for (const [name, text] of Object.entries(others)) {
    const there = texts[name];
    if (typeof text === "object" && typeof there !== "string") {
      texts[name] = merged(there ?? {}, text, `${way}${name}.`);
    } else if (there !== undefined) {
      throw new Error(`nl.json: ${way}${name} staat al in de editor zelf`);
    } else {
      texts[name] = text;
    }
  }
  return texts;
}

/** @param {string | Uint8Array} contents */
function hashed(contents) {
  return createHash("sha256").update(contents).digest("hex").slice(0, 12);
}

/** @type {import("esbuild").Plugin} */
const ours = {
  name: "ours",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: "unused" }));
    onResolve({ filter: /\/locales\/.*\.json$/ }, ({ path }) =>
      path.endsWith("/nl.json") ? undefined : { path, namespace: "unused" },
    );
    // Texts that a person may meet and that the program has in English only.
    onLoad({ filter: /@sveltia\/cms\/locales\/nl\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(merged(await json(path), await json(join(root, "site", "editor", "nl.json")))),
      loader: "json",
    }));
    onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "export default {};" }));
    onLoad({ filter: /@sveltia\/cms\/npm\/index\.js$/ }, async ({ path }) => ({
      contents: changed(await readFile(path, "utf8")),
    }));
  },
};

const { outputFiles } = await build({
  entryPoints: [join(root, "site", "editor", "start.js")],
  outdir: out,
  write: false,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  legalComments: "none",
  plugins: [ours],
  // Left as they are: pictures of maps and a worker for pictures, which nothing asks for.
  logOverride: { "import-is-undefined": "silent" },
  logLevel: "warning",
});

const licences = [
  "../LICENSE.txt",
  "assets/material-symbols-outlined.LICENSE.txt",
  "assets/noto-mono.LICENSE.txt",
  "assets/source-sans-3.LICENSE.txt",
];
const texts = await Promise.all(licences.map((name) => readFile(join(folder, name), "utf8")));
const yaml = await readFile(join(root, "node_modules", "yaml", "LICENSE"), "utf8");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const { path, contents } of outputFiles) {
  const name = basename(path);
  await writeFile(join(out, name === "start.js" ? `editor.${hashed(contents)}.js` : name), contents);
}
const css = await readFile(join(root, "site", "editor", "window.css"));
await writeFile(join(out, `editor.${hashed(css)}.css`), css);
await writeFile(join(out, "licenties.txt"), [...texts, yaml].join(`\n${"-".repeat(80)}\n`));
