// The editor's style sheets without style elements, which the policy of the page does not allow.

/** @type {WeakMap<Document | ShadowRoot, Set<string>>} */
const kept = new WeakMap();

/**
 * Give the document (or shadow root) of `root` a sheet, once per hash.
 * @param {Element | ShadowRoot} root
 * @param {{ hash: string, code: string }} style
 */
export function adopt(root, { hash, code }) {
  const place = "host" in root ? root : root.ownerDocument;
  const known = kept.get(place) ?? new Set();
  if (known.has(hash)) return;
  kept.set(place, known.add(hash));
  const own = ("defaultView" in place ? place : place.ownerDocument).defaultView ?? window;
  const sheet = new own.CSSStyleSheet();
  sheet.replaceSync(code);
  place.adoptedStyleSheets.push(sheet);
}
