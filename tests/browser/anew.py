"""What is on a page in a form that was not met before, so that a slow look at it tells something new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import cast

from playwright.sync_api import Page

CODE = r"""const code = text => {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36);
  };"""
"""In a script: a short name of a text, by which a form is known again on another page."""
_LESS = (
    r"""([known, state]) => {
  const met = new Set(known.flatMap(forms => forms.split(" ")));
  const found = [];
  const refers = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
  const there = ids => ids.split(/\s+/).map(id => Boolean(document.getElementById(id)?.textContent.trim()));
  const given = ({name, value}) => {
    if (name === "id") return "";
    if (refers.includes(name)) return name + there(value);
    return name + (name !== "class" && (value.length > 24 || /[\d\s/#]/.test(value)) ? "…" : value);
  };
  const made = node => {
    const says = [...node.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim());
    const seen = node.checkVisibility({visibilityProperty: true});
    return [node.localName, says, seen, ...[...node.attributes].map(given)].join("|");
  };
  const looks = node => {
    const style = getComputedStyle(node);
    const over = style.overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1;
    return [style.color, style.backgroundColor, style.fontSize, style.fontWeight, over].join("|");
  };
  """
    + CODE
    + r"""
  const anew = form => {
    if (met.has(form)) return false;
    met.add(form);
    found.push(form);
    return true;
  };
  // Landmarks and headings tell where all else stands; the others say nothing without each other.
  const mark = "main, nav, header, footer, aside, h1, h2, h3, h4, h5, h6";
  const whole = "h1, h2, h3, h4, h5, h6, dl, tr, label, legend, select, button, a, p";
  const name = "title, desc, caption, figcaption, summary, legend";
  const less = [];
  let [all, colours] = [false, false];
  const visit = (node, above) => {
    const form = code(above + made(node));
    const [first, coloured] = [anew(form), anew(code(state + form + looks(node)))];
    all ||= first;
    colours ||= coloured;
    let stays = first || coloured || node.matches(mark);
    const old = [];
    for (const child of node.children)
      if (visit(child, form)) stays = true;
      else if (!child.matches(name)) old.push(child);
    if (stays && !node.closest(whole)) less.push(...old);
    return stays;
  };
  visit(document.body, "");
  window.less = less.map(node => [node, document.createComment("")]);
  for (const [node, gap] of window.less) node.replaceWith(gap);
  return [found.join(" "), all, colours];
}"""
)
_MORE = "() => { for (const [node, gap] of window.less) gap.replaceWith(node); }"


class Anew(Enum):
    """What on a page was not met before."""

    NOTHING = auto()
    COLOURS = auto()
    """Only how it looks in this state."""
    FORMS = auto()


@dataclass(frozen=True, slots=True)
class Met:
    """The forms of what was met on pages.

    Of one form is what has the same tags, classes and attributes from the body down, each in sight or not and
    with a text or without: the thousandth row of a list, and the head of every page. How it looks is met in
    each state of a window apart: its colours, its letters, and whether it scrolls sideways.
    """

    forms: list[str] = field(default_factory=list)

    @contextmanager
    def left_out(self, page: Page, state: str) -> Iterator[Anew]:
        """The page without what was met before, save landmarks and headings: what of it is new."""
        answer = cast("tuple[str, bool, bool]", page.evaluate(_LESS, [self.forms, state]))
        forms, made, looks = answer
        self.forms.extend([forms] if forms else [])
        try:
            yield Anew.FORMS if made else Anew.COLOURS if looks else Anew.NOTHING
        finally:
            page.evaluate(_MORE)
