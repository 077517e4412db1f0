// Plotly with only the kinds of figures in use: `make bundle` runs this, and the next build takes what it leaves.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, ".cache", "plotly.js");

await mkdir(dirname(out), { recursive: true });
await build({
  stdin: {
    // The core holds `scatter` itself.
    contents: 'module.exports = require("plotly.js/lib/core");',
    resolveDir: root,
  },
  outfile: out,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plotly",
  define: { global: "window" },
  target: "es2020",
  // The licence stands above the file, as Plotly's own does; style sheets are those of maps, which we do not draw.
  banner: { js: "/* plotly.js, Copyright Plotly, Inc., MIT licence: https://github.com/plotly/plotly.js */" },
  legalComments: "eof",
  loader: { ".css": "empty" },
  logLevel: "warning",
});
