"""Corrections of a closed year, against what the year holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load import closed, load
from tests.closing.years import TODAY, closed_region

LEVEL = "spiderweb.policy.duinbergen.level.2026"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A region that closed 2026."""
    return closed_region(tmp_path / "data")


def correct(data: Path, *lines: str, year: int = 2026) -> list[str]:
    """Write one correction; the messages of the check."""
    text = f"year: {year}\nerrata:\n  - date: 2027-05-01\n    reason: De teller was fout.\n"
    path = data / f"errata/{year}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "".join(f"    {line}\n" for line in lines), encoding="utf-8")
    return [f"{one.line}: {one.message} {one.hint}".strip() for one in load(data, TODAY).problems]


def test_a_correction_of_a_figure(data: Path) -> None:
    """With the value that the year has and the right one; it is given with the year."""
    assert correct(data, f"figure: {LEVEL}", 'frozen: "2"', 'right: "1"') == []
    (year,), _ = closed(data, TODAY)
    assert [(one.figure, one.frozen, one.right) for one in year.errata] == [(LEVEL, "2", "1")]
    records = load(data, TODAY).records
    assert records is not None
    assert records.errata[2026].errata == year.errata


def test_a_correction_of_a_file(data: Path) -> None:
    """For a text or a name: no value is needed."""
    assert correct(data, "record: evaluations/2026.yaml", "right: Meten begint bij het ontwerp.") == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ("figure: spiderweb.polisy.duinbergen.level.2026", 'frozen: "2"'),
            '5: Het cijfer "spiderweb.polisy.duinbergen.level.2026" hoort niet bij het gesloten jaar '
            '2026. Bedoelt u "spiderweb.policy.duinbergen.level.2026"?',
        ),
        (
            (f"figure: {LEVEL}", 'frozen: "3"', 'right: "1"'),
            '6: In het gesloten jaar 2026 staat niet "3", maar "2": Duinbergen, Spinnenweb, '
            'Beleidsmedewerkers bezig met circulariteit: trede, 2026. Schrijf: frozen: "2"',
        ),
        (
            (f"figure: {LEVEL}", 'right: "1"'),
            '3: In het gesloten jaar 2026 staat niet onbekend, maar "2": Duinbergen, '
            "Spinnenweb, Beleidsmedewerkers bezig met circulariteit: trede, 2026. "
            'Schrijf: frozen: "2"',
        ),
        (
            (f"figure: {LEVEL}", 'frozen: "2"', 'right: "2"'),
            "7: De juiste waarde is gelijk aan de waarde die er staat. "
            "Vul de juiste waarde in, of haal de verbetering weg.",
        ),
        (
            ("figure: spiderweb.measuring.duinbergen.level.2026", 'frozen: "1"', 'right: "2"'),
            '6: In het gesloten jaar 2026 staat niet "1", maar onbekend: '
            "Duinbergen, Spinnenweb, Circulariteit gemeten en gemonitord: trede, 2026. "
            'Laat "frozen" (Wat er staat) weg.',
        ),
        (
            ("record: evaluations/2027.yaml",),
            '5: Het bestand "evaluations/2027.yaml" hoort niet bij het gesloten jaar 2026. '
            'Bedoelt u "evaluations/2026.yaml"?',
        ),
        ((), "3: Een verbetering gaat over één cijfer of over één bestand."),
        (
            (f"figure: {LEVEL}", "record: evaluations/2026.yaml"),
            "3: Een verbetering gaat over één cijfer of over één bestand.",
        ),
    ],
)
def test_a_correction_that_does_not_fit(data: Path, lines: tuple[str, ...], message: str) -> None:
    """It names what the year has, at the place of the mistake."""
    assert correct(data, *lines) == [message]


def test_a_correction_from_the_future(data: Path) -> None:
    """It cannot have been found yet."""
    correct(data, f"figure: {LEVEL}", 'frozen: "2"')
    path = data / "errata/2026.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2027-05-01", "2028-01-01"), encoding="utf-8")
    assert [one.message for one in load(data, TODAY).problems] == ["De datum 2028-01-01 is nog niet geweest."]


def test_a_correction_of_a_year_that_is_not_closed(data: Path) -> None:
    """There the records themselves can be corrected."""
    assert correct(data, f"figure: {LEVEL}", year=2027) == [
        "1: Het jaar 2027 is niet gesloten. Verbeter de gegevens zelf."
    ]


def test_a_correction_that_cannot_be_read_is_not_given(data: Path) -> None:
    """Reading closed years leaves that problem to the check of today's records."""
    correct(data, "onbekend: 1")
    (year,), problems = closed(data, TODAY)
    assert (year.errata, problems) == ((), ())
    (data / "errata/2026.yaml").write_text("year: [\n", encoding="utf-8")
    (year,), problems = closed(data, TODAY)
    assert (year.errata, problems) == ((), ())
