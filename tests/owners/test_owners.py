"""Which team keeps which files."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.owners import Teams, code_owners, review, teams_in
from site_builder.owners.teams import Owner
from tests.checks import ROOT
from tests.phrases.reading import check

TEAMS = Teams(
    "regio/programma",
    {
        "arnhem": Owner("Arnhem", "regio/arnhem"),
        "ede": Owner("Ede", None),
        "s-oord": Owner("'s-Oord", "Oord"),
    },
)
NOBODY = Teams(None, {"arnhem": Owner("Arnhem", None), "ede": Owner("Ede", None)})
ARNHEM = ("municipalities/arnhem.yaml", "projects/arnhem/straat.yaml")


def asked(text: str, path: str) -> str:
    """Who is asked for a path: as a forge reads it, the last line that fits."""
    found = ""
    for line in text.splitlines():
        pattern, _, teams = line.partition(" ")
        fits = pattern in ("*", path) or (pattern.endswith("/") and path.startswith(pattern))
        if fits and not line.startswith("#"):
            found = teams.strip()
    return found


def test_everything_is_the_programmes_and_some_is_a_municipalitys_too() -> None:
    """Both are asked for the files of a municipality with a team, and the programme for all the rest."""
    text = code_owners(TEAMS, "data")
    for path in ("municipalities/arnhem.yaml", "projects/arnhem/straat.yaml"):
        assert asked(text, f"/data/{path}") == "@regio/arnhem @regio/programma"
    for path in ("municipalities/ede.yaml", "programme/region.yaml", "projects/arnhemmer/x.yaml"):
        assert asked(text, f"/data/{path}") == "@regio/programma"
    assert asked(text, "/.github/workflows/check.yml") == "@regio/programma"


def test_teams_that_nobody_wrote_down() -> None:
    """Nobody is asked, and the file says why; a municipality alone is asked for its own files alone."""
    assert "Nog geen enkel team is bekend" in code_owners(NOBODY, "data")
    assert [line for line in code_owners(NOBODY, "data").splitlines() if line and line[0] != "#"] == []
    alone = code_owners(Teams(None, TEAMS.municipalities), "data")
    assert asked(alone, "/data/municipalities/arnhem.yaml") == "@regio/arnhem"
    assert asked(alone, "/data/municipalities/ede.yaml") == ""


def test_one_team_for_both_is_asked_once() -> None:
    """A small region where the programme keeps the files of a municipality."""
    text = code_owners(Teams("regio/a", {"ede": Owner("Ede", "regio/a")}), "data")
    assert asked(text, "/data/municipalities/ede.yaml") == "@regio/a"


def test_the_teams_come_from_the_records() -> None:
    """From the demo: of the programme and of a municipality, and none of one that has none."""
    files = {
        path.relative_to(ROOT / "demo").as_posix(): path.read_bytes()
        for path in sorted((ROOT / "demo").rglob("*.yaml"))
    }
    teams = teams_in(files)
    assert teams.programme == "voorbeeldregio/programma"
    assert teams.municipalities["waalbeek"] == Owner("Waalbeek", "voorbeeldregio/waalbeek")
    assert teams.municipalities["ulk"].team is None
    broken = teams_in({**files, "municipalities/waalbeek.yaml": b"x: [", "programme/region.yaml": b"\xff"})
    assert (broken.programme, broken.municipalities["waalbeek"]) == (None, Owner("waalbeek", None))
    assert teams_in({}) == Teams(None, {})


@pytest.mark.parametrize(
    ("handle", "paths"),
    [
        ("regio/arnhem", ARNHEM),
        ("@Regio/Arnhem", ARNHEM),
        ("oord", ("projects/s-oord/a.yaml",)),
        ("regio/programma", (*ARNHEM, "programme/region.yaml", "municipalities/ede.yaml")),
        ("regio", (*ARNHEM, "programme/region.yaml")),
        ("regio/arnhem", ()),
        ("jan", ARNHEM),
        ("jan", ("programme/region.yaml",)),
    ],
)
def test_a_change_that_stays_at_home(handle: str, paths: tuple[str, ...]) -> None:
    """Of one's own files, of anything by the programme, or by a stranger in the files of one owner."""
    found = review(paths, TEAMS, handle, "data")
    assert found.problems == ()
    check(found.summary.lstrip('"').capitalize())


@pytest.mark.parametrize(
    ("path", "owner", "asked_team"),
    [
        ("municipalities/ede.yaml", "Ede", "Ede"),
        ("projects/s-oord/straat.yaml", "'s-Oord", '"Oord"'),
        ("programme/region.yaml", "het programma", '"regio/programma"'),
        ("municipalities/nieuw.yaml", "het programma", '"regio/programma"'),
        ("README.md", "het programma", '"regio/programma"'),
    ],
)
def test_a_file_of_another_is_named(path: str, owner: str, asked_team: str) -> None:
    """With its path, whose it is, and whom to ask; one's own files are not."""
    found = review((*ARNHEM, path), TEAMS, "regio/arnhem", "data")
    (problem,) = found.problems
    assert (problem.path, problem.severity) == (f"data/{path}", "warning")
    assert problem.message == f'Dit bestand is van {owner}, niet van "regio/arnhem".'
    assert problem.hint == f"Vraag {asked_team} om mee te kijken."
    assert found.summary == '1 veranderd bestand is niet van "regio/arnhem".'
    check(problem.message)


def test_a_stranger_over_the_border() -> None:
    """One warning at the first file, with the names of all whose files changed."""
    for teams in (TEAMS, NOBODY):
        found = review((*ARNHEM, "municipalities/ede.yaml", "README.md"), teams, "jan", "data")
        (problem,) = found.problems
        assert problem.path == "data/README.md"
        assert problem.message == "Deze wijziging raakt bestanden van het programma, Arnhem en Ede."
        check(problem.message)


SLUGS = st.sampled_from(("arnhem", "ede", "s-oord", "nieuw"))
PATHS = st.lists(st.builds("{}/{}.yaml".format, st.sampled_from(("municipalities", "projects/x")), SLUGS))


@given(PATHS, st.sampled_from(("regio/arnhem", "oord")))
def test_every_file_is_its_owners_or_named(paths: list[str], handle: str) -> None:
    """No file of another is left out, and none is named twice."""
    found = review(paths, TEAMS, handle, "data")
    mine: Mapping[str, str] = {"regio/arnhem": "arnhem", "oord": "s-oord"}
    foreign = {path for path in paths if path != f"municipalities/{mine[handle]}.yaml"}
    assert [problem.path for problem in found.problems] == [f"data/{path}" for path in sorted(foreign)]
