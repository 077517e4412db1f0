"""The text of a newsletter: what no page, PDF or e-mail can be made of is said before anybody tries.

No character that nobody sees stands in it either; the records themselves refuse one in a field.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.load.unseen import ALLOWED, HINT
from site_builder.problems import Problem
from site_builder.records.collection import NewsletterFile
from site_builder.records.letters import invisible, name_of
from site_builder.source import plain_spaces
from site_builder.source.text import MAX_REPORTED


def newsletters(gathered: Gathered) -> Iterator[Problem]:
    """Headings say something, and the text is not too long or too deep; each at its line."""
    if not gathered.by_year(NewsletterFile):
        return
    # Here: the reader of Markdown takes longer to start than a check of one file.
    from site_builder.source.body import faults

    for held in gathered.by_year(NewsletterFile).values():
        for fault in faults(held.record.body):
            line = held.body + fault.line
            yield Problem(held.path, line, 1, fault.message, fault.allowed, fault.hint)


def unseen(gathered: Gathered) -> Iterator[Problem]:
    """The first such character of each line, for the first lines that have one; any space is fine there."""
    for held in gathered.by_year(NewsletterFile).values():
        if next(invisible(plain_spaces(held.record.body)), None) is None:
            continue
        lines = enumerate(held.record.body.split("\n"), start=held.body)
        found = [
            (number, place, line[place])
            for number, line in lines
            if (place := next(invisible(plain_spaces(line)), None)) is not None
        ]
        for number, place, letter in found[:MAX_REPORTED]:
            message = f"Hier staat een onzichtbaar teken: {name_of(letter)}."
            yield Problem(held.path, number, place + 1, message, ALLOWED, HINT)
