"""Search in a real browser, on the built site and on pages made for it."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from site_builder.assets import SCRIPTS
from site_builder.search import Findable, index
from site_builder.write import write
from tests.browser.acting import expect_asked, follow, using
from tests.browser.looking import serving

PAIRS = (
    *(("fietspad", "fietspaden"), ("weg", "wegen"), ("brug", "bruggen"), ("sluis", "sluizen")),
    *(("nieuwsbrief", "nieuwsbrieven"), ("bedrijf", "bedrijven"), ("stad", "steden"), ("lid", "leden")),
    *(("binnenstad", "binnensteden"), ("schip", "schepen"), ("kind", "kinderen"), ("blad", "bladeren")),
    *(("gemeente", "gemeenten"), ("indicator", "indicatoren"), ("materiaal", "materialen")),
    *(("riool", "riolen"), ("rotonde", "rotondes"), ("auto", "auto's"), ("euro", "euro's")),
    *(("criterium", "criteria"), ("centrum", "centra"), ("grens", "grenzen"), ("kans", "kansen")),
    *(("duurzaam", "duurzame"), ("circulair", "circulaire"), ("groeipad", "groeipaden")),
    *(("bedrag", "bedragen"), ("glas", "glazen"), ("graf", "graven"), ("werkwijze", "werkwijzen")),
    *(("methode", "methoden"), ("reeks", "reeksen"), ("maatregel", "maatregelen"), ("slot", "sloten")),
    *(("dak", "daken"), ("dag", "dagen"), ("school", "scholen"), ("aanbesteding", "aanbestedingen")),
    *(("mogelijkheid", "mogelijkheden"), ("coördinator", "coördinatoren"), ("kade", "kades")),
)
_FOUND = """async (words) => {
  const { find } = await import("/dutch.js");
  const { opened } = await import("/index.js");
  const index = await opened(async (name) => (await fetch(`/zoeken/index/${name}.json`)).json());
  const found = {};
  for (const word of words) {
    const hits = await find(index, word);
    found[word] = (await Promise.all(hits.map((hit) => hit.data()))).map((page) => page.name);
  }
  return found;
}"""


def search_for(page: Page, question: str) -> None:
    """Type a question and wait for its answer."""
    page.get_by_label("Wat zoekt u?").fill(question)
    expect(page.locator("[data-search-status]")).to_contain_text(f"‘{question}’")


def counted(page: Page) -> int:
    """How many pages are said to be found."""
    return int((page.locator("[data-search-status]").text_content() or "").split()[0])


def found(page: Page) -> list[str]:
    """The titles that are shown."""
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    return page.locator("[data-search-results] a").all_text_contents()


def test_single_and_plural_find_the_same(browser: Browser, site_address: str) -> None:
    """Both words find as many pages, and the project with the word in its name is among them."""
    many = []
    with using(browser, site_address) as page:
        page.goto(f"{site_address}demo/zoeken/")
        for word in ("fietspaden", "fietspad"):
            search_for(page, word)
            assert any(title.startswith("Fietspad") for title in found(page))
            many.append(counted(page))
    assert many[0] == many[1] > 1


def test_every_form_of_a_word_finds_the_other(browser: Browser, tmp_path: Path) -> None:
    """Of each pair each word finds the page with the other, and not what only looks like it."""
    words = sorted({word for pair in PAIRS for word in pair} | {"regen", "regio"})
    files = index(Findable(f"{at}/", word, f"Hier staat {word} in een zin.") for at, word in enumerate(words))
    files |= {name: (SCRIPTS / name).read_bytes() for name in ("dutch.js", "index.js")}
    write(
        {**files, "index.html": b'<!doctype html><title>x</title><link rel="icon" href="data:,">'},
        tmp_path / "site",
    )
    with serving(tmp_path / "site") as address, using(browser, address) as page:
        page.goto(address)
        answer = page.evaluate(_FOUND, words)
    missed = [(a, b) for one, other in PAIRS for a, b in ((one, other), (other, one)) if b not in answer[a]]
    assert missed == []
    assert answer["regen"] == ["regen"]


def test_the_question_stands_in_the_address(browser: Browser, site_address: str) -> None:
    """The address holds the question and brings it back; the index is fetched only when it is used."""
    with using(browser, site_address) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        page.goto(f"{site_address}demo/zoeken/")
        page.wait_for_load_state("networkidle")
        assert not any("/zoeken/index/" in path for path in asked)
        search_for(page, "beton")
        titles = found(page)
        expect_asked(page, q=["beton"])
        page.reload()
        expect(page.locator("[data-search-status]")).to_contain_text("‘beton’")
        assert found(page) == titles
        assert all("/demo/" in path for path in asked if "/zoeken/index/" in path), (
            "the demo has its own index"
        )


def test_a_result_leads_to_its_page(browser: Browser, site_address: str) -> None:
    """A result is a link to the page, below the demo, and names it by its heading alone."""
    with using(browser, site_address) as page:
        page.goto(f"{site_address}demo/zoeken/")
        search_for(page, "fietspad")
        title = found(page)[0]
        follow(page.locator("[data-search-results] a").first)
        expect(page.locator("h1")).to_contain_text(title)
        assert urlsplit(page.url).path.startswith("/demo/")


def test_words_hold_together_and_nothing_found_is_said(browser: Browser, site_address: str) -> None:
    """Two words find pages with both; a word that is nowhere says so and offers the lists."""
    with using(browser, site_address) as page:
        page.goto(f"{site_address}demo/zoeken/")
        search_for(page, "beton")
        alone = page.locator("[data-search-status]").text_content()
        search_for(page, "beton riool")
        assert page.locator("[data-search-status]").text_content() != alone
        search_for(page, "xyzzy")
        expect(page.locator("[data-search-status]")).to_contain_text("Niets gevonden")
        expect(page.locator("[data-search-results] li")).to_have_count(0)
        expect(page.get_by_role("link", name="Alle gemeenten")).to_be_visible()


def test_markup_in_a_question_stays_text(browser: Browser, site_address: str) -> None:
    """What a reader types is never markup."""
    with using(browser, site_address) as page:
        page.goto(f"{site_address}demo/zoeken/?q=" + "%3Cimg%20src%3Dx%3E")
        expect(page.locator("[data-search-status]")).to_contain_text("‘<img src=x>’")
        assert page.locator("main img").count() == 0


def test_without_a_script_the_page_says_what_to_do(browser: Browser, site_address: str) -> None:
    """No form that does nothing: the page says why, and lists where everything is."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(f"{site_address}zoeken/")
        expect(page.get_by_role("search")).to_be_hidden()
        expect(page.locator("main")).to_contain_text("Zoeken werkt met JavaScript")
        expect(page.get_by_role("link", name="Alle projecten")).to_be_visible()


def test_a_compound_is_found_by_its_end_and_marked(browser: Browser, site_address: str) -> None:
    """What was found stands marked in the words around it."""
    with using(browser, site_address) as page:
        page.goto(f"{site_address}demo/zoeken/")
        search_for(page, "verharding")
        expect(page.locator("[data-search-results] mark").first).to_be_visible()
        marked = page.locator("[data-search-results] mark").all_text_contents()
        assert any(word.lower().startswith("verharding") for word in marked)
        assert any(word.lower() in ("halfverharding", "asfaltverharding") for word in marked)


def test_no_page_may_run_webassembly(site: Path) -> None:
    """The policy of the page to search with is that of any page with a script."""
    assert "wasm-unsafe-eval" not in (site / "zoeken" / "index.html").read_text(encoding="utf-8")


_RARER = [pytest.param(question, marks=pytest.mark.long) for question in ("rotonde", "beton")]


@pytest.mark.parametrize("question", ["gemeente", "50%", *_RARER])
def test_a_first_question_weighs_little(browser: Browser, site_address: str, question: str) -> None:
    """Parts of the index for a first answer, packed as a host sends them, with room for the scripts."""
    with using(browser, site_address) as page:
        fetched: list[Response] = []
        page.on("response", lambda got: fetched.append(got) if "/zoeken/index/" in got.url else None)
        page.goto(f"{site_address}demo/zoeken/")
        search_for(page, question)
        assert found(page)
        page.wait_for_load_state("networkidle")
        assert 0 < sum(len(gzip.compress(got.body())) for got in fetched) <= 100_000
