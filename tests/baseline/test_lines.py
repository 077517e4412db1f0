"""A page as lines: what a person reads or hears, one sentence or row on each."""

from __future__ import annotations

import pytest

from tests.baseline.lines import Reader
from tests.markup import parse

SAMPLES = {
    "a sentence is a line": (
        "<p>Eerste zin. Tweede\n zin! 3,5 is geen begin.</p>",
        ["Eerste zin.", "Tweede zin! 3,5 is geen begin."],
    ),
    "headings by their level": (
        "<h1>Een</h1><p>a</p><h3>Drie <small>b</small></h3>",
        ["", "# Een", "a", "", "### Drie b"],
    ),
    "words in a sentence stay in it": (
        "<p>Het is <b>62,1</b><span>%</span>, <time>nu</time>.</p>",
        ["Het is 62,1%, nu."],
    ),
    "text beside a block is a line of its own": ("<div>voor<p>in</p>na</div>", ["voor", "in", "na"]),
    "a link has its address from the root": (
        '<p><a href="../../over/#x">Meer</a> <a href="./">hier</a> <a href="#y">y</a>'
        ' <a href="../../">t</a></p>',
        ["[Meer](/over/#x) [hier](/gemeenten/aa/) [y](#y) [t](/)"],
    ),
    "a link out of the site": ('<a href="https://a.example/?b=1">A</a>', ["[A](https://a.example/?b=1)"]),
    "a sentence that ends within a link": ('<p><a href="#b">Wat? Dat.</a> Zo.</p>', ["[Wat? Dat.](#b) Zo."]),
    "a link around a block": ('<a href="b/"><p>Kop</p><p>Lid</p></a>', ["Kop", "Lid", "→ /gemeenten/aa/b/"]),
    "items, also within items": (
        "<ul><li>a. En dan<ul><li>b</li></ul></li><li></li><li>c</li></ul>",
        ["- a.", "  En dan", "  - b", "- c"],
    ),
    "terms": ("<dl><div><dt>Naam</dt><dd>Waalbeek</dd></div></dl>", ["Naam:", "  Waalbeek"]),
    "rows of a table": (
        "<table><caption>T</caption><tr><th>a</th><td></td><td><p>1. A</p><p>2</p></td></tr></table>",
        ["[table] T", "a |  | 1. A 2"],
    ),
    "a table that only lays out": ("<table><tr><td><p>Een. Twee.</p></td></tr></table>", ["Een.", "Twee."]),
    "what a screen reader says": (
        '<nav aria-label="Menu"><p><img src="a.png" alt="Foto"> b</p></nav>',
        ["[label] Menu", "{Foto} b"],
    ),
    "a field and a button": (
        '<label>Naam <input placeholder="uw naam"></label><button>Zoek</button>',
        ["Naam {uw naam} (Zoek)"],
    ),
    "what is folded": ("<details><summary>Meer</summary><p>a</p></details>", ["▸ Meer", "a"]),
    "a figure": (
        "<svg><title>F</title><desc>Nu 3. Eerst 2.</desc><text>0</text><text>4</text>"
        "<g><title>punt</title><text>3 <tspan>+1</tspan></text></g></svg>",
        ["[figure] F", "Nu 3.", "Eerst 2.", "  0 · 4", "  punt · 3 +1"],
    ),
    "an ornament says nothing": ('<p>a <svg aria-hidden="true"><circle r="1" /></svg>b</p>', ["a b"]),
    "the figure that can be explored": (
        '<script type="application/json">{"data": [{"name": "2030", "text": ["Beleid"], "customdata": ["3"]},'
        ' {"name": "grens", "text": "62%"}, {}],'
        ' "layout": {"annotations": [{"text": "niveau 62%"}]}}</script>',
        ["[explore] 2030: Beleid 3", "[explore] grens: 62%", "[explore] niveau 62%"],
    ),
    "no scripts and styles": ("<script>let a</script><style>p {}</style><template>t</template>", []),
}


@pytest.mark.parametrize(("markup", "lines"), SAMPLES.values(), ids=SAMPLES)
def test_markup_is_read_as_a_person_reads_it(markup: str, lines: list[str]) -> None:
    """Each kind of element becomes the lines that show what it says."""
    assert list(Reader("gemeenten/aa/index.html").flow(parse(markup))) == lines
