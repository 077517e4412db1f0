"""Pages → bytes. Everything is escaped; a name that a view does not have is an error, not a blank."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from site_builder.views.page import Page

FACE = Path(__file__).parent.parent / "site"
PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
INDENT_AND_BLANKS = re.compile(r"\n\s+")


@cache
def environment() -> Environment:
    """The template environment: autoescape always, undefined is an error."""
    return Environment(
        loader=FileSystemLoader(FACE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(page: Page) -> bytes:
    """One page as UTF-8, without the indentation and blank lines that templates have for people."""
    context = {field.name: getattr(page.view, field.name) for field in fields(cast("type", page.view))}
    text = environment().get_template(f"pages/{page.template}").render(context)
    parts = PREFORMATTED.split(text)
    tight = (part if index % 2 else INDENT_AND_BLANKS.sub("\n", part) for index, part in enumerate(parts))
    return ("".join(tight).strip() + "\n").encode()


def texts() -> dict[str, str]:
    """The pages written by hand as Markdown with front matter, by the name of the file."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((FACE / "text").glob("*.md"))}


def tokens() -> str:
    """The style sheet with the colours, for pictures that stand outside a page."""
    return (FACE / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")


def stylesheet() -> bytes:
    """The style sheet: tokens, base and layout, then every component by name, as one file."""
    css = FACE / "assets" / "css"
    parts = [
        css / "tokens.css",
        css / "base.css",
        css / "layout.css",
        *sorted((css / "components").glob("*.css")),
    ]
    return "\n".join(path.read_text(encoding="utf-8").strip() for path in parts).encode() + b"\n"
