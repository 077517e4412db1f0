// The editor with its configuration from this site, and our own way to read and write a file.
import "./dutch.js";
import CMS from "@sveltia/cms";
import { forEditor, formats } from "./formats.js";
import { adopt } from "./styles.js";

/** @import { Config } from "./formats.js" */

/**
 * Start the editor; without its configuration, say so in the page.
 *
 * Inside a page of somebody else it does not start: not every host can send `frame-ancestors`, and who is logged in
 * must see where a button stands.
 */
async function start() {
  if (window.top !== window.self) throw new Error("framed");
  const frame = document.getElementById("nc-root");
  const response = await fetch(frame?.dataset.config ?? "", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config ${response.status}`);
  const text = await response.text();
  /** @type {Config} */
  const config = JSON.parse(text);
  for (const [name, { extension, ...methods }] of formats(config)) {
    CMS.registerCustomFormat(name, extension, methods);
  }
  adopt(document.head, { hash: "own", code: "svelte-css-wrapper { display: contents; }" });
  await CMS.init({ config: { ...forEditor(text), load_config_file: false } });
}

start().catch((reason) => {
  const failed = window.top === window.self ? "editor-failed" : "editor-framed";
  document.getElementById(failed)?.removeAttribute("hidden");
  throw reason;
});
