"""What each statistic is called and counts, and how one figure was computed, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.measures.breaks import Break
from site_builder.pages.figures import words as lines
from site_builder.phrases.figure_meanings import INDICATOR, MEANINGS
from site_builder.phrases.figure_titles import NAMES
from site_builder.phrases.figure_words import every_statistic, statistic, topic_of
from site_builder.phrases.statistics import INDICATOR as INDICATOR_NAMES
from site_builder.phrases.statistics import TOPICS

KEY = Key("mki", "mean", 2030, type="roads", set="A1")
MEAN = Figure(KEY, Decimal("0.142857"), "euro", n=3, of=4, unknown=1, level=Decimal("0.17"), verdict="met")


def test_every_statistic_has_a_name_and_a_meaning() -> None:
    """Nothing that has a name is left without what it counts, and every topic has a name."""
    names = {INDICATOR: INDICATOR_NAMES, **TOPICS}
    assert set(NAMES) == set(TOPICS) <= set(MEANINGS)
    missing = {topic: set(own) - set(MEANINGS[topic]) for topic, own in names.items()}
    assert {topic: words for topic, words in missing.items() if words} == {}
    for own in MEANINGS.values():
        assert [text for text in own.values() if not text.endswith(".")] == []


def test_a_statistic_is_named_by_its_topic() -> None:
    """The same word counts other things for another topic, and an indicator is known by its own id."""
    assert (topic_of(KEY), topic_of(Key("spiderweb", "median", 2030))) == (INDICATOR, "spiderweb")
    assert statistic(KEY).title == "Gewogen gemiddelde"
    assert statistic(Key("spiderweb", "median", 2030)) != statistic(KEY._replace(statistic="median"))
    assert every_statistic()["held"] == "gehouden bijeenkomsten"
    with pytest.raises(KeyError):
        statistic(KEY._replace(statistic="onzin"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0.142857", "0,142857"),
        ("1234.5", "1.234,5"),
        ("-0.5", "−0,5"),
        ("-12", "−12"),
        ("12.000000", "12"),
        ("0", "0"),
    ],
)
def test_every_digit_is_shown(value: str, text: str) -> None:
    """As Dutch text, without zeros that say nothing."""
    assert lines.exact(Decimal(value)) == text


@given(st.decimals(-(10**9), 10**9, places=6))
def test_what_is_shown_is_the_value(value: Decimal) -> None:
    """Who types the text back has the number of the table."""
    typed = lines.exact(value).replace(".", "").replace(",", ".").replace("−", "-")
    assert Decimal(typed) == value


def test_a_value_with_its_unit_and_verdict() -> None:
    """Unknown is a word, a judgement is told in words, and the level stands beside the verdict."""
    assert unmarked(lines.value_words(MEAN)) == "0,142857 euro"
    assert unmarked(lines.value_words(replace(MEAN, unit="%"))) == "0,142857%"
    assert unmarked(lines.value_words(replace(MEAN, value=None))) == "onbekend"
    assert (
        unmarked(lines.value_words(replace(MEAN, value="below", unit=""))) == "haalt het prestatieniveau niet"
    )
    assert lines.said(MEAN, None) == "Haalt het prestatieniveau, prestatieniveau 0,17."
    assert lines.said(replace(MEAN, level=None, verdict=None), None) == ""
    whole = unmarked(lines.told(MEAN, None))
    assert whole == "0,142857 euro (n 3 van 4, 1 onbekend). Haalt het prestatieniveau, prestatieniveau 0,17."
    bare = replace(MEAN, n=None, of=None, unknown=None, level=None, verdict=None)
    assert unmarked(lines.told(bare, None)) == "0,142857 euro."
    draft = replace(MEAN, level=None, status="draft")
    assert lines.said(draft, None) == "Haalt het prestatieniveau. Concept."


@pytest.mark.parametrize(
    ("key", "unit", "value", "text"),
    [
        (Key("mki", "measured", 2030), "projecten", "1", "1 project"),
        (Key("mki", "measured", 2030), "projecten", "0", "0 projecten"),
        (Key("spiderweb", "median", 2030, part="policy"), "niveau", "2.5", "trede 2,5"),
        (Key("spiderweb", "up", 2030), "niveau", "3", "3 treden"),
        (Key("profiles", "profile", 2030, municipality="ulk"), "profiel", "2", "profiel 2"),
    ],
)
def test_a_count_has_its_noun_and_a_level_its_name(key: Key, unit: str, value: str, text: str) -> None:
    """One is one project, and a level or a profile is no amount."""
    assert unmarked(lines.value_words(Figure(key, Decimal(value), unit, n=1, of=1))) == text


def test_a_step_is_told_in_words_and_one_value_is_no_average() -> None:
    """The state of a step is a word of a closed list; a mean of one project is the value of that project."""
    step = Key("growth_path", "state", 2030, "to_date", part="3", municipality="ulk")
    assert unmarked(lines.value_words(Figure(step, "late"))) == "gezet, later dan gepland"
    assert lines.subject(step, lines.Named()) == "Groeipad, stap 3: tot en met 2030"
    assert lines.is_alone(replace(MEAN, n=1))
    assert not lines.is_alone(MEAN)


def test_a_comparison_or_the_reason_against_it() -> None:
    """The difference with its sign, or the causes; a figure that is never compared says nothing."""
    changes = [lines.change_words(replace(MEAN, change=Decimal(text))) for text in ("0.1", "-0.1", "0")]
    assert changes == ["+0,1 ten opzichte van", "−0,1 ten opzichte van", "Gelijk aan"]
    refused = replace(
        MEAN, level=None, verdict=None, not_compared=(Break("weight_set", ("A1", "A2")), Break("edition"))
    )
    assert lines.said(refused, None) == (
        "Niet vergeleken: eerst gemeten met rekenregel A1, daarna met A2 "
        "en het cijfer werd toen anders berekend."
    )


def test_what_a_group_is_about() -> None:
    """The names of the year where there are any, else the codes; the basis behind them."""
    named = lines.Named(
        parts={"policy": "Beleid"}, projects={("ulk", "weg"): "Lange Weg"}, types={"roads": "wegen"}
    )
    assert lines.subject(KEY, named) == "mki, wegen, A1: gemeten in 2030"
    level = Key("spiderweb", "level", 2030, part="policy", municipality="ulk")
    assert lines.subject(level, named) == "Spinnenweb, beleid: in 2030"
    profiles = Key("profiles", "count", 2030, "to_date", part="2")
    assert lines.subject(profiles, named) == "Profiel, profiel 2: tot en met 2030"
    value = Key("mki", "value", 2029, municipality="ulk", project="weg", phase="delivery")
    assert lines.subject(value, named) == "Lange Weg, mki, oplevering: gemeten in 2029"


@pytest.mark.parametrize(
    ("figures", "files", "text"),
    [
        (15, 1, "Berekend uit 15 cijfers en 1 bestand"),
        (0, 2, "Berekend uit 2 bestanden"),
        (1, 0, "Berekend uit 1 cijfer"),
    ],
)
def test_what_a_group_was_made_of(figures: int, files: int, text: str) -> None:
    """In singular and plural."""
    assert lines.made_of(figures, files) == text
