"""What a profile is called, and whether something of the programme was adopted."""

from __future__ import annotations

import pytest

from site_builder.phrases.decisions import decision
from site_builder.phrases.profiles import profile_title
from site_builder.records.spiderweb import Profile


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("profiel 2", "profiel 2"),
        ("Profiel 2", "profiel 2"),
        ("volger", "profiel 2: volger"),
        ("'t Begin", "profiel 2: 't Begin"),
    ],
)
def test_a_profile_is_called_by_its_number_and_its_own_name(name: str, title: str) -> None:
    """A name that only repeats the number is said once."""
    assert profile_title(Profile(number=2, name=name, text="Wie volgt.")) == title


def test_a_proposal_says_who_decides() -> None:
    """The decision is visible in both its states, and no region is named: its name may have any article."""
    assert decision("proposal") == "Voorstel, vast te stellen door de regio"
    assert decision("adopted") == "Vastgesteld"
