"""What must hold for a built site, as small functions: a folder goes in, sentences on what is wrong come out.

Each has two users: the test of the real site, and a test that feeds it a bad sample to prove it can fail.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FIRST_YEAR = "tests/examples/regions/first-year"
"""A region in its first year, below `ROOT`: a whole programme, six projects, and nothing assessed. It stays
as it is, so that another region may put its own records in `data/`."""
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

_LINKS = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "link": ("href",),
    "script": ("src",),
    "source": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_DATA_BLOCKS = ("application/json", "application/ld+json")


@dataclass(frozen=True, slots=True)
class Page:
    """What the checks need to know of one HTML or SVG file; `links` holds (value, tag) in reading order."""

    language: str
    title: str
    description: str
    headings: int
    robots: str
    ids: frozenset[str]
    repeated_ids: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    inline: tuple[str, ...]
    pictures: frozenset[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.title = ""
        self.description = ""
        self.robots = ""
        self.headings = 0
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.inline: list[str] = []
        self.pictures: set[str] = set()
        self._in_title = False
        self._svg_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._svg_depth += tag == "svg"
        self.ids += [values["id"]] if "id" in values else []
        self._in_title = tag == "title" and not self._svg_depth
        self.pictures |= {values["data-picture"]} if "data-picture" in values else set()
        self._read_head(tag, values)
        self.links += [(values[name], tag) for name in _LINKS.get(tag, ()) if name in values]
        self.links += [(part.split()[0], tag) for part in values.get("srcset", "").split(",") if part.strip()]
        self._read_inline(tag, values)

    def handle_endtag(self, tag: str) -> None:
        self._svg_depth -= tag == "svg"
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def _read_head(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "html":
            self.language = values.get("lang", "")
        self.headings += tag == "h1"
        if tag == "meta" and values.get("name") == "description":
            self.description = values.get("content", "")
        if tag == "meta" and values.get("name") == "robots":
            self.robots = values.get("content", "")

    def _read_inline(self, tag: str, values: Mapping[str, str]) -> None:
        if tag == "style":
            self.inline.append("<style>")
        if tag == "script" and "src" not in values and values.get("type") not in _DATA_BLOCKS:
            self.inline.append("<script>")
        self.inline += [f"{name}=" for name in values if name == "style" or name.startswith("on")]
        self.inline += [
            "javascript:" for value in values.values() if value.strip().lower().startswith("javascript:")
        ]


def read_page(path: Path) -> Page:
    """The parts of one HTML or SVG file that the checks look at; a file that did not change is read once."""
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, _changed: int) -> Page:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    repeated = tuple(sorted({name for name in reader.ids if reader.ids.count(name) > 1}))
    return Page(
        language=reader.language,
        title=reader.title.strip(),
        description=reader.description.strip(),
        headings=reader.headings,
        robots=reader.robots,
        ids=frozenset(reader.ids),
        repeated_ids=repeated,
        links=tuple(reader.links),
        inline=tuple(reader.inline),
        pictures=frozenset(reader.pictures),
    )


def robots_of(path: Path) -> str:
    """What one HTML file asks of who would index it: its head says that, and no more of it is read."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8").partition("</head>")[0])
    return reader.robots


def html_files(folder: Path) -> tuple[Path, ...]:
    """Every HTML file under the folder, in a fixed order."""
    return tuple(sorted(folder.rglob("*.html")))


def address_of(path: Path, folder: Path) -> str:
    """The address of a file below the folder's root: `gemeenten/` for `gemeenten/index.html`."""
    name = path.relative_to(folder).as_posix()
    return name.removesuffix("index.html") if path.name == "index.html" else name


def sitemap_addresses(folder: Path) -> tuple[str, ...]:
    """The addresses in `sitemap.xml`, relative to the site's root, however they are written."""
    tree = ElementTree.parse(folder / "sitemap.xml")  # noqa: S314  # our own file, just built
    found = [(node.text or "").strip() for node in tree.iter() if node.tag.rpartition("}")[2] == "loc"]
    base = min(found, key=len, default="")
    shared = base if "://" in base and all(address.startswith(base) for address in found) else ""
    return tuple(address.removeprefix(shared).removeprefix("./") for address in found)


def sitemap_problems(folder: Path) -> tuple[str, ...]:
    """Pages that the sitemap misses, and addresses in it that lead nowhere or may not be indexed.

    Pages that ask not to be indexed, such as the demo's, and 404.html do not belong in it.
    """
    listed = sitemap_addresses(folder)
    pages = {address_of(path, folder): robots_of(path) for path in html_files(folder)}
    hidden = {name for name, robots in pages.items() if "noindex" in robots or name == "404.html"}
    public = pages.keys() - hidden
    return (
        *(f"sitemap.xml: '{name}' leads to no page" for name in sorted(set(listed) - pages.keys())),
        *(f"sitemap.xml: '{name}' may not be indexed" for name in sorted(set(listed) & hidden)),
        *(f"sitemap.xml: '{name}' is missing" for name in sorted(public - set(listed))),
        *(f"sitemap.xml: '{name}' is there twice" for name in sorted(set(listed)) if listed.count(name) > 1),
    )


def head_problems(folder: Path, paths: Sequence[Path] = ()) -> tuple[str, ...]:
    """Pages without Dutch as their language, one h1, a title or a description, or with an id used twice.

    Here and below: all pages in the folder, or the `paths` alone.
    """
    return tuple(
        f"{address_of(path, folder) or '/'}: {problem}"
        for path in paths or html_files(folder)
        for problem in _head_problems(read_page(path))
    )


def _head_problems(page: Page) -> Iterable[str]:
    if page.language != "nl":
        yield f"lang is '{page.language}', not 'nl'"
    if page.headings != 1:
        yield f"{page.headings} h1 headings, not one"
    if not page.title:
        yield "no title"
    if not page.description:
        yield "no description"
    for name in page.repeated_ids:
        yield f"id '{name}' is used twice"


def inline_problems(folder: Path, paths: Sequence[Path] = ()) -> tuple[str, ...]:
    """Styles and scripts inside a page, which the content security policy forbids."""
    return tuple(
        f"{address_of(path, folder) or '/'}: {found}"
        for path in paths or html_files(folder)
        for found in read_page(path).inline
    )


def picture_problems(folder: Path, paths: Sequence[Path] = ()) -> tuple[str, ...]:
    """Buttons for a picture of no figure, or without the script that makes it; or that script for nothing."""
    problems: list[str] = []
    for path in paths or html_files(folder):
        page, address = read_page(path), address_of(path, folder)
        loads = any("/figure." in f"/{value}" for value, tag in page.links if tag == "script")
        if loads is not bool(page.pictures):
            problems.append(f"/{address}: {'figure.js for nothing' if loads else 'no figure.js'}")
        problems += [f"/{address}: no figure {name}" for name in page.pictures if f"{name}-t" not in page.ids]
    return tuple(problems)


def link_problems(folder: Path, paths: Sequence[Path] = ()) -> tuple[str, ...]:
    """Links in every page that are not relative, or lead to no file, out of the site or to no id."""
    root = folder.resolve()
    pages: dict[Path, Page] = {path.resolve(): read_page(path) for path in paths or html_files(folder)}
    problems: list[str] = []
    for path, page in tuple(pages.items()):
        here = address_of(path, root) or "/"
        problems += [
            f"{here}: {reason}"
            for value in dict.fromkeys(link for link, _ in page.links)
            if (reason := _link_problem(value, path, root, pages))
        ]
    return tuple(problems)


def _link_problem(value: str, path: Path, root: Path, pages: dict[Path, Page]) -> str:
    parts = urlsplit(value.strip())
    if parts.scheme:
        return ""
    if value.startswith("/"):
        return f"'{value}' is not relative"
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.is_relative_to(root):
        return f"'{value}' leads out of the site"
    if target.is_dir():
        if not parts.path.endswith(("/", ".", "..")):
            return f"'{value}' lacks its closing slash"
        target = target / "index.html"
    if not target.is_file():
        return f"'{value}' leads to no file"
    if not parts.fragment or target.suffix not in {".html", ".svg"}:
        return ""
    known = pages.setdefault(target, read_page(target)) if target not in pages else pages[target]
    return "" if unquote(parts.fragment) in known.ids else f"'{value}' leads to no id"


def markup_problems(folder: Path, paths: Sequence[Path] = ()) -> tuple[str, ...]:
    """What the Nu HTML checker finds wrong in these or all HTML and SVG files, in one run of Java."""
    # What Java compiles and collects beside a run this short costs more than the run.
    java = ["java", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(VNU)]
    command = [*java, "--stdout", "--exit-zero-always", "--errors-only", "--skip-non-html"]
    command += ["--also-check-svg", "--format", "json", *map(str, paths or (folder,))]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    messages = json.loads(done.stdout)["messages"]
    return tuple(_message(found, folder) for found in messages)


def _message(found: Mapping[str, object], folder: Path) -> str:
    place = unquote(str(found.get("url", ""))).removeprefix("file:").removeprefix(str(folder)).lstrip("/")
    return f"{place}:{found.get('lastLine', 0)}: {found.get('message', '')}"
