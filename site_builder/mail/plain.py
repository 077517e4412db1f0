"""The newsletter as plain text: lines of at most 74 characters, links as numbers with a list at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from textwrap import TextWrapper

from site_builder.documents.blocks import Block, Span
from site_builder.formats import unmarked
from site_builder.mail import words
from site_builder.mail.letter import Letter
from site_builder.pages.newsletters.view import Decision

WIDTH = 74
"""Room for the marks that a reply puts before a line, on a screen of 80."""
CODE = "    "
"""What stands before a line of code."""
UNDER = {1: "=", 2: "-"}
"""What stands under a heading of a level; a deeper one stands alone."""


@dataclass(slots=True)
class _Links:
    """The addresses in the order of their first mention, numbered from 1. Lives while one text is made."""

    known: dict[str, int] = field(default_factory=dict)

    def mark(self, href: str) -> str:
        """The number of an address as it stands behind a text; empty without an address."""
        return f" [{self.known.setdefault(href, len(self.known) + 1)}]" if href else ""


def plain(letter: Letter) -> str:
    """The whole letter as text that ends with a line end."""
    links = _Links()
    parts = [
        *([_filled(letter.notice)] if letter.notice else []),
        _filled(letter.kicker),
        _heading(letter.title, 1),
        _filled(letter.lead),
        *_blocks(letter.body, links),
        *_findings(letter, links),
        *_figure(letter),
        *_evaluation(letter, links),
    ]
    if links.known:
        parts.append(_heading(words.LINKS, 2))
        # An address is never broken: a mail program finds it as one.
        parts.append("\n".join(f"[{number}] {href}" for href, number in links.known.items()))
    parts += _footer(letter)
    return "\n\n".join(part for part in parts if part) + "\n"


def _findings(letter: Letter, links: _Links) -> Iterator[str]:
    yield _heading(letter.highlights_heading, 2)
    yield _list([text + links.mark(link.href) for text, link in letter.highlights])
    if letter.numbers:
        yield _filled(letter.numbers)
    if letter.corrections:
        yield _filled(letter.corrected)
        yield _list(letter.corrections)


def _figure(letter: Letter) -> Iterator[str]:
    if letter.figure is not None:
        yield _heading(letter.figure.heading, 2)
        yield _filled(letter.figure.desc)
        if letter.figure.note:
            yield _filled(letter.figure.note)


def _evaluation(letter: Letter, links: _Links) -> Iterator[str]:
    part = letter.evaluation
    if part is None:
        return
    yield _heading(part.heading, 2)
    yield _filled(f"{part.badge.text} · {part.day}")
    if part.conclusions:
        yield words.CONCLUSIONS
        yield _list(part.conclusions)
    if part.decisions:
        yield part.decided
        yield _list([_decided(one, links) for one in part.decisions])


def _decided(one: Decision, links: _Links) -> str:
    of = f", {one.municipality.label}{links.mark(one.municipality.href)}" if one.municipality else ""
    theme = f" Bij het thema: {one.theme}." if one.theme else ""
    return f"{one.kind}{of}: {one.text}{theme}"


def _footer(letter: Letter) -> Iterator[str]:
    yield "* * *"
    yield _filled(letter.footer)
    yield letter.contact
    if letter.page.href:
        yield f"{letter.page.label}:\n{letter.page.href}"


def _heading(text: str, level: int, width: int = WIDTH) -> str:
    shown = _filled(text, width=width)
    if level not in UNDER:
        return shown
    return f"{shown}\n{UNDER[level] * max(len(line) for line in shown.splitlines())}"


def _list(items: Sequence[str]) -> str:
    return "\n".join(_filled(item, "- ", "  ") for item in items)


def _blocks(found: Sequence[Block], links: _Links, width: int = WIDTH) -> Iterator[str]:
    """Each block in lines of at most `width` characters: what stands before them is no part of it."""
    for block in found:
        match block.kind:
            case "heading":
                yield _heading(_line(block.spans, links), block.level, width)
            case "bullets":
                yield "\n".join(_item(item, "- ", links, width) for item in block.children)
            case "numbers":
                yield "\n".join(
                    _item(item, f"{number}. ", links, width)
                    for number, item in enumerate(block.children, start=block.level)
                )
            case "quote":
                inside = "\n\n".join(_blocks(block.children, links, _beside("> ", width)))
                yield _indented(inside, "> ", "> ")
            case "code":
                yield _indented(_code(block, _beside(CODE, width)), CODE, CODE)
            case "rule":
                yield "* * *"
            case _:
                lines = _line(block.spans, links).split("\n")
                yield "\n".join(_filled(line, width=width) for line in lines)


def _code(block: Block, width: int) -> str:
    """The lines as they were typed; one that is too long goes on below."""
    lines = "".join(span.text for span in block.spans).split("\n")
    return "\n".join(_filled(line, width=width) if len(line) > width else line for line in lines)


def _item(item: Block, mark: str, links: _Links, width: int) -> str:
    inside = "\n".join(_blocks(item.children, links, _beside(mark, width)))
    return _indented(inside, mark, " " * len(mark))


def _beside(mark: str, width: int) -> int:
    """The width that is left behind a mark; deep inside lists there is one word on a line."""
    return max(width - len(mark), 1)


def _indented(text: str, first: str, rest: str) -> str:
    """Every line with something before it."""
    lines = text.split("\n")
    return "\n".join((rest if place else first) + line for place, line in enumerate(lines)).rstrip()


def _line(spans: Sequence[Span], links: _Links) -> str:
    """Spans as text; emphasis is written as people do in plain text, and a break is the end of a line."""
    runs = [(key, tuple(run)) for key, run in groupby(spans, key=lambda span: (span.href, _sign(span)))]
    parts = []
    for place, ((href, sign), run) in enumerate(runs):
        text = "".join("\n" if span.kind == "break" else span.text for span in run)
        bare = text.strip()
        # A sign stands against a word, or a reader takes it for one of its own.
        parts.append(text.replace(bare, f"{sign}{bare}{sign}", 1) if sign and bare else text)
        if place + 1 == len(runs) or runs[place + 1][0][0] != href:
            parts.append(links.mark(href))
    return "".join(parts)


def _sign(span: Span) -> str:
    """What stands around a span; emphasis inside what is strong already gets no sign of its own."""
    return "*" if span.strong else "_" if span.emphasis else ""


def _filled(text: str, first: str = "", rest: str = "", width: int = WIDTH) -> str:
    """One paragraph in lines; without the ids of figures, which nobody sees and which have no width."""
    wrapper = TextWrapper(
        width=width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapper.wrap(" ".join(unmarked(text).split()))) or first.rstrip()
