"""Quotes and brackets that were opened and never closed, or closed too soon."""

from __future__ import annotations

import re

from site_builder.source.failure import QUOTE_ALL, Failure, Finding

APOSTROPHE_HINT = (
    "Begint de tekst zelf met een apostrof of zit er een apostrof in? Zet er dan dubbele aanhalingstekens "
    'omheen, zoals "\'s-Hertogenbosch".'
)


def flow(failure: Failure) -> Finding:
    """A list in [ ] or a group in { }. The context is where it opens, except at the end of a file."""
    line, column = failure.context_line, failure.context_column
    bracket = failure.context_after[:1]
    if not bracket or bracket not in "[{":
        line, column, bracket = _last_bracket(failure)
    if bracket and (line < failure.line or failure.at_end):
        return _open_bracket(bracket, line, column)
    return Finding(
        "Tussen de haken of accolades klopt er iets niet: hier hoort een komma of het sluitende teken.",
        "Zet een komma tussen de waarden, en aanhalingstekens om een tekst met komma, haak of dubbele punt.",
    )


def _last_bracket(failure: Failure) -> tuple[int, int, str]:
    for number in range(min(failure.line, len(failure.lines) - 1), -1, -1):
        text = failure.lines[number] if number < failure.line else failure.before
        column = max(text.rfind("["), text.rfind("{"))
        if column >= 0:
            return number, column, text[column]
    return failure.line, failure.column, ""


def _open_bracket(bracket: str, line: int, column: int) -> Finding:
    closing = "]" if bracket == "[" else "}"
    return Finding(
        f"Het teken {bracket} wordt niet gesloten.",
        f"Zet aan het einde {closing}. Is het een tekst en geen lijst of groep? {QUOTE_ALL}",
        line,
        column,
    )


def quote_not_closed(failure: Failure) -> Finding:
    """A quote that runs on to the end of the document."""
    return open_quote(failure, failure.context_line, failure.context_column)


def open_quote(failure: Failure, line: int, column: int) -> Finding:
    """A quote without its second half, at its place (from 0)."""
    quote = failure.rest(line, column)[:1]
    return Finding(
        f"Dit aanhalingsteken ({quote}) wordt niet gesloten.",
        APOSTROPHE_HINT if quote == "'" else "Zet aan het einde van de tekst ook een dubbel aanhalingsteken.",
        line,
        column,
    )


def quote_left_open(failure: Failure, quote: str) -> tuple[int, int] | None:
    """The place on an earlier line of the quote that ran on up to here; None if this line opened it."""
    start = r"([ \t]*(?:- +)*(?:[^\s#\"'][^:]*:[ \t]+)?)" + quote
    if re.match(start + f"[^{quote}]*{quote}", failure.before):
        return None
    for number in range(failure.line - 1, -1, -1):
        match = re.match(start, failure.lines[number])
        if match and failure.lines[number][match.end() :].count(quote) % 2 == 0:
            return number, match.end() - 1
    return None
