"""Pages → bytes. Everything is escaped; a name that a view does not have is an error, not a blank."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import fields
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from site_builder import urls
from site_builder.beside import tables_beside
from site_builder.explaining import with_terms
from site_builder.formats import syllables, unmarked
from site_builder.installed import face, files_of
from site_builder.pages.shared.chrome import Chrome
from site_builder.pages.shared.page import Drawing, Page
from site_builder.stacking import stacked
from site_builder.stating import with_figures, with_own_corrections
from site_builder.template_engine import PlainEnvironment, TemplateFolder
from site_builder.typeface import Typeface, originals, typeface

FACE = face()
PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
INDENT_AND_BLANKS = re.compile(r"\n\s+")
BLANKS = re.compile(r"(?<=[:,;{}>])\s+|\s+(?=[{}>])")
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
PICTURE = ".png"


def _once(macro: Callable[..., Markup], *given: object) -> Markup:
    """What a macro makes of values that many pages have in common, such as their menu."""
    return macro(*given)


@cache
def environment() -> Environment:
    """The template environment: autoescape always, undefined is an error."""
    made = PlainEnvironment(
        loader=TemplateFolder(FACE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["urls"] = urls
    made.globals["syllables"] = syllables
    made.globals["once"] = lru_cache(maxsize=256)(_once)
    made.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return made


def render(page: Page) -> bytes:
    """One page as UTF-8, without the indentation and blank lines that templates have for people.

    A picture that could not be drawn is empty.
    """
    view = page.view
    context = {field.name: getattr(view, field.name) for field in fields(cast("type", view))}
    text = _tight(environment().get_template(f"pages/{page.template}").render(context))
    made = stacked(with_own_corrections(with_figures(text)))
    frame = context.get("chrome")
    if isinstance(frame, Chrome):
        made = with_terms(made, frame.terms, frame.terms_page)
    if not page.address.endswith(PICTURE):
        return made.encode()
    with suppress(ValueError):
        return raster(made)
    return b""


def drawing(one: Drawing) -> str:
    """A figure for a PDF as SVG, of a template in `printed/`."""
    return _of_view(f"printed/{one.template}", one.view)


def lone_file(template: str, view: object) -> bytes:
    """A file that stands outside the site, of a template in `files/`."""
    return _tight(_of_view(f"files/{template}", view)).encode()


def _tight(text: str) -> str:
    """A text without indentation and blank lines, but as it is where it is formatted by itself."""
    parts = PREFORMATTED.split(text)
    tight = (part if index % 2 else INDENT_AND_BLANKS.sub("\n", part) for index, part in enumerate(parts))
    return "".join(tight).strip() + "\n"


def _of_view(template: str, view: object) -> str:
    context = {field.name: getattr(view, field.name) for field in fields(cast("type", view))}
    return unmarked(environment().get_template(template).render(context))


@cache
def letters() -> tuple[Path, ...]:
    """The fonts of pictures and PDFs, from packages: the sans of their text and the serif of their headings.

    A machine's own play no part. A PDF may also use what else is in their folders.
    """
    sans = files_of("font_source_sans_pro") / "files"
    return (*(sans / f"SourceSansPro-{weight}.ttf" for weight in ("Regular", "Semibold")), *originals())


def raster(svg: str) -> bytes:
    """An SVG as a PNG of its own size in pixels. Raises ValueError for what is no SVG."""
    import resvg_py

    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=list(map(str, letters())))
    )


def blank() -> bytes:
    """A picture in which nothing stands, for one that could not be drawn: a page leads to it."""
    return raster('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>')


def page_files(page: Page) -> dict[str, bytes]:
    """A page by its file, with the tables that it offers beside it."""
    content = render(page)
    tables = {page.address + name: table for name, table in tables_beside(content)}
    return {urls.file_of(page.address): content, **tables}


def texts() -> dict[str, str]:
    """The pages written by hand as Markdown with front matter, by the name of the file."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((FACE / "text").glob("*.md"))}


def tokens() -> str:
    """The style sheet with the colours, for pictures that stand outside a page."""
    return (FACE / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")


def stylesheet(face: Typeface | None = None) -> bytes:
    """The style sheet: tokens, typeface, base and layout, then every component by name, as one file.

    The typeface is one that was made before, or made now. Without the remarks, lines and blanks that it has
    for people. It stands in one folder with the fonts.
    """
    components = [path.stem for path in sorted((FACE / "assets/css/components").glob("*.css"))]
    sheets = ("tokens", "typeface", "base", "layout")
    return styles(sheets, components, (face or typeface()).addresses).encode()


def styles(first: Iterable[str], components: Iterable[str], fonts: Mapping[str, str] | None = None) -> str:
    """Sheets by name, then components by name, as one text; `fonts` are addresses by the names in there."""
    css = FACE / "assets" / "css"
    paths = (*(css / f"{name}.css" for name in first), *(css / f"components/{one}.css" for one in components))
    whole = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    for name, address in (fonts or {}).items():
        whole = whole.replace(name, address.rpartition("/")[2])
    return BLANKS.sub("", INDENT_AND_BLANKS.sub(" ", REMARK.sub("", whole))).strip() + "\n"
