"""A built site as plain text: a file per page, message, PDF, table and feed, for a review to read."""

from __future__ import annotations

import csv
import io
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes
from email.policy import default
from pathlib import PurePosixPath

from tests.baseline.lines import Reader, svg_lines
from tests.kinds import page_kind
from tests.markup import Element, one_line, parse

CHROME = "chrome.txt"
"""What stands around the pages of a site: the lines that most of them share with its front page."""
FIGURES = "data/figures.csv"
_YEAR = re.compile(r"(jaren/\d{4}/)(.*)")
_EXPLAINED = re.compile(r"(cijfers/)(.*)")
_ENTRIES = ("title", "subtitle", "updated", "summary", "content")
_MASKS = (
    # What a program of compression makes of a file, and what is named after content.
    (re.compile(r"\b\d[\d.]*(,\d)? (bytes|kB|MB)\b"), r"… \2"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "…"),
    (re.compile(r"\.[0-9a-f]{12}\."), ".…."),
)


def dump(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The text of a site, by the path of a text file; `files` are those of the site by their path.

    Of a closed year it has the front page and one page of each kind, the first by its address; so it has of
    the pages that explain figures, whose table it has whole.
    """
    pages = {path: parse(files[path].decode()) for path in sorted(_chosen(files))}
    found = dict(_pages(pages))
    # A table for Excel has the same cells as the one beside it.
    live = [path for path in sorted(files) if not (_YEAR.match(path) or path.endswith("-excel.csv"))]
    printed = [path for path in live if path.endswith(".pdf")]
    with ThreadPoolExecutor() as pool:
        found |= {
            f"{path}.txt": text
            for path, text in zip(printed, pool.map(_printed, (files[path] for path in printed)), strict=True)
        }
    for path in live:
        if path == FIGURES:
            found |= _figures(files[path].decode())
            continue
        text = _other(path, files[path])
        if text:
            found[path if path.endswith((".txt", ".csv")) else f"{path}.txt"] = text
    return dict(sorted(found.items()))


def _chosen(files: Iterable[str]) -> Iterator[str]:
    """Every page of today, but for those that explain figures; of them and of each closed year the first
    of each kind.
    """
    seen: set[tuple[str, str]] = set()
    for path in sorted(path for path in files if path.endswith(".html")):
        closed = _YEAR.match(path) or _EXPLAINED.match(path)
        if closed:
            kind = closed[1], page_kind(closed[2].removesuffix("index.html"))
            if kind in seen:
                continue
            seen.add(kind)
        yield path


def _pages(pages: Mapping[str, Element]) -> Iterator[tuple[str, str]]:
    around = {path: _around(path, page) for path, page in pages.items()}
    for root in sorted({_root(path) for path in pages}):
        below = [path for path in pages if _root(path) == root]
        shared = Counter(line for path in below for line in dict.fromkeys(around[path]))
        usual = [line for line in around[f"{root}index.html"] if 2 * shared[line] > len(below)]
        yield root + CHROME, _text(usual)
        for path in below:
            own = [f"+ {line}" for line in around[path] if line not in usual]
            own += [f"- {line}" for line in usual if line not in around[path]]
            lines = [*_head(pages[path]), *Reader(path).flow(pages[path].first("main") or pages[path])]
            yield f"{path}.txt", _text([*lines, *(["", f"[unlike {CHROME}]", *own] if own else [])])


def _root(path: str) -> str:
    """The folder of the site that a page belongs to: that of a closed year, or of today."""
    closed = _YEAR.match(path)
    return closed[1] if closed else ""


def _head(page: Element) -> Iterator[str]:
    title = next((found.text for found in page.all("title")), "")
    yield f"title: {title}"
    texts = {"title": title}
    for meta in page.all("meta"):
        name = meta.attributes.get("name", "") or meta.attributes.get("property", "")
        about, content = name.removeprefix("og:"), one_line(meta.attributes.get("content", ""))
        if about in {"title", "description", "image:alt"} and texts.get(about) != content:
            texts[about] = content
            yield f"{name}: {content}"
    yield ""


def _around(path: str, page: Element) -> list[str]:
    """The lines of what stands around the page itself: feeds, menu, bars and footer."""
    body = page.first("body")
    if body is None or page.first("main") is None:
        return []
    outside = [child for child in body.children if not isinstance(child, Element) or child.tag != "main"]
    feeds = [one_line(link.attributes.get("title", "")) for link in page.all("link")]
    lines = Reader(path).flow(Element("body", children=outside))
    return [*(f"[link] {title}" for title in feeds if title), *(line for line in lines if line)]


def _other(path: str, content: bytes) -> str:
    match PurePosixPath(path).suffix:
        case ".csv":
            return content.decode().replace("\r\n", "\n")
        case ".ics":
            # A line that goes on below starts there with a space.
            return content.decode().replace("\r\n ", "").replace("\r\n", "\n")
        case ".txt" if path != "robots.txt":
            return content.decode()
        case ".svg":
            return _text(line for svg in parse(content.decode()).all("svg") for line in svg_lines(svg))
        case ".atom":
            return _text(_feed(parse(content.decode())))
        case ".eml":
            return _text(_message(path, content))
    return ""


def _figures(content: str) -> Mapping[str, str]:
    """The table of figures in parts that a review can show: per municipality, and per topic of the region.

    Without the words beside codes, which the other tables have too.
    """
    header, *lines = csv.reader(io.StringIO(content, newline=""))
    kept = [place for place, name in enumerate(header) if not name.endswith("_label")]
    found: dict[str, list[list[str]]] = {}
    for line in lines:
        row = dict(zip(header, line, strict=True))
        found.setdefault(row["municipality"] or f"regio/{row['topic']}", [header]).append(line)
    return {f"data/figures/{name}.csv": _rows(own, kept) for name, own in found.items()}


def _rows(lines: Iterable[Sequence[str]], kept: Sequence[int]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([line[place] for place in kept] for line in lines)
    return out.getvalue()


def _feed(feed: Element) -> Iterator[str]:
    for part in feed.all("entry", *_ENTRIES):
        yield "" if part.tag == "entry" else f"{part.tag}: {part.text}"


def _message(path: str, content: bytes) -> Iterator[str]:
    """The subject, and the form in HTML; the plain text is a file of its own."""
    message = message_from_bytes(content, policy=default)
    yield f"subject: {message['Subject']}"
    body = message.get_body(("html",))
    page = parse(body.get_content() if body is not None else "")
    yield from _head(page)
    yield from Reader(path).flow(page.first("body") or page)


def _printed(content: bytes) -> str:
    """The lines of a PDF in the order in which they were written, with divided words made whole."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    text = done.stdout.decode().replace("\u00ad\n", "").replace("\f", "\n[page]\n")
    return _text(text.removesuffix("\n[page]\n").split("\n"))


def _text(lines: Iterable[str]) -> str:
    """Lines as a file, without what differs between computers and without two empty lines in a row."""
    kept: list[str] = []
    for line in lines:
        text = line.rstrip()
        for pattern, mask in _MASKS:
            text = pattern.sub(mask, text)
        if text or (kept and kept[-1]):
            kept.append(text)
    return "\n".join(kept).strip("\n") + "\n" if any(kept) else ""
