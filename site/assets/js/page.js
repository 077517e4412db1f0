// The parts of a page that a script needs.

/**
 * The part of a page that a selector names. Throws where it is not there or of another kind: the script and the
 * template then disagree.
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} inside
 * @param {string} selector
 * @param {abstract new () => Kind} [kind]
 * @returns {Kind}
 */
export function part(inside, selector, kind) {
  const found = inside.querySelector(selector);
  if (found instanceof (kind ?? HTMLElement)) return /** @type {Kind} */ (found);
  throw new Error(`no part ${selector}`);
}

/**
 * A file for the reader to keep.
 * @param {string} name
 * @param {string} href
 */
export function save(name, href) {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
}

/**
 * A name for a file from a title: small letters, figures and hyphens.
 * @param {string} title
 */
export function fileName(title) {
  return (
    title
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "figuur"
  );
}
