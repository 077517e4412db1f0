"""A computation by hand, with its working: what a person finds with pen and paper is what the code finds.

The records are in `by_hand`; the rules are those of the design (plan Tabel 2, 04.02 and Figuur 3).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from site_builder.figures.figure import Key
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.formats import euro, percent, quantity
from site_builder.measures.aggregates import aggregate
from site_builder.measures.paths import progress
from site_builder.measures.profiles import positions
from site_builder.measures.values import Value, not_applicable, value_in
from site_builder.model import Model, ProjectEntry
from site_builder.records.base import Record
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Indicator
from site_builder.records.project import Project
from site_builder.source import read_yaml
from tests.measures import by_hand
from tests.measures.programme import CO2, DEMOLITION, MATERIALS, MKI, PROFILES, SEB
from tests.measures.region import region

R = TypeVar("R", bound=Record)


def _record(kind: type[R], text: str) -> R:
    document, problems = read_yaml(text.encode(), "by_hand.yaml")
    assert problems == ()
    assert document is not None
    return kind.model_validate(document.data)


def _model() -> Model:
    return region(
        {by_hand.SLUG: _record(Municipality, by_hand.MUNICIPALITY)},
        {
            (by_hand.SLUG, "wolkenstraat"): _record(Project, by_hand.ROAD),
            (by_hand.SLUG, "speelplein"): _record(Project, by_hand.PUBLIC_SPACE),
        },
    )


def _project(slug: str) -> ProjectEntry:
    return next(project for project in _model().projects if project.slug == slug)


def _value(slug: str, indicator: Indicator) -> Value:
    found = value_in(_project(slug), indicator, 2028)
    assert found is not None
    return found


def test_the_site_reports_on_the_year_of_the_newest_assessment() -> None:
    """Assessed for 2026, 2027 and 2028, no year set: 2028. 24,300 inhabitants is medium (20,000-100,000)."""
    model = _model()
    size = model.municipalities[0].size
    assert model.year == 2028
    assert size is not None
    assert size.id == "medium"


def test_the_origin_of_the_road_s_material() -> None:
    """The delivery of 2027 goes before the award of 2026 (75%: asked for is not achieved).

    counts  = 1,240 reused + 2,100 recycled + 12.5 biobased = 3,352.5 tonnes
    all     = 3,352.5 + 2,047.5 primary                     = 5,400 tonnes, the recorded total
    share   = 100 · 3,352.5 / 5,400 = 62.08333…             shown as 62,1%
    level   = at least 62 for roads from 2026; measured in 2027; 62.083 >= 62, so met
    """
    found = _value("wolkenstraat", MATERIALS)
    assert found.measurement.phase == "delivery"
    assert found.figure.part == Decimal("3352.5")
    assert found.figure.whole == Decimal(5400)
    assert found.figure.value is not None
    assert round(found.figure.value, 5) == Decimal("62.08333")
    assert percent(found.figure.value, 1) == "62,1%"
    assert found.level is not None
    assert (found.level.value, found.level.from_year) == (Decimal(62), 2026)
    assert found.verdict == "met"


def test_what_became_of_the_road_s_old_material() -> None:
    """No total recorded, and every kind is: the total is their sum.

    counts  = 900 reused + 2,300 recycled            = 3,200 tonnes
    all     = 3,200 + 40 burnt with energy + 60 dumped = 3,300 tonnes
    share   = 100 · 3,200 / 3,300 = 96.9696…          shown as 97,0%
    verdict = none: the plan only asks to start measuring
    """
    found = _value("wolkenstraat", DEMOLITION)
    assert (found.figure.part, found.figure.whole) == (Decimal(3200), Decimal(3300))
    assert found.figure.value is not None
    assert round(found.figure.value, 4) == Decimal("96.9697")
    assert percent(found.figure.value, 1) == "97,0%"
    assert found.verdict == "no_level"


def test_the_mki_of_the_road() -> None:
    """Exactly at the level is met.

    m2 · years = 8,500 · 30           = 255,000
    MKI        = 43,350 EUR / 255,000 = 0.17 EUR per m2 per year
    level      = at most 0.17 for roads from 2026, weight set A1, and so is the value: met
    """
    found = _value("wolkenstraat", MKI)
    assert (found.figure.part, found.figure.whole) == (Decimal(43_350), Decimal(255_000))
    assert found.figure.value == Decimal("0.17")
    assert euro(found.figure.value) == "€\N{NO-BREAK SPACE}0,17"
    assert (found.figure.comparable, found.verdict) == ("A1", "met")


def test_the_co2_and_the_judgement_of_the_road() -> None:
    """182,750 kg / 8,500 m2 of road = 21.5 kg per m2, without a level; the covenant is complied with."""
    found = _value("wolkenstraat", CO2)
    assert found.figure.value == Decimal("21.5")
    assert quantity(found.figure.value, "kg", 1) == "21,5\N{NO-BREAK SPACE}kg"
    assert (found.figure.comparable, found.verdict) == ("m2 wegdek (A1, A2, A3)", "no_level")
    assert _value("wolkenstraat", SEB).verdict == "met"


def test_the_origin_of_the_square_s_material() -> None:
    """It would round to the level with no decimals, and is below it.

    counts  = 310.4 reused + 88.2 recycled + 0 biobased = 398.6 tonnes
    all     = 398.6 + 301.4 primary                     = 700 tonnes
    share   = 100 · 398.6 / 700 = 56.942857…            shown as 56,9%
    level   = at least 57 for public space from 2026; 56.94 < 57, so below
    """
    found = _value("speelplein", MATERIALS)
    assert (found.figure.part, found.figure.whole) == (Decimal("398.6"), Decimal(700))
    assert found.figure.value is not None
    assert round(found.figure.value, 6) == Decimal("56.942857")
    assert (percent(found.figure.value, 1), percent(found.figure.value, 0)) == ("56,9%", "57%")
    assert found.verdict == "below"


def test_what_the_square_leaves_unknown_untested_or_not_applicable() -> None:
    """Nothing was demolished: not applicable. No CO2 and an unknown judgement: not measured.

    m2 · years = 2,400 · 25        = 60,000
    MKI        = 5,040 EUR / 60,000 = 0.084 EUR per m2 per year, weight set A2
    level      = at most 0.12, weight set A1: 0.084 is lower, and still it cannot be tested
    """
    square = _project("speelplein")
    assert not_applicable(square, DEMOLITION, 2028)
    for indicator in (DEMOLITION, CO2, SEB):
        assert value_in(square, indicator, 2028) is None
    found = _value("speelplein", MKI)
    assert found.figure.whole == Decimal(60_000)
    assert found.figure.value == Decimal("0.084")
    assert (found.figure.comparable, found.verdict, found.level) == ("A2", "untestable", None)


def test_the_two_projects_in_the_figures_of_the_region() -> None:
    """Each type on its own: nowhere is 100 · (3,352.5 + 398.6) / (5,400 + 700) = 61.5%.

    2026: the road was awarded, 75% without masses: a median of 75, nothing to weigh
    2027: the road was delivered, 62.083%: the only one, so the mean and the median
    2028: the same road; and the square, 56.943%
    """
    model = _model()
    years = (2025, 2026, 2027, 2028)
    roads = {year: aggregate(model.projects_in(year), MATERIALS, "roads", year) for year in years}
    assert [roads[year].projects for year in roads] == [0, 1, 1, 1]
    assert (roads[2026].groups[0].median, roads[2026].groups[0].total) == (Decimal(75), None)
    road = 100 * Decimal("3352.5") / 5400
    for year in (2027, 2028):
        assert (roads[year].groups[0].median, roads[year].groups[0].total) == (road, road)
        assert [value.verdict for value in roads[year].values] == ["met"]
    square = aggregate(model.projects_in(2028), MATERIALS, "public_space", 2028)
    assert square.groups[0].total == 100 * Decimal("398.6") / 700
    assert [value.verdict for value in square.values] == ["below"]
    demolition = aggregate(model.projects, DEMOLITION, "public_space", 2028)
    assert (demolition.projects, demolition.not_applicable, demolition.measured) == (0, 1, 0)


def test_the_profile_of_the_municipality_in_three_years() -> None:
    """Basis = capacity and knowledge at least 2, and policy or execution; practice = projects, measuring 3.

    2026: capacity 1 < 2, so no basis; projects 1, so no practice: profile 3.
          Knowledge is 2 and capacity is not: it lacks capacity.
    2027: capacity 2, knowledge 2, execution 2: basis. Projects 1: no practice: profile 2.
    2028: still basis; projects 3, measuring 1: no practice, but one of the two: profile 2, on its way to 1.
    """
    entry = _model().municipalities[0]
    found = [(one.year, one.number, one.computed.nuance) for one in positions(entry, PROFILES)]
    assert found == [(2026, 3, "mist capaciteit"), (2027, 2, None), (2028, 2, "op weg naar 1")]
    holds = [[one.holds for one in position.computed.conditions] for position in positions(entry, PROFILES)]
    assert holds == [[False, False], [True, False], [True, False]]


def test_the_steps_of_the_municipality_on_its_path() -> None:
    """The first profile was 3, in 2026, so it stays on the path from profile 3; reported is 2028.

    2026 baseline        all six axes known in 2026           on time, 2026
    2027 capacity 2      1, 2, 2                              on time, 2027
    2027 knowledge 2     2, 2, 2                              on time, 2026
    2027 policy 2        1, 1, 2                              late, 2028
    2028 execution 2     0, 2, 2                              on time, 2027
    2028 projects 2      1, 1, 3                              on time, 2028
    2028 measuring 2     0, 1, 1, seen in 2028                behind: the next step
    2029 policy 3        2 in 2028                            upcoming
    2029 knowledge 3     2 in 2028                            upcoming
    2029 projects 3      3 in 2028, a year early              on time, 2028
    2030 capacity 3, execution 3, measuring 3                 upcoming
    """
    model = _model()
    found = progress(model, model.municipalities[0])
    assert found is not None
    assert (found.path.profile, found.first_year) == (3, 2026)
    steps = [
        (one.milestone.year, one.milestone.axis, one.milestone.level, one.state, one.reached)
        for one in found.steps
    ]
    assert steps == [
        (2026, None, None, "on_time", 2026),
        (2027, "capacity", 2, "on_time", 2027),
        (2027, "knowledge", 2, "on_time", 2026),
        (2027, "policy", 2, "late", 2028),
        (2028, "execution", 2, "on_time", 2027),
        (2028, "projects", 2, "on_time", 2028),
        (2028, "measuring", 2, "behind", None),
        (2029, "policy", 3, "upcoming", None),
        (2029, "knowledge", 3, "upcoming", None),
        (2029, "projects", 3, "on_time", 2028),
        (2030, "capacity", 3, "upcoming", None),
        (2030, "execution", 3, "upcoming", None),
        (2030, "measuring", 3, "upcoming", None),
    ]
    assert (found.taken, len(found.steps)) == (7, 13)
    assert found.next is found.steps[6]
    assert (found.next.now, found.next.now_year) == (1, 2028)


def test_the_changes_of_the_municipality_over_the_years() -> None:
    """2028 against 2027: policy 1 to 2 and projects 1 to 3, the rest the same: 2 of 6 levels up.

    2027 against 2026: execution, capacity and measuring: 3 levels up. 2026 has nothing before it.
    """
    model = _model()
    figures = Figures(Years(Told(model)))
    slug = model.municipalities[0].slug
    keys = [Key("spiderweb", "up", year, municipality=slug) for year in (2026, 2027, 2028)]
    assert [figures.at(key).value for key in keys] == [None, 3, 2]
