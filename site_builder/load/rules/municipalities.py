"""A municipality's periods and support, and folders of projects that belong to no municipality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.load.advice.wording import did_you_mean
from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.participation import described, in_year
from site_builder.problems import Problem, of_file
from site_builder.records.municipality import Municipality, Period


def municipalities(gathered: Gathered) -> Iterator[Problem]:
    """Periods in order, a seat and support only while taking part, and a municipality for each project."""
    for slug, held in gathered.by_slug(Municipality).items():
        record = held.record
        yield from _periods(held, "participation", record.participation, "De deelname")
        yield from _periods(held, "advisory_group", record.advisory_group, "De zetel in de klankbordgroep")
        if slug in record.neighbours:
            yield held.error(
                ("neighbours", record.neighbours.index(slug)),
                "Een gemeente is geen buur van zichzelf.",
                hint="Verwijder deze regel.",
            )
        for index, seat in enumerate(record.advisory_group):
            if not in_year(record.participation, seat.from_.year):
                yield held.error(
                    ("advisory_group", index, "from"),
                    f"De gemeente deed in {seat.from_.year} niet mee.",
                    described(record.participation),
                    "Controleer de datum, of vul de deelname aan.",
                )
        for index, support in enumerate(record.support):
            if not in_year(record.participation, support.year):
                yield held.error(
                    ("support", index, "year"),
                    f"De gemeente deed in {support.year} niet mee.",
                    described(record.participation),
                    "Controleer het jaar, of vul de deelname aan.",
                )
    yield from _folders(gathered)


def _periods(held: Held[Municipality], key: str, periods: Sequence[Period], what: str) -> Iterator[Problem]:
    for index, period in enumerate(periods):
        if period.until is not None and period.until < period.from_:
            yield held.error(
                (key, index, "until"),
                f"{what} stopt op {period.until}, maar begint op {period.from_}.",
                f"Een datum vanaf {period.from_}.",
                "Zijn de twee datums verwisseld?",
            )
    ordered = sorted(enumerate(periods), key=lambda pair: (pair[1].from_, pair[0]))
    for (_, first), (index, second) in pairwise(ordered):
        if first.until is None or second.from_ <= first.until:
            yield held.error(
                (key, index),
                f"{what} vanaf {second.from_} overlapt met de periode vanaf {first.from_}.",
                "Periodes mogen elkaar niet overlappen.",
                f'Vul bij de periode vanaf {first.from_} een eerdere laatste dag in ("until").',
            )


def _folders(gathered: Gathered) -> Iterator[Problem]:
    known = gathered.known
    if known.municipalities is None:
        return
    for folder in sorted({municipality for municipality, _ in known.projects} - set(known.municipalities)):
        yield of_file(
            f"{gathered.root}/projects/{folder}",
            f"Bij deze map hoort geen gemeente: municipalities/{folder}.yaml bestaat niet.",
            "De map heet net als het bestand van de gemeente, zonder .yaml.",
            did_you_mean(folder, sorted(known.municipalities)),
        )
