"""Figures in a finished page: an element where HTML allows one, just the text where it does not."""

from __future__ import annotations

import pytest

from site_builder.formats import marked
from site_builder.stating import with_figures, with_own_corrections

FIGURE = marked("a.mean.2030", "60.8", "60,8%")
ELEMENT = '<data value="60.8" data-figure="a.mean.2030">60,8%</data>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>Het is {FIGURE}.</p>", f"<p>Het is {ELEMENT}.</p>"),
        (f'<a href="x" title="{FIGURE}">{FIGURE}</a>', f'<a href="x" title="60,8%">{ELEMENT}</a>'),
        (f"<title>{FIGURE}</title>", "<title>60,8%</title>"),
        (f"<option>{FIGURE}</option>", "<option>60,8%</option>"),
        (
            f'<script type="application/json">["{FIGURE}"]</script>',
            '<script type="application/json">["60,8%"]</script>',
        ),
        (f"<svg><title>{FIGURE}</title></svg>", "<svg><title>60,8%</title></svg>"),
        (
            f'<svg><text x="1">{FIGURE}</text></svg>',
            '<svg><text x="1" data-figure="a.mean.2030" data-value="60.8">60,8%</text></svg>',
        ),
        (f"<svg><text>nog {FIGURE}</text></svg>", "<svg><text>nog 60,8%</text></svg>"),
        ("<p>Niets.</p>", "<p>Niets.</p>"),
    ],
)
def test_a_figure_is_an_element_only_in_running_text(html: str, expected: str) -> None:
    """In an attribute, a title, an option, a script or a drawing it cannot be one."""
    assert with_figures(html) == expected


def test_a_figure_with_an_erratum_says_what_it_should_be() -> None:
    """Behind the number, with the id of the figure that the erratum names."""
    made = with_figures(f"<td>{marked('a.2027', '4', '4', 'moet 2 zijn', 'a.2027')}</td>")
    assert made == (
        '<td><data value="4" data-figure="a.2027">4</data> '
        '<small class="erratum-note" data-erratum="a.2027">(moet 2 zijn)</small></td>'
    )


def test_the_way_to_the_computation_is_on_pages_that_state_a_figure() -> None:
    """A page without any figure has nothing to explain."""
    way = '\n<!--uitleg--><p class="explained">Hoe?</p><!--/uitleg-->'
    stated = with_own_corrections(with_figures(f"<p>{FIGURE}</p>{way}"))
    assert '<p class="explained">Hoe?</p>' in stated
    assert with_own_corrections(f"<p>Niets.</p>{way}") == "<p>Niets.</p>"
