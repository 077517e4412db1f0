"""Whether a change stays within the files of whoever made it."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.formats import count, listing
from site_builder.frozen import frozen
from site_builder.owners.teams import Owner, Teams
from site_builder.problems import Problem, of_file
from site_builder.records.kinds import owner_of

_PROGRAMME = "het programma"


@frozen
class Review:
    """What there is to say: warnings at the files of another, and one sentence on the whole."""

    problems: tuple[Problem, ...]
    summary: str


def review(paths: Iterable[str], teams: Teams, handle: str, folder: str) -> Review:
    """Hold the changed files (by their path below the data folder) against the team that changed them.

    `handle` is a team, the account of a role, or an organisation, which covers its teams; `@` in front is
    fine. The programme may change everything. `folder` is the data folder as problems name it.
    """
    changed = sorted(set(paths))
    who = handle.removeprefix("@")
    if not changed:
        return Review((), "Er is niets veranderd in de gegevens.")
    if teams.programme is not None and _is(who, teams.programme):
        return Review((), f'"{who}" is het team van het programma en mag alle gegevens wijzigen.')
    if not any(_is(who, team) for team in teams.known):
        return _by_stranger(changed, teams, who, folder)
    foreign = [path for path in changed if not _owns(who, _owner(path, teams))]
    if not foreign:
        number = len(changed)
        files = "Het veranderde bestand is" if number == 1 else f"Alle {number} veranderde bestanden zijn"
        return Review((), f'{files} van "{who}".')
    problems = tuple(_not_theirs(path, _owner(path, teams), teams, who, folder) for path in foreign)
    files = count(len(foreign), "veranderd bestand is", "veranderde bestanden zijn")
    return Review(problems, f'{files} niet van "{who}".')


def _by_stranger(changed: list[str], teams: Teams, who: str, folder: str) -> Review:
    """Someone whose team is not known: that is fine, unless the change goes over more than one owner."""
    owners = dict.fromkeys(_owner(path, teams) for path in changed)
    names = listing(owner.name if owner is not None else _PROGRAMME for owner in owners)
    whose = f'"{who}" hoort bij geen team in de gegevens. De wijziging raakt bestanden van {names}.'
    if len(owners) == 1:
        return Review((), whose)
    # One warning, at the first file: enough to see it, and no more.
    problem = of_file(
        f"{folder}/{changed[0]}",
        f"Deze wijziging raakt bestanden van {names}.",
        hint="Klopt dat? Vraag anders om een voorstel per gemeente.",
        severity="warning",
    )
    return Review((problem,), whose)


def _not_theirs(path: str, owner: Owner | None, teams: Teams, who: str, folder: str) -> Problem:
    name = owner.name if owner is not None else _PROGRAMME
    team = owner.team if owner is not None else teams.programme
    return of_file(
        f"{folder}/{path}",
        f'Dit bestand is van {name}, niet van "{who}".',
        hint=f'Vraag "{team}" om mee te kijken.' if team else f"Vraag {name} om mee te kijken.",
        severity="warning",
    )


def _owner(path: str, teams: Teams) -> Owner | None:
    """The municipality that a file belongs to; None for what belongs to the programme."""
    return teams.municipalities.get(owner_of(path))


def _owns(who: str, owner: Owner | None) -> bool:
    return owner is not None and owner.team is not None and _is(who, owner.team)


def _is(who: str, team: str) -> bool:
    """Whether a handle is this team, or the organisation of it. Forges do not look at capitals."""
    asked, known = who.casefold(), team.casefold()
    return asked == known or known.startswith(f"{asked}/")
