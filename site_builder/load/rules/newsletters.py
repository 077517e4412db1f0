"""The text of a newsletter: what no page, PDF or e-mail can be made of is said before anybody tries."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.collection import NewsletterFile


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
