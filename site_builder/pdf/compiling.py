"""Plain data and a template → the bytes of a PDF, the same on each machine.

A view becomes the plain data that a Typst template reads: no text becomes markup on the way.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from site_builder.formats import unmarked
from site_builder.pages.shared.page import Drawing, LeftOut, Page, reason_of
from site_builder.pages.shared.printed import Attachment
from site_builder.pdf.deck import deck
from site_builder.pdf.letters import UNSHOWN, replaced
from site_builder.render import FACE, drawing, letters

if TYPE_CHECKING:
    from typst import Compiler
DECK = ".pptx"
"""How the name of slides to change ends, which are no PDF."""
TEMPLATES = FACE / "typst"
MISSING = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
"""How Typst names a text that no font has; it names all of them at once."""
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
STEP = 0.5
"""By how many points letters become smaller at a time."""
USUAL = 2
"""How many times they become smaller in most documents that must fit."""
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
"""How Typst names a character that cannot be seen."""
REFUSED = (RuntimeError, ValueError)
"""What Typst and Python raise for a document that is too deep, too long or against a standard: of Typst a
TypstError, which is a RuntimeError; of Python a RecursionError, which is one too."""
FORBIDDEN = frozenset({"Cc", "Cn", "Co", "Cs"})
"""Control characters, unassigned ones, private ones and halves of a pair mean nothing to a reader."""


def available() -> bool:
    """Whether Typst is there: it comes as a ready program for most systems, but not for all."""
    return find_spec("typst") is not None


def compile_all(pages: Sequence[Page]) -> tuple[dict[str, bytes], tuple[LeftOut, ...]]:
    """Every PDF by its address, in the order of the pages, and those that could not be made.

    What stands in one file is never the end of all others.
    """
    made: dict[str, bytes] = {}
    left_out: list[LeftOut] = []
    for page in pages:
        try:
            make = deck if page.template.endswith(DECK) else partial(compile_one, page.template)
            made[page.address] = make(page.view)
        except REFUSED as error:
            left_out.append(LeftOut(page.address, "De pdf", page.made_of, reason_of(error)))
    return made, tuple(left_out)


def compile_one(template: str, view: object) -> bytes:
    """One PDF. Raises one of `REFUSED` for what breaks a standard, or is too deep or too long for Typst.

    What no font has is shown as �, a letter with its marks as a whole, so that a text in another script
    never stops a build; the data inside the PDF keeps it.
    """
    data = plain(view, drawing)
    frame: Mapping[str, Any] = data["frame"]
    made: dict[int, bytes] = {}

    def at(step: int) -> bytes:
        nonlocal data
        while not made.get(step):
            data |= {"frame": data["frame"] | {"size": frame["size"] - step * STEP}}
            data, made[step] = _compiled(template, data)
        return made[step]

    def fits(step: int) -> bool:
        return _pages(at(step)) <= int(frame["pages"])

    if not frame["pages"]:
        return at(0)
    # From the size that most have, so that two tries find the largest letters that fit: halving takes three.
    step, last = USUAL, int((frame["size"] - frame["smallest"]) / STEP)
    if fits(step):
        while step > 0 and fits(step - 1):
            step -= 1
    else:
        step += 1
        while step < last and not fits(step):
            step += 1
    return at(step)


def _pages(made: bytes) -> int:
    """How many pages a PDF has."""
    counted = PAGES.search(made)
    return int(counted[1]) if counted else 0


def _compiled(template: str, data: Any) -> tuple[Any, bytes]:
    """The same data and the PDF; or the data without what could not be shown, and nothing."""
    from typst import TypstError

    try:
        made = compiler().compile(
            str(TEMPLATES / template),
            format="pdf",
            sys_inputs={"view": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["a-3a", "ua-1"],
            timestamp=datetime.fromisoformat(data["frame"]["day"]).replace(tzinfo=UTC),
        )
    except TypstError as error:
        missing = frozenset(_missing(error.diagnostic))
        shown = replaced(data, missing)
        # Typst names every letter at once; with none of them in the data another round would say the same.
        if shown == data:
            raise
        return shown, b""
    if not isinstance(made, bytes):
        message = f"{template}: no single file"
        raise TypeError(message)
    return data, made


def _missing(diagnostic: str) -> Iterator[str]:
    """Every letter of every text that could not be shown."""
    for found in MISSING.findall(diagnostic):
        yield from ESCAPE.sub(lambda code: chr(int(code[1], 16)), found)


@cache
def compiler() -> Compiler:
    """One compiler for all PDFs, which then reads templates and fonts once. No font of the machine."""
    from typst import Compiler, Fonts

    found = Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=sorted({str(path.parent) for path in letters()}),
    )
    return Compiler(root=str(TEMPLATES), font_paths=found)


def plain(value: object, draw: Callable[[Drawing], str]) -> Any:
    """Dataclasses as dictionaries, tuples as lists, drawings as SVG.

    Raises TypeError for anything else, and ValueError for a figure without a text that says what it shows:
    Typst refuses a missing one, but an empty one would pass.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, Drawing):
        if not value.alt.strip():
            raise ValueError(f"a figure without words: {value.template}")
        return {"svg": readable(draw(value)), "alt": readable(value.alt)}
    if isinstance(value, Attachment):
        # The file as it is, to the byte: no person reads it on the page.
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item, draw) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item, draw) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name), draw) for field in fields(value)}
    raise TypeError(f"not for a PDF: {type(value).__name__}")


def readable(text: str) -> str:
    """The text as people read it, with what nobody could see replaced; lines and tabs stay."""
    return "".join(
        letter if letter in "\n\t" or unicodedata.category(letter) not in FORBIDDEN else UNSHOWN
        for letter in unmarked(text)
    )
