"""Plain data and a template → the bytes of a PDF, the same on each machine."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from site_builder.pdf.plain import UNSHOWN, plain
from site_builder.render import FACE, drawing, fonts
from site_builder.views.page import Page

if TYPE_CHECKING:
    from typst import Compiler

TEMPLATES = FACE / "typst"
MISSING = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
STEP = 0.5
"""By how many points letters become smaller at a time."""
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
"""How Typst names a character that cannot be seen."""


def available() -> bool:
    """Whether Typst is there: it comes as a ready program for most systems, but not for all."""
    return find_spec("typst") is not None


def compile_all(pages: Sequence[Page]) -> dict[str, bytes]:
    """Every PDF by its address, in the order of the pages. Raises as `compile_one`."""
    return {page.address: compile_one(page.template, page.view) for page in pages}


def compile_one(template: str, view: object) -> bytes:
    """One PDF. Raises typst.TypstError for a template that breaks a standard: a fault in the template.

    A character that no font has is shown as �, so that a text in another script never stops a build; the
    data inside the PDF keeps it.
    """
    data = plain(view, drawing)
    while True:
        missing, made = _compiled(template, data)
        if missing:
            data = _without(data, missing)
        elif _fits(made, data["frame"]):
            return made
        else:
            data = data | {"frame": data["frame"] | {"size": data["frame"]["size"] - STEP}}


def _fits(made: bytes, frame: Mapping[str, Any]) -> bool:
    """Whether the PDF has no more pages than it may have, or its letters cannot become smaller."""
    counted = PAGES.search(made)
    pages = int(counted[1]) if counted else 0
    return not frame["pages"] or pages <= frame["pages"] or frame["size"] - STEP < frame["smallest"]


def _compiled(template: str, data: Any) -> tuple[str, bytes]:
    """What could not be shown, or nothing and the PDF."""
    from typst import TypstError

    try:
        made = _compiler().compile(
            str(TEMPLATES / template),
            format="pdf",
            sys_inputs={"view": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["a-3a", "ua-1"],
            timestamp=datetime.fromisoformat(data["frame"]["day"]).replace(tzinfo=UTC),
        )
    except TypstError as error:
        found = MISSING.search(error.message)
        if found is None:
            raise
        shown = ESCAPE.sub(lambda code: chr(int(code[1], 16)), found[1])
        if UNSHOWN in shown:
            raise
        return shown, b""
    if not isinstance(made, bytes):
        message = f"{template}: no single file"
        raise TypeError(message)
    return "", made


def _without(value: Any, missing: str) -> Any:
    """The data with what could not be shown replaced, wherever a person would read it."""
    if isinstance(value, str):
        return value.replace(missing, UNSHOWN)
    if isinstance(value, list):
        return [_without(item, missing) for item in value]
    if isinstance(value, dict):
        return {key: item if key == "attachments" else _without(item, missing) for key, item in value.items()}
    return value


@cache
def _compiler() -> Compiler:
    """One compiler for all PDFs, which then reads templates and fonts once. No font of the machine."""
    from typst import Compiler, Fonts

    found = Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(fonts())],
    )
    return Compiler(root=str(TEMPLATES), font_paths=found)
