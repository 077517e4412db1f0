"""Which of several changed files a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.record_changes import FileChange, compare_files
from site_builder.review.comparison import _Sides
from site_builder.review.feeding import MOST_LOADED, MOST_TEXTS, apart, most_questions, surely_fed
from site_builder.review.sites import PageChanges
from tests.measures import by_hand
from tests.review.conftest import Compare, changed

MUNICIPALITY = "municipalities/wolkenveen.yaml"
ROAD = "projects/wolkenveen/wolkenstraat.yaml"
FILES = by_hand.FILES
NO_PAGES = PageChanges((), (), ())


def test_a_text_is_proof_without_loading_again(compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files of which only a text changes: their pages say it, so nothing is asked of other versions."""
    files = changed(ROAD, "type: roads", "type: roads\nsummary: Met lipjes & voegen.")
    files = changed(
        MUNICIPALITY,
        "assessments:",
        "documents:\n  - title: Nota bomen\n    source: {title: Nota}\nassessments:",
        files,
    )
    monkeypatch.delattr(_Sides, "_swapped")
    found = compare(FILES, files)
    assert len(found.files) == 2
    assert found.unfed == ()


def test_a_score_in_every_file_is_proof_without_loading_again(
    compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The survey of all municipalities in one proposal: each has figures that were made of it alone."""
    monkeypatch.delattr(_Sides, "_swapped")
    level = "projects: {level: 3}\n      measuring: {level: 1}"
    other = changed(MUNICIPALITY, level, level.replace("1", "2"))
    found = compare(FILES, changed(ROAD, "total_eur: 43350", "total_eur: 51000", other))
    assert len(found.files) == 2
    assert found.unfed == ()


def change(old: str, new: str, path: str = ROAD) -> FileChange:
    """The change of a text in one file."""
    before, after = FILES[path].encode(), changed(path, old, new)[path].encode()
    (found,) = compare_files({path: before}, {path: after})
    return found


def test_what_counts_as_proof() -> None:
    """The page of the record itself, with a text that is not there on both sides; not a short one."""
    one = change("name: Nieuwe klinkers in de Wolkenstraat", "name: Oude klinkers & lipjes")
    own = "projecten/wolkenveen/wolkenstraat/"

    def sure(before: str, after: str, address: str = own) -> bool:
        return bool(surely_fed([one], (), NO_PAGES, {address: (before, after)}))

    assert sure("", "<h1>Oude klinkers &amp; lipjes</h1>")
    assert sure("<h1>Nieuwe klinkers in de Wolkenstraat</h1>", "<h1>Anders</h1>")
    assert not sure("<h1>Anders</h1>", "<h1>Nog anders</h1>")
    assert not sure("", "Oude klinkers &amp; lipjes", "projecten/")
    short = change("name: Nieuwe klinkers in de Wolkenstraat", "name: Aa")
    assert not surely_fed([short], (), NO_PAGES, {own: ("Aa", "")})


def test_a_page_that_comes_or_goes_is_proof() -> None:
    """It is there because the record is."""
    (gone,) = compare_files({ROAD: FILES[ROAD].encode()}, {})
    own = "projecten/wolkenveen/wolkenstraat/"
    assert surely_fed([gone], (), PageChanges((), (own,), ()), {}) == {ROAD}
    assert not surely_fed([gone], (), PageChanges((), ("projecten/2/",), ()), {})


@given(st.lists(st.booleans(), max_size=40))
def test_groups_find_what_each_by_itself_finds(shown: list[bool]) -> None:
    """Whichever are shown; and of files that are all hidden only once is asked."""
    path = Path("projects/a")
    files = [FileChange(KIND, None, f"{path}/{number}.yaml", None, None, ()) for number in range(len(shown))]
    asked: list[int] = []

    def any_shown(group: Sequence[FileChange]) -> bool:
        asked.append(len(group))
        return any(shown[files.index(one)] for one in group)

    hidden = tuple(one for one, seen in zip(files, shown, strict=True) if not seen)
    assert apart(files, any_shown, 200) == (hidden, ())
    assert any(shown) or len(asked) <= 1
    asked.clear()
    some, undecided = apart(files, any_shown, 7)
    assert len(asked) <= 7
    assert set(some) <= set(hidden) <= {*some, *undecided}


def test_a_proposal_of_any_size_is_read_again_a_bounded_number_of_times() -> None:
    """Fewer questions where each costs more, and never none."""
    for files in (0, 1, 100, 1000, 10_000, 100_000):
        assert 4 <= most_questions(files) <= 64
        assert most_questions(files) == 4 or 2 * files * most_questions(files) <= MOST_LOADED


def test_of_a_large_file_some_texts_are_looked_for() -> None:
    """Ten times as many texts are looked for no longer: those beyond prove nothing, and are asked about."""
    looked: list[str] = []

    class Page(str):
        def __contains__(self, text: object) -> bool:
            looked.append(str(text))
            return False

    one = change("name: Nieuwe klinkers in de Wolkenstraat", "name: Oude klinkers & lipjes")
    texts = replace(
        one,
        changes=tuple(replace(one.changes[0], after=f"tekst {number}") for number in range(40_000)),
    )
    own = "projecten/wolkenveen/wolkenstraat/"
    assert not surely_fed([texts], (), NO_PAGES, {own: (Page(), Page())})
    assert len(set(looked)) <= MOST_TEXTS + 2, sorted(set(looked))[:9]


KIND = change("name: Nieuwe klinkers in de Wolkenstraat", "name: Anders").kind
