"""The spiderweb in figures: what is known, what moved, and when there is nothing to compare."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.model import tie
from site_builder.traces import memo_of
from tests.figures.years import figures_of, named
from tests.measures.region import assessment, municipality, records

LEVELS = st.text(alphabet="?01234", min_size=6, max_size=6)


def test_with_one_assessment_nothing_is_compared() -> None:
    """The first real assessment: no level stayed the same, since there is nothing before it.

    The first edition's home page said "geen niveau veranderde sinds de vorige meting".
    """
    found = named(records({"els": municipality("Els", assessment(2026, "22????"))}))
    assert [found[f"spiderweb.{way}.2026"].value for way in ("up", "down", "same")] == [None, None, None]
    assert found["spiderweb.compared.2026"].count == 0
    level = found["spiderweb.policy.els.level.2026"]
    assert ([one.cause for one in level.not_compared], level.change) == (["unknown_before"], None)
    unknown = found["spiderweb.measuring.els.level.2026"]
    assert (unknown.value, unknown.unknown, [one.cause for one in unknown.not_compared]) == (
        None,
        1,
        ["unknown"],
    )


def test_an_assessment_is_held_against_the_newest_before_it() -> None:
    """2026: 1, nothing in 2027 and 2028, 2029: 3: two higher than in 2026."""
    found = named(
        records({"els": municipality("Els", assessment(2026, "111111"), assessment(2029, "3?0111"))})
    )
    level = found["spiderweb.policy.els.level.2029"]
    assert (level.compared_with, level.change) == ("spiderweb.policy.els.level.2026", 2)
    ways = [found[f"spiderweb.els.{way}.2029"].count for way in ("up", "down", "same")]
    assert ways == [1, 1, 3]
    assert found["spiderweb.els.compared.2029"].count == 5


def test_a_level_is_held_against_the_first_assessment_too() -> None:
    """2026: 1 and 2, 2027: 3 and 1, 2028: 2 and 1. Since 2026 one up and one down, whatever lies between.

    Of measuring nothing was known in 2026, so nothing is known to have changed; in 2026 itself there is none.
    """
    els = municipality(
        "Els", assessment(2026, "12333?"), assessment(2027, "313333"), assessment(2028, "213333")
    )
    found = named(records({"els": els}))
    policy = found["baseline.policy.els.change.2028"]
    assert (policy.value, policy.unit, policy.n) == (1, "treden", 1)
    assert policy.reads == ("spiderweb.policy.els.level.2028", "spiderweb.policy.els.level.2026")
    assert found["baseline.execution.els.change.2028"].value == -1
    measuring = found["baseline.measuring.els.change.2028"]
    assert (measuring.value, [one.cause for one in measuring.not_compared]) == (None, ["unknown_before"])
    ways = [found[f"baseline.els.{way}.2028"].count for way in ("up", "down", "same", "compared")]
    assert ways == [1, 1, 3, 5]
    assert not any(name.startswith("baseline") and "2026" in name for name in found)


def test_the_region_counts_what_its_municipalities_say() -> None:
    """Two that rose on one axis, one of which fell on another; the third has nothing to compare."""
    found = named(
        records(
            {
                "aa": municipality("Aa", assessment(2026, "111111"), assessment(2027, "211110")),
                "bee": municipality("Bee", assessment(2026, "111111"), assessment(2027, "211111")),
                "cee": municipality("Cee", assessment(2027, "333333")),
            }
        )
    )
    assert [found[f"spiderweb.{way}.2027"].count for way in ("up", "down", "same")] == [2, 1, 9]
    assert found["spiderweb.up.2027"].unknown == 6
    assert found["spiderweb.policy.up.2027"].count == 2
    assert [
        found[f"municipalities.{one}.2027"].count for one in ("assessed", "compared", "rose", "fell")
    ] == [
        3,
        2,
        2,
        1,
    ]
    assert found["spiderweb.policy.at_ambition.2027"].count == 1


def test_profiles_are_counted_with_those_that_nobody_knows() -> None:
    """Profile 2, one that cannot be told, and one without an assessment: 1, and 2 unknown of 3."""
    found = named(
        records(
            {
                "aa": municipality("Aa", assessment(2026, "222211")),
                "bee": municipality("Bee", assessment(2026, "2?2?11")),
                "cee": municipality("Cee"),
            }
        )
    )
    two = found["profiles.2.count.2026.to_date"]
    assert (two.count, two.n, two.of, two.unknown) == (1, 1, 3, 2)
    assert found["profiles.unknown.2026.to_date"].count == 2


def test_who_left_is_in_no_later_figure() -> None:
    """A municipality that left in 2026 is counted in 2026's records alone."""
    gone = municipality("Weg", assessment(2026, "333333"), until="2026-12-31")
    stays = municipality("Blijft", assessment(2026, "111111"), assessment(2027, "111111"))
    found = named(records({"weg": gone, "blijft": stays}))
    assert [found[f"municipalities.count.{year}"].count for year in (2026, 2027)] == [2, 1]
    middle = found["spiderweb.policy.median.2027"]
    assert ([one.cause for one in middle.not_compared], middle.change) == (["left"], None)


@settings(max_examples=settings().max_examples // 2)
@given(st.lists(st.tuples(LEVELS, LEVELS), min_size=1, max_size=5))
def test_up_down_same_and_unknown_add_up(spreads: list[tuple[str, str]]) -> None:
    """Every axis of every assessment went one way or cannot be compared; a change is a difference of two."""
    found = figures_of(
        records(
            {
                f"g{n}": municipality(f"G{n}", assessment(2026, before), assessment(2027, now))
                for n, (before, now) in enumerate(spreads)
            }
        )
    )
    known = found.by_id
    ways = sum(known[f"spiderweb.{way}.2027"].count for way in ("up", "down", "same"))
    up = known["spiderweb.up.2027"]
    assert ways + (up.unknown or 0) == up.of == 6 * len(spreads)
    for figure in known.values():
        if figure.compared_with is not None:
            before = known[figure.compared_with]
            assert figure.number is not None
            assert before.number is not None
            assert figure.change == figure.number - before.number
            assert not figure.not_compared


@given(st.lists(LEVELS, min_size=1, max_size=4))
def test_what_changed_since_the_first_assessment_is_the_sum_of_what_changed_between(years: list[str]) -> None:
    """Where every level is known, the steps of each year add up to the whole way."""
    els = municipality("Els", *(assessment(2026 + n, text.replace("?", "0")) for n, text in enumerate(years)))
    found = named(records({"els": els}))
    last = 2026 + len(years) - 1
    steps = [found[f"spiderweb.policy.els.level.{year}"].change or 0 for year in range(2026, last + 1)]
    whole = found.get(f"baseline.policy.els.change.{last}")
    assert (whole.count if whole is not None else 0) == sum(steps)


def test_at_the_ambition_is_on_every_axis_and_unknown_is_neither() -> None:
    """The ambition is 3. One has it, one lacks an axis, one has an axis unknown, and of one nothing is known.

    An axis below the ambition decides, also where another is unknown.
    """
    found = named(
        records(
            {
                "aa": municipality("Aa", assessment(2027, "333343")),
                "bee": municipality("Bee", assessment(2027, "33?233")),
                "cee": municipality("Cee", assessment(2027, "33?333")),
                "dee": municipality("Dee", assessment(2026, "333333")),
            }
        )
    )
    names = ("at_ambition", "below_ambition", "ambition_unknown")
    assert [found[f"municipalities.{one}.2027"].count for one in names] == [1, 1, 2]
    assert (found["municipalities.at_ambition.2027"].n, found["municipalities.at_ambition.2027"].of) == (2, 4)


def test_the_region_counts_what_is_lower_than_at_first() -> None:
    """Aa fell on one axis and came back on another: since 2026 one is lower, though none fell in 2028."""
    years = [assessment(2026, "222222"), assessment(2027, "112222"), assessment(2028, "122222")]
    found = named(
        records({"aa": municipality("Aa", *years), "bee": municipality("Bee", assessment(2028, "111111"))})
    )
    assert (found["spiderweb.down.2028"].count, found["baseline.down.2028"].count) == (0, 1)
    assert "baseline.down.2026" not in found


def test_figures_of_a_year_read_no_later_assessment() -> None:
    """Of the region and of a municipality: a score of the newest year leaves those of all before it alone."""
    els = municipality("Els", assessment(2026, "111111"), assessment(2028, "333333"))
    figures = Figures(Years(Told(tie(records({"els": els})), scope="told")), "figures")
    for slug in ("", "els"):
        reads = memo_of(figures, "_bundle", ("spiderweb", slug, 2026, "in_year")).reads
        read = [name[2:] for name in reads if name[:2] == ("municipality", "els")]
        assert read
        assert all(len(field) == 1 or field[1] in (2025, 2026) for field in read)
        assert ("assessments",) not in read
