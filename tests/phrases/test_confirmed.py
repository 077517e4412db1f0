"""Projects that no municipality confirmed are called so."""

from __future__ import annotations

import pytest

from site_builder.phrases.confirmed import unconfirmed


@pytest.mark.parametrize(
    "statuses", [(), ("confirmed",), ("public_source", "confirmed"), ("public_source", "draft")]
)
def test_nothing_is_said_where_one_is_confirmed_or_there_is_none(statuses: tuple[str, ...]) -> None:
    """The label of each project says it then."""
    assert unconfirmed(statuses) == ""


def test_one_and_more_that_nobody_confirmed() -> None:
    """In number."""
    said = "Wat er over {} staat, komt uit openbare bronnen en is niet bevestigd."
    assert unconfirmed(("public_source",)) == said.format("het project")
    assert unconfirmed(("public_source", "public_source")) == said.format("de projecten")
