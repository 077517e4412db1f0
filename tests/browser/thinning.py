"""A page with few rows of each form, so that what is asked of it costs no more for a list of a thousand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from playwright.sync_api import Page

from tests.browser.anew import CODE

_THIN = (
    r"""known => {
  const met = new Set(known.flatMap(forms => forms.split(" ")));
  const found = [];
  const whole = "dl, tr, svg, label, select, p";
  """
    + CODE
    + r"""
  const part = node => ["class", "type", "role"].map(name => node.getAttribute(name)).join("|");
  const longest = word => row => Math.max(...row.textContent.split(word).map(text => text.length));
  const most = (rows, size) => rows.reduce((one, other) => size(other) > size(one) ? other : one);
  const less = [];
  const visit = (node, above) => {
    const seen = node.checkVisibility({visibilityProperty: true});
    const form = code([above, node.localName, seen, part(node)].join("|"));
    let anew = !met.has(form);
    if (anew) { met.add(form); found.push(form); }
    const rows = new Map();
    for (const child of node.children) {
      const [own, first] = visit(child, form);
      anew ||= first;
      if (!first) rows.set(own, [...rows.get(own) ?? [], child]);
    }
    if (!node.closest(whole))
      for (const same of rows.values()) {
        if (same.length < 3) continue;
        const stay = [most(same, longest(/\s+/)), most(same, longest(/$/))];
        less.push(...same.filter(row => !stay.includes(row)));
      }
    return [form, anew];
  };
  visit(document.body, "");
  for (const node of less) node.remove();
  return found.join(" ");
}"""
)


@dataclass(frozen=True, slots=True)
class Rows:
    """What stood on pages, by form: tags, classes, types and roles from the body down, in sight or not."""

    forms: list[str] = field(default_factory=list)

    def thin(self, page: Page) -> None:
        """Take from every list of the page what stands there in a form that was met, for good.

        Of the rows of one form below one parent stays the one with the longest word and the one with the
        longest text: whether those fit tells of all. What is new stays; a row of a table stays whole.
        """
        forms = cast("str", page.evaluate(_THIN, self.forms))
        self.forms.extend([forms] if forms else [])
