"""What proves a value: checks on days that can be, by an organisation, that tell what stood there before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from site_builder.formats import round_half_up
from site_builder.load.advice.wording import number_text
from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.codes import each_unknown, unknown, unknown_level
from site_builder.problems import Problem
from site_builder.quantities import quantity_of
from site_builder.records.choices import SEB_VERDICTS
from site_builder.records.errata import Errata
from site_builder.records.evaluation import Evaluation
from site_builder.records.measurement import Measurement, measured_of
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Indicator, Indicators
from site_builder.records.project import Project
from site_builder.records.proof import Check, Response, ValueCheck
from site_builder.source import Path

FORGOTTEN = timedelta(days=30)
"""For so long after the last day to answer, an answer may have come that nobody wrote down."""


def proof(gathered: Gathered) -> Iterator[Problem]:
    """Proofs and checks of measurements, of figures and of levels; and the time to answer, wherever it is."""
    held = gathered.one(Indicators)
    every = held.record.indicators if held else ()
    of_projects = [one for one in every if one.of == "project"]
    of_municipalities = [one for one in every if one.of == "municipality"]
    for project in gathered.by_pair(Project).values():
        for index, measurement in enumerate(project.record.measurements):
            yield from _measured(gathered, project, ("measurements", index), measurement, of_projects)
    for municipality in gathered.by_slug(Municipality).values():
        for index, figures in enumerate(municipality.record.figures):
            where: Path = ("figures", index)
            yield from _measured(gathered, municipality, where, measured_of(figures), of_municipalities)
        yield from _levels(gathered, municipality)
    for errata in gathered.by_year(Errata).values():
        for index, one in enumerate(errata.record.errata):
            yield from _response(gathered, errata, ("errata", index), one.response)
    for evaluation in gathered.by_year(Evaluation).values():
        for index, change in enumerate(evaluation.record.changes):
            path: Path = ("changes", index)
            yield from _response(gathered, evaluation, path, change.response)


def _measured(
    gathered: Gathered, held: Held[Any], path: Path, measured: Measurement, indicators: Sequence[Indicator]
) -> Iterator[Problem]:
    by_id = {one.id: one for one in indicators}
    known = by_id or None
    for index, one in enumerate(measured.proofs):
        where: Path = (*path, "proofs", index, "indicators")
        yield from each_unknown(held, where, one.indicators, known, "De indicator")
    for index, check in enumerate(measured.checks):
        where = (*path, "checks", index)
        yield from unknown(held, (*where, "indicator"), check.indicator, known, "De indicator")
        yield from _check(gathered, held, where, check, measured.date)
        indicator = by_id.get(check.indicator or "")
        if indicator is not None:
            yield from _outcome(held, where, check, measured, indicator)
        elif check.indicator is None and (check.before is not None or check.verdict_before is not None):
            key = "before" if check.before is not None else "verdict_before"
            yield held.error(
                (*where, key),
                "Er staat niet bij welke indicator de waarde van vóór de controle hoort.",
                "Eén controle per indicator die een andere waarde kreeg.",
                "Vul indicator in. Zijn er meer waarden veranderd? Schrijf dan een controle per indicator.",
            )


def _outcome(
    held: Held[Any], path: Path, check: ValueCheck, measured: Measurement, indicator: Indicator
) -> Iterator[Problem]:
    """What stood there before is of the same kind as what stands there now, and differs from it."""
    quantity = quantity_of(indicator)
    figure = quantity.figure(measured)
    key, other = ("verdict_before", "before") if quantity.judged else ("before", "verdict_before")
    if getattr(check, other) is not None:
        yield held.error(
            (*path, other),
            f'"{indicator.name}" is {"een oordeel" if quantity.judged else "een getal"}.',
            f"{key} met {'het oordeel' if quantity.judged else 'het getal'} van vóór de controle.",
            f"Gebruik {key} in plaats van {other}.",
        )
    elif figure is None:
        yield held.error(
            (*path, "indicator"),
            f'Deze meting heeft geen waarde bij "{indicator.name}", dus die is ook niet nagekeken.',
            "Een indicator met een waarde bij deze meting.",
            "Vul de waarde in, of kies een andere indicator.",
        )
    elif check.verdict_before is not None and _meets(check) == quantity.meets(measured):
        yield _same(held, (*path, key), f'"{SEB_VERDICTS[check.verdict_before]}"')
    elif check.before is not None and figure.value is not None:
        shown = [round_half_up(one, indicator.decimals) for one in (check.before, figure.value)]
        if shown[0] == shown[1]:
            yield _same(held, (*path, key), number_text(shown[0]))


def _meets(check: ValueCheck) -> bool | None:
    return {"complies": True, "does_not_comply": False}.get(check.verdict_before or "")


def _same(held: Held[Any], path: Path, value: str) -> Problem:
    return held.error(
        path,
        f"De waarde van vóór de controle is gelijk aan de waarde erna: {value}.",
        "Een andere waarde dan die er nu staat.",
        f"Klopte de waarde? Laat {path[-1]} dan weg. Anders hoort de nieuwe waarde bij de meting zelf.",
    )


def _levels(gathered: Gathered, held: Held[Municipality]) -> Iterator[Problem]:
    for index, assessment in enumerate(held.record.assessments):
        for axis, found in assessment.levels.items():
            for number, check in enumerate(found.checks):
                path: Path = ("assessments", index, "levels", axis, "checks", number)
                yield from _check(gathered, held, path, check, assessment.date)
                if check.before is not None:
                    yield from unknown_level(held, (*path, "before"), axis, check.before, gathered.known)
                if check.before == found.level:
                    yield _same(held, (*path, "before"), number_text(Decimal(found.level)))


def _check(
    gathered: Gathered, held: Held[Any], path: Path, check: Check, measured: date
) -> Iterator[Problem]:
    if check.by == "third_party" and check.organisation is None:
        yield held.error(
            (*path, "by"),
            "Bij een controle door een derde hoort de naam van de organisatie.",
            "organisation met de naam van een organisatie, nooit van een persoon.",
            "Vul organisation in. Keek de regio het na? Kies dan by: region.",
        )
    if check.date < measured:
        yield held.error(
            (*path, "date"),
            f"Deze controle is van {check.date}, maar de waarde is van {measured}.",
            f"Een datum van {measured} of later.",
            "Controleer de twee datums. Een controle van een oudere waarde hoort bij die waarde.",
        )
    if check.date > gathered.today:
        yield held.error(
            (*path, "date"),
            f"De datum van deze controle ligt in de toekomst: {check.date}.",
            f"Een datum tot en met {gathered.today}.",
            "Vul een controle pas in als zij is gedaan.",
        )
    yield from _response(gathered, held, path, check.response, check.date)


def _response(
    gathered: Gathered, held: Held[Any], path: Path, response: Response | None, since: date = date.min
) -> Iterator[Problem]:
    """There is time to answer, and whoever did not answer in time is asked after once more."""
    if response is None:
        return
    where: Path = (*path, "response")
    last, answered = response.respond_by, response.answered
    if last < since:
        yield held.error(
            (*where, "respond_by"),
            f"De gemeente kon reageren tot en met {last}, maar dit is van {since}.",
            f"Een datum na {since}.",
            "Geef de gemeente een redelijke tijd, zoals vier weken.",
        )
    if answered is not None and answered > gathered.today:
        yield held.error(
            (*where, "answered"),
            f"De datum {answered} is nog niet geweest.",
            f"Een datum tot en met {gathered.today}.",
        )
    if (answered is None) != (response.answer is None):
        yield held.error(
            where,
            "Bij een antwoord hoort de dag, en bij de dag hoort het antwoord.",
            "answer (Antwoord van de gemeente) en answered (Beantwoord op), of geen van beide.",
            "Is er nog geen antwoord? Laat ze dan allebei weg.",
        )
    if response.answer is None and last < gathered.today <= last + FORGOTTEN:
        yield held.warning(
            (*where, "respond_by"),
            f"De gemeente kon reageren tot en met {last}, en er staat geen antwoord.",
            hint="Kwam er een antwoord? Vul answer en answered in. Anders zegt de site dat er geen kwam.",
        )
