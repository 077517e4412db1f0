"""The growth paths of the region in figures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.growth_paths import STATES, path_key
from tests.figures.years import figures_of
from tests.measures.region import assessment, municipality, records

LEVELS = st.text(alphabet="01234?", min_size=6, max_size=6)


def test_followers_and_their_steps_by_hand() -> None:
    """Els and Linde began in profile 3 (13 steps each), Wilg in profile 2 (10), Ulk has no profile.

    For 2027 path 3 asks capacity, knowledge and policy 2. Els did all three; of Linde, not assessed again, it
    is not known: 3 of 6.
    """
    found = figures_of(
        records(
            {
                "els": municipality("Els", assessment(2026, "111111"), assessment(2027, "212211")),
                "linde": municipality("Linde", assessment(2026, "111111")),
                "wilg": municipality("Wilg", assessment(2026, "222211"), assessment(2027, "222222")),
                "ulk": municipality("Ulk"),
            },
            report_year=2027,
        )
    )
    followers = {profile: found.at(path_key("followers", 2027, profile)) for profile in (None, 1, 2, 3)}
    assert {profile: one.count for profile, one in followers.items()} == {None: 3, 1: 0, 2: 1, 3: 2}
    assert {one.of for one in followers.values()} == {4}
    assert found.at(path_key("steps", 2027, 3)).count == 26
    assert found.at(path_key("steps", 2027)).count == 36
    taken = found.at(path_key("taken", 2027, 3, 2027))
    assert (taken.count, taken.of, taken.unknown) == (3, 6, 3)
    assert taken.id == "growth_path.3.2027.taken.2027.to_date"


@given(st.lists(LEVELS, max_size=4), st.integers(2026, 2031))
def test_the_states_add_up_to_all_steps(levels: list[str], year: int) -> None:
    """Every step is in one state; those taken are on time or late; and all paths together are the region."""
    entries = {
        f"g{index}": municipality(f"G{index}", assessment(2026, text)) for index, text in enumerate(levels)
    }
    found = figures_of(records(entries, report_year=year))
    for profile in (None, 1, 2, 3):
        counts = {name: found.at(path_key(name, year, profile)).count for name in (*STATES, "steps", "taken")}
        assert sum(counts[state] for state in STATES) == counts["steps"]
        assert counts["taken"] == counts["on_time"] + counts["late"]
    for name in (*STATES, "steps", "taken", "followers"):
        parts = sum(found.at(path_key(name, year, profile)).count for profile in (1, 2, 3))
        assert parts == found.at(path_key(name, year)).count
