"""One figure, one value: over all that the demo says, and in every form of the table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping

import pytest

from tests.baseline.demo import Demo
from tests.site import stranger, witness

YEARS = range(2026, 2031)
MEAN = "herkomst-materiaal.roads.mean.2030"
PAGE = "cijfers/herkomst-materiaal/index.html"
Check = Callable[[Mapping[str, bytes]], tuple[str, ...]]


def test_every_figure_on_every_page_has_the_value_of_the_table(demo: Demo) -> None:
    """Today's pages and those of closed years state thousands of figures, as the table has them."""
    assert witness.stated_problems(demo.files) == ()
    pages = [content for path, content in demo.files.items() if path.endswith(".html")]
    assert sum(content.count(b"data-figure") for content in pages) > 10_000


def test_a_figure_that_would_be_passed_over_is_told() -> None:
    """What states a figure is read by its form, so another form is refused."""
    assert list(witness.stated(b'<data class="x" value="1&amp;2" data-figure="a.2030">1</data>')) == [
        ("a.2030", "1&2")
    ]
    assert list(witness.stated(b'<rect data-figure="a.2030"/>')) == [("a.2030", "no data-value")]
    with pytest.raises(ValueError, match="another way"):
        list(witness.stated(b"<data value=1 data-figure=a.2030>1</data>"))


def test_no_text_holds_the_mark_of_a_figure(demo: Demo) -> None:
    """Pages make elements of the marks; mails, tables, feeds and titles drop them."""
    assert witness.mark_problems(demo.files) == ()


def test_every_figure_has_one_id_and_one_place_where_it_is_explained(demo: Demo) -> None:
    """No id is there twice; each has the row with its id on one page."""
    assert witness.id_problems(demo.files) == ()
    assert witness.fragment_problems(demo.files) == ()


def test_the_table_is_the_same_in_every_form(demo: Demo) -> None:
    """CSV, JSON and the workbook agree on every figure."""
    assert witness.form_problems(demo.files) == ()


@pytest.mark.parametrize("year", YEARS)
def test_a_stranger_finds_the_same_figures_in_the_open_data(demo: Demo, year: int) -> None:
    """Counts, verdicts and means per indicator, type, set and year follow from the tables alone."""
    assert len(stranger.recomputed(demo.files, year)) > 20
    assert stranger.disagreements(demo.files, year) == ()


def few(demo: Demo) -> dict[str, bytes]:
    """The table in its forms with one page of explanations."""
    return {path: demo.files[path] for path in (witness.TABLE, witness.JSON, witness.WORKBOOK, PAGE)}


def replaced(content: bytes, pattern: str, by: str) -> bytes:
    """The text with the first match of a pattern replaced."""
    text, times = re.subn(pattern, by, content.decode(), count=1)
    assert times == 1, pattern
    return text.encode()


@pytest.mark.parametrize(
    ("check", "path", "pattern", "by", "told"),
    [
        (
            witness.stated_problems,
            PAGE,
            rf'value="[^"]*" data-figure="{MEAN}"',
            f'value="1" data-figure="{MEAN}"',
            f"{PAGE}: {MEAN} is '1', in the table",
        ),
        (
            witness.stated_problems,
            PAGE,
            f'data-figure="{MEAN}"',
            'data-figure="x.2030"',
            f"{PAGE}: x.2030 is not in the table",
        ),
        (witness.mark_problems, PAGE, "<h1>", "<h1>\ue000", f"{PAGE}: a mark was left"),
        (witness.id_problems, witness.TABLE, r"(\r\n[^\r]*)", r"\1\1", "is there 2 times"),
        (witness.fragment_problems, PAGE, f'id="{MEAN}"', 'id="x"', f"{MEAN} is explained 0 times"),
        (
            witness.form_problems,
            witness.JSON,
            rf'("id":"{MEAN}".*?"value":)[^,]*',
            r"\g<1>1",
            f"{witness.JSON}: {MEAN} is '1', in CSV",
        ),
        (
            witness.form_problems,
            witness.TABLE,
            rf"{MEAN},",
            "x.2030,",
            f"{witness.WORKBOOK}: {MEAN} is ",
        ),
    ],
)
def test_a_figure_that_was_tampered_with_is_told(
    demo: Demo, check: Check, path: str, pattern: str, by: str, told: str
) -> None:
    """Another value, another id, a mark, a double row, a lost place and another form are each found."""
    files = few(demo)
    # The table itself is whole; of the pages that explain its figures only one is here.
    before = set(check(files)) if check is witness.fragment_problems else set()
    files[path] = replaced(files[path], pattern, by)
    found = [one for one in check(files) if one not in before]
    assert any(told in one for one in found), found


def test_a_figure_that_does_not_follow_from_the_data_is_told(demo: Demo) -> None:
    """The stranger names a mean that was changed by hand, and a count that is gone."""
    rows = list(csv.reader(io.StringIO(demo.files[witness.TABLE].decode(), newline="")))
    place = rows[0].index("value")
    for row in rows:
        if row[0] == MEAN:
            row[place] = "1"
    kept = [row for row in rows if row[0] != MEAN.replace("mean", "measured")]
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(kept)
    told = stranger.disagreements({**demo.files, witness.TABLE: out.getvalue().encode()}, 2030)
    assert [one.split(":")[0] for one in told] == [
        "herkomst-materiaal/roads//2030/mean",
        "herkomst-materiaal/roads//2030/measured",
    ]
