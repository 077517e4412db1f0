"""What values have in common, in words that tell a rule from a stage of life."""

from __future__ import annotations

import pytest

from site_builder.quantities.co2 import co2
from site_builder.quantities.sets import functional_unit, rule_name, rule_words
from site_builder.records.measurement import Co2


def test_a_weight_set_is_a_rule() -> None:
    """Never a bare A1, which is also a stage of life."""
    assert rule_words("A1") == "rekenregel A1 (weegset met 11 milieueffecten)"
    assert rule_name("A2") == "rekenregel A2"


@pytest.mark.parametrize(
    ("comparable", "text"),
    [
        (
            "m2 wegdek (A1, A2, A3, A4, A5)",
            "per m² wegdek, levensfasen: winning van grondstoffen t/m aanleg",
        ),
        ("m3 (A1)", "per m³, levensfase: winning van grondstoffen"),
        ("brug (A1, A3, A5)", "per brug, levensfasen: winning van grondstoffen, productie en aanleg"),
        ("brug (type A1)", "per brug (type A1)"),
        ("brug (oud) (A3)", "per brug (oud), levensfase: productie"),
        ("brug (XL)", "per brug (XL)"),
        ("km", "per km"),
    ],
)
def test_stages_are_words(comparable: str, text: str) -> None:
    """Stages in a row are a range; a unit that somebody typed stays as it is, but for m2 and m3."""
    assert functional_unit(comparable) == text


def test_the_unit_of_a_value_is_read_back() -> None:
    """What a value says of itself is what these words are made from."""
    made = co2(Co2.model_validate({"kg": 5, "stages": ["A2", "A1", "A3"], "unit": "m2 dek", "amount": 1}))
    assert (
        functional_unit(made.comparable) == "per m² dek, levensfasen: winning van grondstoffen t/m productie"
    )
