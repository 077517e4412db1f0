"""Surveys among partners: the counts fit each other, and nobody can be told from them."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.partners import PartnerYear
from site_builder.source import Path

FEWEST = 5
"""With fewer answers a reader could tell who gave which."""


def partners(gathered: Gathered) -> Iterator[Problem]:
    """No answer is chosen more often than there were answers, and no survey counts more than were asked."""
    for held in gathered.by_year(PartnerYear).values():
        for index, survey in enumerate(held.record.surveys):
            path: Path = ("surveys", index)
            if survey.date.year != held.record.year:
                yield held.error(
                    (*path, "date"),
                    f"Deze enquête is van {survey.date.year}, maar het bestand gaat over {held.record.year}.",
                    f"Een datum in {held.record.year}.",
                    f"Zet de enquête in partners/{survey.date.year}.yaml, of verbeter de datum.",
                )
            if survey.asked is not None and survey.answered > survey.asked:
                yield held.error(
                    (*path, "answered"),
                    f"Er zijn {survey.answered} antwoorden, maar de enquête ging naar {survey.asked}.",
                    f"Een aantal van 0 tot en met {survey.asked}.",
                    "Controleer de twee aantallen.",
                )
            if 0 < survey.answered < FEWEST:
                yield held.warning(
                    (*path, "answered"),
                    f"Met {survey.answered} antwoorden is te herleiden wie wat koos.",
                    f"Minstens {FEWEST} antwoorden.",
                    "Laat de vragen met keuzes weg, of voeg twee groepen samen.",
                )
            for number, question in enumerate(survey.questions):
                counts = [one.count for one in question.choices]
                most = max(counts) if question.several else sum(counts)
                if most > survey.answered:
                    yield held.error(
                        (*path, "questions", number, "choices"),
                        f"Hier zijn {most} antwoorden geteld, maar er antwoordden er {survey.answered}.",
                        f"Samen hoogstens {survey.answered}." if not question.several else "",
                        "Kon iemand meer kiezen? Zet dan several: true. Controleer anders de aantallen.",
                    )
