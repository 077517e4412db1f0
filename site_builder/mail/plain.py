"""The newsletter as plain text: lines of at most 74 characters, links as numbers with a list at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from textwrap import TextWrapper

from site_builder.mail.letter import Decided, Letter
from site_builder.sentences import mail as words
from site_builder.views.blocks import Block, Span

WIDTH = 74
"""Room for the marks that a reply puts before a line, on a screen of 80."""
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


def _evaluation(letter: Letter, links: _Links) -> Iterator[str]:
    part = letter.evaluation
    if part is None:
        return
    yield _heading(part.heading, 2)
    yield _filled(part.state)
    if part.conclusions:
        yield words.CONCLUSIONS
        yield _list(part.conclusions)
    if part.decisions:
        yield words.DECISIONS
        yield _list([_decided(one, links) for one in part.decisions])


def _decided(one: Decided, links: _Links) -> str:
    of = f", {one.municipality.label}{links.mark(one.municipality.href)}" if one.municipality else ""
    goal = f" Bij het doel: {one.goal}" if one.goal else ""
    return f"{one.kind}{of}: {one.text}{goal}"


def _footer(letter: Letter) -> Iterator[str]:
    yield "* * *"
    yield _filled(letter.footer)
    yield letter.contact
    if letter.page.href:
        yield f"{letter.page.label}:\n{letter.page.href}"


def _heading(text: str, level: int) -> str:
    shown = _filled(text)
    if level not in UNDER:
        return shown
    return f"{shown}\n{UNDER[level] * max(len(line) for line in shown.splitlines())}"


def _list(items: Sequence[str]) -> str:
    return "\n".join(_filled(item, "- ", "  ") for item in items)


def _blocks(found: Sequence[Block], links: _Links) -> Iterator[str]:
    for block in found:
        match block.kind:
            case "heading":
                yield _heading(_line(block.spans, links), block.level)
            case "bullets":
                yield "\n".join(_item(item, "- ", links) for item in block.children)
            case "numbers":
                yield "\n".join(
                    _item(item, f"{number}. ", links)
                    for number, item in enumerate(block.children, start=block.level)
                )
            case "quote":
                yield _indented("\n\n".join(_blocks(block.children, links)), "> ", "> ")
            case "code":
                yield _indented("".join(span.text for span in block.spans), "    ", "    ")
            case "rule":
                yield "* * *"
            case _:
                yield "\n".join(_filled(line) for line in _line(block.spans, links).split("\n"))


def _item(item: Block, mark: str, links: _Links) -> str:
    return _indented("\n".join(_blocks(item.children, links)), mark, " " * len(mark))


def _indented(text: str, first: str, rest: str) -> str:
    """Every line with something before it; lines that become too long for it are filled again."""
    lines = [
        line
        for whole in text.split("\n")
        for line in (
            _wrapper("", "", WIDTH - len(rest)).wrap(whole) if len(whole) > WIDTH - len(rest) else [whole]
        )
    ]
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


def _filled(text: str, first: str = "", rest: str = "") -> str:
    return "\n".join(_wrapper(first, rest, WIDTH).wrap(" ".join(text.split()))) or first.rstrip()


def _wrapper(first: str, rest: str, width: int) -> TextWrapper:
    return TextWrapper(
        width=width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
