"""Two versions of one record: what was added, removed and changed, by what things are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from site_builder.record_changes import Change, differences, values_in
from site_builder.records.base import Record
from site_builder.records.kinds import KINDS
from site_builder.records.municipality import Assessment, Municipality
from site_builder.records.plan import Indicators
from site_builder.records.spiderweb import Spiderweb
from tests.measures import programme
from tests.measures.region import assessment, measurement, mki_of, municipality, project

Told = tuple[str, tuple[tuple[str, tuple[object, ...] | None], ...]]


def told(changes: tuple[Change, ...]) -> list[Told]:
    """What happened where, without the values."""
    return [(one.what, tuple((step.field, step.key) for step in one.steps)) for one in changes]


def other(record: Municipality, **values: object) -> Municipality:
    """The same municipality with other values."""
    return Municipality.model_validate(
        {**record.model_dump(by_alias=True, exclude_unset=True), **values}, strict=False
    )


def _listed(model: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    """Every kind of record that stands in a list, anywhere below a model."""
    for field in model.model_fields.values():
        for found, in_list in _records(field.annotation, in_list=False):
            if in_list:
                yield found
            if found not in seen:
                seen.add(found)
                yield from _listed(found, seen)


def _records(hint: Any, *, in_list: bool) -> Iterator[tuple[type[Record], bool]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint, in_list
        return
    for argument in get_args(hint):
        yield from _records(argument, in_list=in_list or getattr(hint, "__origin__", None) is tuple)


def test_every_record_in_a_list_has_a_name() -> None:
    """A new kind of item must say what names it, or its changes could not be told."""
    listed = {found for kind in KINDS for found in _listed(kind.model, set())}
    assert len(listed) > 25
    for model in listed:
        assert model.ITEM.noun, model
        assert model.ITEM.key, model
        assert {*model.ITEM.key, model.ITEM.told_by or model.ITEM.key[0]} <= set(model.model_fields), model


def test_a_changed_level_is_one_change() -> None:
    """By year and axis, from old to new."""
    before = municipality("Wilg", assessment(2026, "222221"), assessment(2027, "222222"))
    after = municipality("Wilg", assessment(2027, "222222"), assessment(2026, "222222"))
    (change,) = differences(before, after)
    assert told((change,)) == [
        ("changed", (("assessments", (2026,)), ("levels", ("measuring",)), ("level", None)))
    ]
    assert (change.before, change.after, change.removed_values) == (1, 2, 0)


def test_twelve_levels_that_are_gone_are_twelve_values() -> None:
    """Levels taken out of two years are counted one by one."""
    before = municipality("Wilg", assessment(2026, "222222"), assessment(2027, "333333"))
    after = municipality("Wilg", assessment(2026, "??????"), assessment(2027, "??????"))
    found = differences(before, after)
    assert [one.what for one in found] == ["removed"] * 12
    assert sum(one.removed_values for one in found) == 12


def test_a_whole_assessment_counts_what_stood_in_it() -> None:
    """Six levels, a day, a method and a status; the year only names it."""
    before = municipality("Wilg", assessment(2026, "222222"))
    (change,) = differences(before, municipality("Wilg"))
    assert told((change,)) == [("removed", (("assessments", (2026,)),))]
    assert change.removed_values == 9


def test_attendance_goes_by_session() -> None:
    """A session that came, one that went, and one with other numbers."""
    before = municipality("Wilg", attendance={"a": (1, 0), "b": (0, 0)})
    after = municipality("Wilg", attendance={"c": (1, 1), "b": (2, 0)})
    assert told(differences(before, after)) == [
        ("changed", (("attendance", ("b",)), ("policy", None))),
        ("added", (("attendance", ("c",)),)),
        ("removed", (("attendance", ("a",)),)),
    ]


def test_measurements_go_by_phase() -> None:
    """A part that was added to a measurement is one change, whatever stands in it."""
    before = project(measurement("design"), measurement("delivery"))
    after = project(measurement("delivery", mki=mki_of(110)), measurement("design"))
    (change,) = differences(before, after)
    assert told((change,)) == [("added", (("measurements", ("delivery",)), ("mki", None)))]


def test_two_items_with_one_name_are_held_against_their_equals() -> None:
    """Two measurements of one phase: the one that stayed the same is not reported."""
    old, new = measurement("design", "2025-01-01"), measurement("design", "2026-01-01")
    later = measurement("design", "2026-02-02")
    assert differences(project(old, new), project(new, old)) == ()
    (change,) = differences(project(old, new), project(later, old))
    assert told((change,)) == [("changed", (("measurements", ("design",)), ("date", None)))]


def test_a_corrected_text_is_no_removal() -> None:
    """A lesson, or the title of a source, that was put right is a change."""
    before = project(lessons=["Begin op tijd.", "Meet alles"], sources=[{"title": "Blad"}])
    after = project(lessons=["Begin op tijd.", "Meet alles."], sources=[{"title": "Het blad"}])
    assert [one.what for one in differences(before, after)] == ["changed", "changed"]
    assert sum(one.removed_values for one in differences(before, after)) == 0
    fewer = project(lessons=["Begin op tijd."], sources=[{"title": "Blad"}])
    (change,) = differences(before, fewer)
    assert (change.what, change.before, change.removed_values) == ("removed", "Meet alles", 1)


def test_levels_of_an_indicator_go_by_type_year_and_weight_set() -> None:
    """A level that was raised is a change of that level."""
    data = programme.INDICATORS.model_dump(exclude_unset=True)
    data["indicators"][0]["levels"][0]["value"] = 63
    (change,) = differences(programme.INDICATORS, Indicators.model_validate(data))
    level = programme.INDICATORS.indicators[0].levels[0]
    assert change.steps[1].key == (level.type, level.from_year, level.weight_set)
    assert (change.before, change.after) == (level.value, 63)


def test_another_order_of_axes_means_something() -> None:
    """The programme chooses the order of the axes; the order of anchors is that of their level."""
    data = programme.SPIDERWEB.model_dump(exclude_unset=True)
    data["axes"] = data["axes"][::-1]
    data["axes"][0]["anchors"] = data["axes"][0]["anchors"][::-1]
    (change,) = differences(programme.SPIDERWEB, Spiderweb.model_validate(data))
    assert told((change,)) == [("reordered", (("axes", None),))]


def test_a_default_that_is_spelled_out_changes_nothing() -> None:
    """`no_demolition: false` says what an absent key says; taking `true` away removes a value."""
    absent, false = project(measurement()), project(measurement(no_demolition=False))
    assert differences(absent, false) == differences(false, absent) == ()
    (change,) = differences(project(measurement(no_demolition=True)), absent)
    assert (change.what, change.before, change.removed_values) == ("removed", True, 1)


LEVELS = st.text("?01234", min_size=6, max_size=6)
YEARS = st.dictionaries(st.integers(2026, 2030), LEVELS, max_size=4)
ATTENDED = st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(0, 3), st.integers(0, 3)))


@given(YEARS, ATTENDED, st.randoms(use_true_random=False))
def test_order_never_matters(years: dict[int, str], attended: dict[str, tuple[int, int]], rng: Any) -> None:
    """The same items in any order: nothing changed."""
    record = municipality("Wilg", *(assessment(*item) for item in years.items()), attendance=attended)
    shuffled: dict[str, list[Assessment]] = {}
    for field in ("assessments", "attendance"):
        shuffled[field] = list(getattr(record, field))
        rng.shuffle(shuffled[field])
    assert differences(record, other(record, **shuffled)) == ()


@given(YEARS, YEARS)
def test_the_way_back_mirrors_the_way_there(old: dict[int, str], new: dict[int, str]) -> None:
    """What is added one way is removed the other way, and equal records alone have no differences."""
    before = municipality("Wilg", *(assessment(*item) for item in old.items()))
    after = municipality("Wilg", *(assessment(*item) for item in new.items()))
    there, back = differences(before, after), differences(after, before)
    mirror = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted((one.what, str(one.before), str(one.after)) for one in there) == sorted(
        (mirror[one.what], str(one.after), str(one.before)) for one in back
    )
    assert (there == ()) is (old == new)


@given(YEARS)
def test_what_is_removed_is_what_was_there(years: dict[int, str]) -> None:
    """Removing every assessment removes every value in them."""
    record = municipality("Wilg", *(assessment(*item) for item in years.items()))
    found = differences(record, municipality("Wilg"))
    known = sum(character.isdigit() for levels in years.values() for character in levels)
    assert sum(one.removed_values for one in found) == known + 3 * len(years)


def test_a_record_that_is_new_or_gone_has_no_changes_of_its_own() -> None:
    """Its file was added or removed: that is told as a whole."""
    record = project()
    assert differences(None, record) == differences(record, None) == ()
    assert values_in(record) == len(record.model_fields_set) - 1  # without the empty list of measurements


def test_years_of_a_contract_are_told_apart_by_their_year() -> None:
    """2029 went, 2030 was put right and 2031 came: by their order 2029 would have become 2030."""
    before = project(
        measurement("year", "2029-11-15", materials={"percent": 50}),
        measurement("year", "2030-11-15", materials={"percent": 60}),
        framework=True,
    )
    after = project(
        measurement("year", "2031-11-15", materials={"percent": 80}),
        measurement("year", "2030-11-20", materials={"percent": 60}),
        framework=True,
    )
    found = [(one.what, one.before, one.after) for one in differences(before, after)]
    assert found == [
        ("changed", date(2030, 11, 15), date(2030, 11, 20)),
        ("added", None, after.measurements[0]),
        ("removed", before.measurements[0], None),
    ]


def test_the_only_delivery_with_another_date_is_put_right() -> None:
    """A year tells apart what has one name more than once, and nothing else."""
    before = project(measurement("delivery", "2029-12-31"))
    after = project(measurement("delivery", "2030-01-05"))
    assert [one.what for one in differences(before, after)] == ["changed"]
