"""Where a region asks that, no output tells a number of people that is small: not by itself, nor by a sum."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.build import _told
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.phrases.answered import disclosed
from site_builder.phrases.differences import lines
from site_builder.phrases.names import names_of
from site_builder.record_changes.files import file_change
from site_builder.record_changes.reading import Parsed, parse
from site_builder.records.collection import Records
from site_builder.records.headcount import Few, few
from site_builder.records.municipality import Municipality
from tests.build.reading import made_of
from tests.checks import ROOT

REGION = ROOT / "tests/examples/good/region"
TODAY = date(2027, 6, 1)
FEW = "minder dan 5"


@cache
def _records() -> Records:
    records = load_found(find(REGION), "data", TODAY).records
    assert records is not None
    return records


def with_people(small: int, large: int, province: int, below: int | None = 5) -> Records:
    """The example region in which of every municipality `small` and `large` people came to every session."""
    records = _records()
    settings = records.region.settings.model_copy(update={"suppress_attendance_below": below})

    def came(record: Municipality) -> Municipality:
        told = tuple(
            line.model_copy(update={"policy": small, "executive": large}) for line in record.attendance
        )
        return record.model_copy(update={"attendance": told})

    years = {
        year: held.model_copy(
            update={"sessions": tuple(s.model_copy(update={"province": province}) for s in held.sessions)}
        )
        for year, held in records.sessions.items()
    }
    return replace(
        records,
        region=records.region.model_copy(update={"settings": settings}),
        municipalities={slug: came(one) for slug, one in records.municipalities.items()},
        sessions=years,
    )


def built(records: Records, *names: str) -> dict[str, bytes]:
    """Every file of the site, or those of the outputs with these names."""
    return made_of(_told(records, TODAY), *names)


@pytest.mark.long
def test_every_output_is_the_same_whatever_a_small_number_was() -> None:
    """To the byte: pages, tables, API, PDF, mail."""
    assert built(with_people(1, 7, 4)) == built(with_people(4, 7, 2))


def test_no_output_tells_a_small_number() -> None:
    """What all outputs are made of is the same, whatever the small numbers were, and tells nothing else.

    So no sum and no difference of what it tells can give one back. Where a region does not ask for it,
    the same numbers are told.
    """
    assert _told(with_people(1, 7, 4), TODAY) == _told(with_people(4, 7, 2), TODAY)
    one = built(with_people(1, 7, 4), "gemeenten/duin*", "impactlabs/*", "files.data_files.*")
    texts = {name: content.decode("utf-8", "replace") for name, content in one.items()}
    read = {
        name: " ".join(re.sub("<[^>]*>", "", text).split())
        for name, text in texts.items()
        if name.endswith(".html")
    }
    assert f"{FEW} beleid, 7 uitvoering" in read["gemeenten/duinbergen/index.html"]
    assert f"{FEW} mensen van de provincie" in read["impactlabs/index.html"]
    assert "Hoeveel beleidsmedewerkers er in totaal waren, staat er niet bij" in "".join(read.values())
    for name in ("data/attendance.csv", "data/attendance-excel.csv"):
        assert FEW in texts[name], name
    with zipfile.ZipFile(io.BytesIO(one["data/gegevens.xlsx"])) as book:
        assert any(FEW in book.read(part).decode() for part in book.namelist() if part.endswith(".xml"))
    assert FEW in texts["api/v1/tables/attendance.json"]
    told, otherwise = (built(with_people(*came, None), "*.of_tables *") for came in ((1, 7, 4), (4, 7, 2)))
    changed = {name for name in told if told[name] != otherwise.get(name)}
    assert {"data/attendance.csv", "data/sessions.csv", "data/figures.csv"} <= changed
    assert FEW not in told["data/attendance.csv"].decode()


@given(st.integers(0, 30), st.integers(0, 30), st.integers(2, 20))
def test_a_number_is_told_from_the_limit_on(number: int, other: int, below: int) -> None:
    """Nobody at all is told; what is small is the same, whatever it was."""
    told = few(number, below)
    assert isinstance(told, Few) == (0 < number < below)
    if isinstance(told, Few):
        assert (int(told), str(told)) == (1, f"minder dan {below}")
    else:
        assert told == number
    assert few(None, below) is None
    assert few(number, None) == number


def test_the_records_of_a_region_that_does_not_ask_stay_as_they_are() -> None:
    """The same object, so that nothing is made again."""
    records = with_people(1, 2, 3, None)
    assert disclosed(records, TODAY).municipalities is records.municipalities


def test_the_changes_on_the_site_tell_no_small_number_either() -> None:
    """A change of a small number is told as one, and what it was or became is not."""
    names = names_of(with_people(1, 7, 4))

    def read(policy: int) -> Parsed | None:
        text = (REGION / "municipalities/duinbergen.yaml").read_text(encoding="utf-8")
        assert re.search(r"policy: \d+", text)
        path = "municipalities/duinbergen.yaml"
        return parse(path, re.sub(r"policy: \d+", f"policy: {policy}", text, count=1).encode())

    path = "municipalities/duinbergen.yaml"
    found = file_change(path, read(3), path, read(2))
    assert found is not None
    public = lines(found.changes, names, public=True)
    assert public
    assert not [line for line in public if re.search(r"\b[23]\b", line.partition("(")[0])], public
