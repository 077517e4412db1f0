"""Why a year may not be closed yet: every reason at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from site_builder.closed_year import MANIFEST, place
from site_builder.closing.drafts import DraftAt, drafts
from site_builder.frozen import frozen
from site_builder.load import Loaded
from site_builder.load.advice.wording import either
from site_builder.measures.proof import is_open
from site_builder.problems import Problem, of_file
from site_builder.records.as_of import as_of
from site_builder.records.choices import ACTION_STATES
from site_builder.records.collection import Records
from site_builder.records.proof import Check


@frozen
class Asked:
    """What is asked: to close a year, on a day.

    `root` is the data folder as problems name it. `there` are the years that have a folder already, and
    `uncommitted` the files of the data that differ from the commit that the year is made from.
    """

    year: int
    today: date
    root: str
    there: frozenset[int] = frozenset()
    uncommitted: tuple[str, ...] = ()
    allow_drafts: bool = False


Place = tuple[str, tuple[str | int, ...]]
"""A file below the data folder, and the way to a value in it."""


def reasons(asked: Asked, loaded: Loaded) -> tuple[Problem, ...]:
    """Why the year cannot be closed, by place; nothing where it can. Warnings in the data do not count."""
    found = [problem for problem in loaded.problems if problem.severity == "error"]
    found += _there(asked)
    found += _uncommitted(asked)
    if loaded.records is not None:
        found += _year(asked, loaded.records)
        found += _reports(asked, loaded.records)
        found += _awaited(asked, loaded)
        found += _undecided(asked, loaded)
        if not asked.allow_drafts:
            found += [
                _draft(asked, one) for one in drafts(loaded.records, loaded.files, asked.root, asked.year)
            ]
    return tuple(sorted(set(found)))


def _there(asked: Asked) -> Iterator[Problem]:
    if asked.year in asked.there:
        yield of_file(
            f"{asked.root}/{place(asked.year)}/{MANIFEST}",
            f"Het jaar {asked.year} is al gesloten.",
            "Een jaar wordt één keer gesloten en verandert daarna niet meer.",
            f"Klopt er iets niet in dat jaar? Schrijf dan een verbetering in errata/{asked.year}.yaml.",
        )


def _uncommitted(asked: Asked) -> Iterator[Problem]:
    for path in asked.uncommitted:
        yield of_file(
            f"{asked.root}/{path}",
            "Dit bestand is nog niet vastgelegd in git.",
            "Een gesloten jaar noemt de versie waarvan het is gemaakt.",
            "Leg het vast met git commit, of maak de wijziging ongedaan.",
        )


def _year(asked: Asked, records: Records) -> Iterator[Problem]:
    region = f"{asked.root}/programme/region.yaml"
    first, last = records.region.from_year, records.region.until_year
    if not first <= asked.year <= last:
        yield of_file(
            region,
            f"Het jaar {asked.year} hoort niet bij het programma.",
            f"Een jaar van {first} tot en met {last}.",
        )
    elif asked.today <= date(asked.year, 12, 31):
        yield of_file(
            region,
            f"Het jaar {asked.year} is nog niet voorbij: vandaag is het {asked.today}.",
            f"Sluiten kan vanaf {asked.year + 1}-01-01.",
        )


def _reports(asked: Asked, records: Records) -> Iterator[Problem]:
    """A closed year never changes: an evaluation or newsletter that is not there will never be in it."""
    year = asked.year
    wanted = (
        (
            f"evaluations/{year}.yaml",
            "De evaluatie",
            year in records.evaluations,
            f"gww new evaluation {year}",
        ),
        (
            f"newsletters/{year}.md",
            "De nieuwsbrief",
            year in records.newsletters,
            f'gww new newsletter {year} "Titel"',
        ),
    )
    for path, what, there, command in wanted:
        if not there:
            yield of_file(
                f"{asked.root}/{path}",
                f"{what} over {year} ontbreekt.",
                "De evaluatie en de nieuwsbrief horen bij het jaar. Na het sluiten kan er niets meer bij.",
                f"Begin met: {command}",
            )


def _awaited(asked: Asked, loaded: Loaded) -> Iterator[Problem]:
    """Whether a check counts depends on the day as long as somebody can answer; a closed year has no day."""
    for path, value in awaited(loaded.records, asked.year, asked.today) if loaded.records else ():
        mark = loaded.files[f"{asked.root}/{path}"].mark(value)
        yield Problem(
            f"{asked.root}/{path}",
            mark.line,
            mark.column,
            "De gemeente kan hierop nog reageren.",
            "Een jaar sluit als iedereen heeft geantwoord, of de tijd daarvoor voorbij is.",
            "Wacht tot na die dag, of vul het antwoord in (answer en answered).",
        )


def _undecided(asked: Asked, loaded: Loaded) -> Iterator[Problem]:
    """A decision whose state nobody recorded a year later is one that nobody followed up (04.06)."""
    before = asked.year - 1
    evaluation = loaded.records.evaluations.get(before) if loaded.records is not None else None
    if evaluation is None or evaluation.status == "draft":
        return
    path = f"{asked.root}/evaluations/{before}.yaml"
    for number, change in enumerate(evaluation.changes):
        if change.state is None:
            mark = loaded.files[path].mark(("changes", number))
            yield Problem(
                path,
                mark.line,
                mark.column,
                f"Dit besluit na {before} heeft nog geen stand.",
                f"state met {either(f'{word} ({text})' for word, text in ACTION_STATES.items())}.",
                "Vul in wat ervan kwam: state (Stand) en outcome (Uitkomst). Vervallen? Noem de reden.",
            )


def _draft(asked: Asked, one: DraftAt) -> Problem:
    return Problem(
        f"{asked.root}/{one.path}",
        one.line,
        one.column,
        one.text,
        "Alles van het jaar is vastgesteld.",
        "Maak de status confirmed. Met --allow-drafts sluit u het jaar toch; het concept telt dan niet mee "
        "en staat als concept in het gesloten jaar.",
    )


def awaited(records: Records, year: int, day: date) -> tuple[Place, ...]:
    """Every answer that is awaited on a day, of what a closed year would hold."""
    return tuple(_every(as_of(records, year), year, day))


def _every(records: Records, year: int, day: date) -> Iterator[Place]:
    for (owner, slug), project in records.projects.items():
        for number, measurement in enumerate(project.measurements):
            for own in _open(measurement.checks, day):
                yield f"projects/{owner}/{slug}.yaml", ("measurements", number, *own)
    for slug, municipality in records.municipalities.items():
        path = f"municipalities/{slug}.yaml"
        for number, assessment in enumerate(municipality.assessments):
            for axis, level in assessment.levels.items():
                for own in _open(level.checks, day):
                    yield path, ("assessments", number, "levels", axis, *own)
        for number, figures in enumerate(municipality.figures):
            for own in _open(figures.checks, day):
                yield path, ("figures", number, *own)
    evaluation = records.evaluations.get(year)
    for number, change in enumerate(evaluation.changes if evaluation is not None else ()):
        if is_open(change.response, day.__gt__):
            yield f"evaluations/{year}.yaml", ("changes", number, "response", "respond_by")


def _open(checks: Iterable[Check], day: date) -> Iterator[tuple[str | int, ...]]:
    for number, check in enumerate(checks):
        if is_open(check.response, day.__gt__):
            yield "checks", number, "response", "respond_by"
