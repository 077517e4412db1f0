"""Pages written by hand: Markdown with front matter, in which `$name` stands for a fact from the records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Template

from markupsafe import Markup

from site_builder.frozen import frozen
from site_builder.pages.shared.markdown import markdown

FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
KEYS = ("title", "description", "address")


@frozen
class Text:
    """One text, filled in: plain `title` and `description`, and its body as Markdown."""

    title: str
    description: str
    address: str
    source: str

    @property
    def body(self) -> Markup:
        """The text as HTML, made where it is shown: the list of pages asks for titles alone."""
        return markdown(self.source)


def read_text(source: str, values: Mapping[str, str]) -> Text:
    """A text with its placeholders filled in.

    Raises ValueError for a text without front matter or with other keys in it than title, description and
    address, and KeyError for a placeholder that has no value.
    """
    found = FRONT.fullmatch(source)
    lines = [line.partition(": ") for line in found[1].splitlines()] if found else []
    front = {key: value for key, _, value in lines}
    if found is None or tuple(front) != KEYS:
        raise ValueError(f"the front matter of a text has {', '.join(KEYS)}, in that order")
    body = Template(found[2]).substitute({key: escaped(value) for key, value in values.items()})
    return Text(
        title=Template(front["title"]).substitute(values),
        description=Template(front["description"]).substitute(values),
        address=front["address"],
        source=body,
    )


def escaped(value: str) -> str:
    """A value for a place in Markdown, in running text or as the target of a link: all of it is plain text.

    CommonMark reads a backslash before any ASCII punctuation as that character itself. Inside code it does
    not, so a text has no placeholders there.
    """
    return PUNCTUATION.sub(r"\\\1", " ".join(value.split()))
