// The editor's style sheets without style elements, which the policy of the page does not allow.

const kept = new WeakMap();

/** Give the document (or shadow root) of `root` a sheet, once per hash. */
export function adopt(root, { hash, code }) {
  const place = root.host ? root : root.ownerDocument;
  const known = kept.get(place) ?? kept.set(place, new Set()).get(place);
  if (known.has(hash)) return;
  known.add(hash);
  const { CSSStyleSheet } = place.defaultView ?? place.ownerDocument.defaultView;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(code);
  place.adoptedStyleSheets.push(sheet);
}
