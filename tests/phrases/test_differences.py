"""What changed, in words: about values, in good Dutch, and for the public without texts of persons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.shared import changelog
from site_builder.phrases.differences import UNREADABLE, lines, record_lines, removed_lines
from site_builder.phrases.names import NO_NAMES, names_of
from site_builder.record_changes import FileChange, compare_files, differences
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from site_builder.records.tools import ProgrammeTool, Tools
from site_builder.records.vocabularies import LessonSubject, LessonSubjects
from tests.measures.region import (
    assessment,
    co2_of,
    measurement,
    mki_of,
    municipality,
    project,
    records,
    session,
)
from tests.phrases.reading import check

RECORDS = records(
    {"wilg": municipality("Wilg")},
    sessions=[session("2026-01-01-lab", "2026-01-01"), session("2026-02-02-lab", "2026-02-02")],
)
NAMES = names_of(RECORDS)
MEETS = ("2026-01-01-lab", "2026-02-02-lab")


def told(before: Any, after: Any, *, public: bool = False) -> list[str]:
    """The lines about two versions, with ordinary spaces."""
    found = lines(differences(before, after), NAMES, public=public)
    for line in found:
        check(line, heading=True)
    return [line.replace("\u00a0", " ") for line in found]


def made(**more: object) -> Project:
    """A project without measurements."""
    return project(**more)  # type: ignore[arg-type]


def test_a_level() -> None:
    """From old to new, came and went, with the year; a draft is called that."""
    low, high = (municipality("Wilg", assessment(2026, levels)) for levels in ("222221", "222222"))
    none = municipality("Wilg", assessment(2026, "22222?"))
    assert told(low, high) == ["Measuring 1 → 2 (zelfscan 2026)"]
    assert told(none, high)[0].endswith("ingevuld: 2 (zelfscan 2026)")
    assert told(high, none)[0].endswith("verwijderd, was 2 (zelfscan 2026)")
    draft = [municipality("Wilg", assessment(2026, one, status="draft")) for one in ("222221", "222222")]
    assert told(*draft)[0].endswith("1 → 2 (conceptzelfscan 2026)")


def test_a_whole_assessment() -> None:
    """With all its levels."""
    with_one = municipality("Wilg", assessment(2026, "2?????"))
    assert told(municipality("Wilg"), with_one)[0].startswith("Zelfscan 2026 toegevoegd: ")
    assert told(with_one, municipality("Wilg"))[0].endswith(" 2")


def test_attendance_is_one_line_for_the_public() -> None:
    """Several sessions are counted; one is named; a reviewer sees each."""
    none = municipality("Wilg")
    one = municipality("Wilg", attendance={MEETS[0]: (2, 1)})
    two = municipality("Wilg", attendance=dict.fromkeys(MEETS, (0, 0)))
    assert told(none, two, public=True) == ["Aanwezigheid bij 2 bijeenkomsten toegevoegd"]
    assert told(two, none, public=True) == ["Aanwezigheid bij 2 bijeenkomsten verwijderd"]
    assert told(none, one, public=True) == [
        "Aanwezigheid bij “Samen leren” op 1 januari 2026 toegevoegd: 2 beleid, 1 uitvoering"
    ]
    assert len(told(none, two)) == 2


def test_a_measurement_says_what_was_measured() -> None:
    """Each indicator with its value, when the measurement or a part of it came."""
    empty = project()
    full = project(measurement(mki=mki_of(110), co2=co2_of(43)))
    assert told(empty, full, public=True) == [
        "MKI gemeten na oplevering, € 0,11 per m² per jaar",
        "CO₂ gemeten na oplevering, 43,0 kg per m² wegdek",
    ]
    part = project(measurement(co2=co2_of(43)))
    assert told(part, full) == ["MKI gemeten na oplevering, € 0,11 per m² per jaar"]
    assert told(full, part) == ["MKI verwijderd, was € 0,11 per m² per jaar (meting na oplevering)"]
    assert told(full, empty)[0].startswith("Meting na oplevering verwijderd: MKI € 0,11")


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ({"phase": "design"}, {"phase": "delivery"}, "Fase: ontwerp → opgeleverd"),
        ({}, {"delivered": "2026-05"}, "Opgeleverd ingevuld: mei 2026"),
        ({"delivered": "2026"}, {}, "Opgeleverd verwijderd, was 2026"),
        ({"tender": {"circular": False}}, {"tender": {"circular": True}}, "Circulair uitgevraagd: nee → ja"),
        ({"location": "Dorp"}, {"location": "Stad"}, "Plaats: “Dorp” → “Stad”"),
        ({"lessons": ["Begin"]}, {"lessons": ["Begin", "Meet"]}, "Lessen: “Meet” toegevoegd"),
        ({"lessons": ["Begin"]}, {"lessons": []}, "Lessen: “Begin” verwijderd"),
        ({"partners": []}, {"partners": [{"name": "Bedrijf"}]}, "Partner “Bedrijf” toegevoegd"),
    ],
)
def test_values_have_their_dutch_words(before: dict[str, Any], after: dict[str, Any], line: str) -> None:
    """Choices, days, yes and no, and texts."""
    assert told(made(**before), made(**after))[0].startswith(line)


def test_numbers_have_their_unit() -> None:
    """Euro, square metre, ton and inhabitants."""
    before = project(measurement(mki=mki_of(1234), materials={"total": 10, "reused": 1}))
    after = project(measurement(mki=mki_of(1500.5, area=2000), materials={"total": 12.5, "reused": 1}))
    assert told(before, after) == [
        "Totaal: 10 ton → 12,5 ton (herkomst materiaal, meting na oplevering)",
        "MKI: € 1.234 → € 1.500,50 (milieu- en klimaatimpact, meting na oplevering)",
        "Oppervlakte: 100 m² → 2.000 m² (milieu- en klimaatimpact, meting na oplevering)",
    ]
    small, large = municipality("Wilg", population=9999), municipality("Wilg", population=12000)
    assert told(small, large) == ["Inwoners: 9.999 → 12.000 (inwoners)"]


PERSONAL = "Jan Jansen, 06-12345678"


def test_the_public_log_never_repeats_a_text() -> None:
    """A text that was taken away stays away, wherever it stood; that something changed is told."""
    first = {
        "summary": PERSONAL,
        "location": PERSONAL,
        "lessons": [PERSONAL, "Begin"],
        "partners": [{"name": PERSONAL, "role": PERSONAL}],
        "claims": [{"text": PERSONAL, "source": {"title": PERSONAL}}],
        "pictures": [{"url": PERSONAL, "alt": PERSONAL, "credit": PERSONAL}],
        "sources": [{"title": PERSONAL, "note": PERSONAL}],
        "materials": [{"material": PERSONAL, "strategy": "reuse", "note": PERSONAL}],
        "tender": {"procedure": PERSONAL, "criteria": [PERSONAL], "note": PERSONAL},
    }
    full, bare = made(**first), made()
    for before, after in ((full, bare), (bare, full), (full, made(summary="x", tender={"note": "y"}))):
        found = told(before, after, public=True)
        assert len(found) >= len(first) - 2
        assert "Jansen" not in " ".join(found)
    assert "Jansen" in " ".join(told(full, bare))


def test_a_record_as_a_whole() -> None:
    """New, gone, moved and unreadable."""
    record = (
        b"name: Brug\ntype: other\nphase: idea\nstatus: draft\nsummary: Kort.\nlocation: Dorp\n"
        b"lessons:\n  - Een\n  - Twee\n"
    )
    old, new = "projects/wilg/a.yaml", "projects/wilg/b.yaml"

    def one(before: dict[str, bytes], after: dict[str, bytes]) -> FileChange:
        (found,) = compare_files(before, after)
        return found

    assert record_lines(one({}, {old: record}), NAMES) == ("Project toegevoegd",)
    gone = one({old: record}, {})
    assert record_lines(gone, NAMES) == ("Project verwijderd",)
    assert removed_lines(gone, NAMES) == ("Project verwijderd (8 waarden)",)
    moved = one({old: record}, {new: record})
    assert record_lines(moved, NAMES, public=True) == ("Project verplaatst",)
    assert record_lines(moved, NAMES) == (f"Project verplaatst van {old} naar {new}",)
    assert record_lines(one({old: record}, {old: b"x"}), NAMES) == (UNREADABLE,)
    fewer = one({old: record}, {old: record.replace(b"  - Twee\n", b"")})
    assert removed_lines(fewer, NAMES) == ("Lessen: “Twee” verwijderd",)


def test_the_log_of_a_page() -> None:
    """A project is named before its change, and a long list ends with how many more there are."""
    assert changelog.about_project("Brug", "Project toegevoegd") == "Project Brug toegevoegd"
    assert changelog.about_project("Brug", "MKI gemeten") == "Project Brug: MKI gemeten"
    assert changelog.about_project("Brug", "Fase: a → b") == "Project Brug: fase: a → b"
    many = [str(number) for number in range(10)]
    assert changelog.shortened(many) == (*many[:7], "En nog 3 andere wijzigingen")
    assert changelog.shortened(many[:8]) == tuple(many[:8])


LEVELS = st.text("?01234", min_size=6, max_size=6)
HAS = st.dictionaries(st.sampled_from(MEETS), st.tuples(st.integers(0, 3), st.integers(0, 3)))
VERSION = st.builds(
    lambda levels, has, status: municipality("Wilg", assessment(2026, levels, status=status), attendance=has),
    LEVELS,
    HAS,
    st.sampled_from(["draft", "confirmed"]),
)


@given(VERSION, VERSION, st.booleans())
def test_every_line_reads_well(before: Municipality, after: Municipality, public: bool) -> None:
    """Whatever changed; something is told exactly when something changed."""
    found = told(before, after, public=public)
    assert bool(found) is (before != after)
    assert len(set(found)) == len(found)


def test_codes_without_a_name_stand_for_themselves() -> None:
    """A session that is not recorded is named by its code."""
    before, after = municipality("Wilg"), municipality("Wilg", attendance={"2026-x": (1, 0)})
    assert lines(differences(before, after), NO_NAMES)[0].startswith("Aanwezigheid bij 2026-x toegevoegd")


def test_codes_are_told_by_their_names() -> None:
    """A tool and the subject of a lesson by the name that the region gives them; an unknown code as it is."""
    named = names_of(
        replace(
            RECORDS,
            tools=Tools(tools=(ProgrammeTool(id="rekentool", name="De Rekentool", text="Rekent."),)),
            lesson_subjects=LessonSubjects(subjects=(LessonSubject(id="asfalt", name="Asfalt"),)),
        )
    )
    after = made(tools=("rekentool", "anders"), lesson_subjects=("asfalt",))
    found = [line.partition(": ")[2] for line in lines(differences(made(), after), named)]
    assert sorted(found) == ["De Rekentool toegevoegd", "anders toegevoegd", "asfalt toegevoegd"]
