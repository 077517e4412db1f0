"""What is said about the materials of a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.projects.material_words import AVOIDED, Listed, bar_words, caption, heading, tonnes
from site_builder.records.project import MaterialUse
from tests.phrases.reading import check


def listed(*uses: tuple[str, float | None], total: float | None = None) -> Listed:
    """Materials by what was done with them and their mass in tonnes."""
    made = (
        MaterialUse.model_validate({"material": "asfalt", "strategy": one, "tonnes": mass})
        for one, mass in uses
    )
    return Listed(tuple(made), None if total is None else Decimal(str(total)))


def whole(strategies: Sequence[str]) -> Listed:
    """Materials of a tonne each that are all there is in the work."""
    used = sum(one not in AVOIDED for one in strategies)
    return listed(*((one, 1.0) for one in strategies), total=used)


@pytest.mark.parametrize(
    ("strategies", "text"),
    [
        (["reuse"], "Het enige vastgelegde materiaal is hergebruikt, gerecycled of biobased"),
        (["primary"], "Het enige vastgelegde materiaal is niet hergebruikt, gerecycled of biobased"),
        (
            ["reuse", "recycle", "primary", "recover"],
            "Twee van de vier vastgelegde materialen zijn hergebruikt, gerecycled of biobased",
        ),
        (["refuse"], "Eén materiaal is voorkomen of minder gebruikt"),
        (["reduce", "rethink"], "Twee materialen zijn voorkomen of minder gebruikt"),
    ],
)
def test_a_list_of_all_material_is_counted(strategies: Sequence[str], text: str) -> None:
    """Burning is neither reuse nor recycling, and what was avoided is not in the work."""
    assert heading(whole(strategies)) == text
    assert caption(whole(strategies)) == ""


def test_a_part_of_the_material_is_never_all_of_it() -> None:
    """Two reused materials of 30 tonnes together, in a work of 100: 70 are not told of."""
    some = listed(("reuse", 20), ("recycle", 10), total=100)
    assert heading(some) == "Van 30\u00a0ton van de 100\u00a0ton is vastgelegd wat ermee is gedaan"
    assert caption(some) == "Van 70\u00a0ton is dat niet vastgelegd."
    assert listed(("reuse", 20), ("recycle", 10)).rest is None
    unweighed = listed(("reuse", None), ("biobased", None))
    assert heading(unweighed) == "Van twee materialen is vastgelegd wat ermee is gedaan"
    assert caption(unweighed) == "De massa’s zijn niet bekend. Daarom staat hier geen balk."


def test_a_material_that_is_new_for_a_part_is_not_wholly_circular() -> None:
    """100 tonnes of recycled asphalt of which the measurement says that 40 are new: nobody reads `alle`."""
    asphalt = listed(("recycle", 100), total=100)
    assert heading(asphalt).startswith("Het enige vastgelegde materiaal is hergebruikt")
    half = replace(asphalt, new=Decimal(40))
    assert heading(half) == "Van één materiaal is vastgelegd wat ermee is gedaan"
    assert caption(half) == "Volgens de meting is er meer nieuw materiaal dan in deze lijst staat."
    assert replace(listed(("recycle", 60), ("primary", 40), total=100), new=Decimal(40)).whole


def test_why_there_is_no_bar_is_said() -> None:
    """No total, or a list of more than the total; 100,4 of 100 tonnes is only a rounding."""
    assert "niet bekend. Daarom staat hier geen balk" in caption(listed(("reuse", 20)))
    assert "meer dan de 100\u00a0ton" in caption(listed(("reuse", 120), total=100))
    assert listed(("reuse", 100.4), total=100).whole
    assert listed(("reuse", 99.6), total=100).whole


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("reuse", "recycle", "biobased", "primary", "refuse")),
            st.none() | st.integers(0, 300),
        ),
        min_size=1,
        max_size=6,
    ),
    st.none() | st.integers(1, 900),
)
def test_all_is_only_said_of_all(uses: list[tuple[str, int | None]], total: int | None) -> None:
    """A heading with `alle` or `beide` stands over known masses that are the whole of the measurement."""
    made = listed(*uses, total=total)
    text = heading(made)
    check(text, heading=True)
    if text.startswith(("Alle", "Beide", "Het enige")):
        assert total is not None
        assert abs(made.mass - total) <= total * Decimal("0.005")
        assert made.unweighed == 0
    if made.rest is not None and made.total is not None:
        assert made.mass + made.rest >= made.total * Decimal("0.995")


def test_a_bar_in_words_adds_up() -> None:
    """The shares are those of the bar: 54 + 12 + 34."""
    parts = [("Hergebruikt", Decimal(1180)), ("Gerecycled", Decimal(260)), ("Nieuw", Decimal(760))]
    assert bar_words(parts) == "Hergebruikt 54%; Gerecycled 12%; Nieuw 34%."


@pytest.mark.parametrize(
    ("mass", "text"), [("1290", "1.290 ton"), ("2.5", "2,5 ton"), ("0.025", "0,025 ton"), ("0", "0 ton")]
)
def test_a_mass_in_tonnes(mass: str, text: str) -> None:
    """Whole tonnes have no decimals, and a small mass is not rounded away."""
    assert tonnes(Decimal(mass)).replace("\u00a0", " ") == text
