"""A report as text for a terminal, or as Markdown for a comment with a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.records.letters import visible
from site_builder.review import words
from site_builder.review.report import Group, Report, Section

LONGEST = 60_000
"""A comment holds no more than 65,536 characters on GitHub; this leaves room for what surrounds it."""
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~&=:$]")
# What GitHub or GitLab makes more of than text: a mention, an issue, an address, an advisory,
# `:emoji:`, and GitLab's `!1`, `~label`, `%milestone`, `$snippet`, `&epic`.
_SHORTHAND = re.compile(
    r"""(?ix) @ | \#(?=\w) | \bwww(?=\.) | \b(?:https?|ftp|mailto|xmpp)(?=:) | \b(?:gh|ghsa|cve)(?=-\w)
    | :(?=[\w+-]+:) | [!~%$](?=\w) | &(?=\d)
    """
)
_HASH = re.compile(r"(?i)\b[0-9a-f]{7,}\b")
_NO_HASH = re.compile(r"(.{6})(?=.)")
_JOINER = "\N{WORD JOINER}"


def as_text(report: Report) -> str:
    """The report for a terminal: no character in it steers that."""
    return "\n".join(_text_lines(report)) + "\n"


def _text_lines(report: Report) -> Iterator[str]:
    yield visible(report.summary)
    for section in report.sections:
        yield ""
        yield visible(section.title)
        for group in section.groups:
            if group.name:
                yield f"  {visible(group.name)}"
            indent = "    " if group.name else "  "
            yield from (f"{indent}{visible(line)}" for line in group.lines)


def as_markdown(report: Report, longest: int = LONGEST) -> str:
    """The report for a comment: everything that a person wrote is text in it, and never markup or a mention.

    At most `longest` characters; what is cut off is said.
    """
    ending = f"\n{escaped(words.CUT)}\n"
    room = longest - len(ending) - len(_CLOSED)
    text = f"**{escaped(report.summary)}**\n"
    for section in report.sections:
        opened = False
        for block, opens in _blocks(section):
            if len(text) + len(block) > room:
                return text + (_CLOSED if opened else "") + ending
            text += block
            opened = opened or opens
        text += _CLOSED if opened else ""
    return text


_CLOSED = "\n</details>\n"


def _blocks(section: Section) -> Iterator[tuple[str, bool]]:
    """The parts of a section that are there as a whole or not at all, and whether one opens a fold."""
    if section.folded:
        yield f"\n<details>\n<summary>{escaped(section.title)}</summary>\n", True
    else:
        yield f"\n### {escaped(section.title)}\n", False
    for group in section.groups:
        yield from ((block, False) for block in _group(group))


def _group(group: Group) -> Iterator[str]:
    yield f"\n**{escaped(group.name)}**\n\n" if group.name else "\n"
    for line in group.lines:
        yield f"- {escaped(line)}\n"


def escaped(text: str) -> str:
    """A text on one line that Markdown, HTML and the forge take for text: no link, mention or formula."""
    plain = visible(" ".join(text.split()))
    safe = _SHORTHAND.sub(lambda found: found[0] + _JOINER, plain)
    safe = _HASH.sub(lambda found: _NO_HASH.sub(rf"\1{_JOINER}", found[0]), safe)
    return _MARKUP.sub(lambda found: _entity(found[0]), safe)


def _entity(letter: str) -> str:
    # The forge's own way to write a dollar that begins no formula.
    named = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "<span>$</span>"}
    # A full stop, colon, hyphen or bracket only means something in few places; it stays readable there.
    return named.get(letter) or (letter if letter in ".:-()=+!" else f"\\{letter}")
