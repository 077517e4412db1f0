"""The icon, and the spiderweb to embed."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.pages.pictures.view import embed, pages
from site_builder.pages.shared.colours import dark, light
from site_builder.pages.shared.site import Site
from site_builder.render import render, tokens
from tests.measures.region import assessment, municipality, region

HOSTILE = "</text><script>x</script>&" + "lang " * 20
SITE = Site(
    model=region(
        {
            "els": municipality("Els", assessment(2026, "111111"), assessment(2027, "2?1111")),
            "ulk": municipality("Ulk"),
            "vreemd": municipality(HOSTILE.strip(), assessment(2026, "000000", status="draft")),
        }
    ),
    history=NO_HISTORY,
    css="site.css",
    tokens=tokens(),
)
PICTURES = {page.address: render(page).decode() for page in pages(SITE)}


def test_there_is_one_picture_per_municipality_and_an_icon() -> None:
    """Also where there is no assessment yet: an empty web that says so."""
    assert set(PICTURES) == {urls.ICON, *(urls.spiderweb_image(slug) for slug in ("els", "ulk", "vreemd"))}
    assert "nog geen meting" in PICTURES[urls.spiderweb_image("ulk")]


@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_stands_on_its_own(address: str) -> None:
    """Well-formed XML with its colours in it, without script, style attribute or link."""
    text = PICTURES[address]
    tree = ElementTree.fromstring(text)  # noqa: S314  # our own picture
    assert tree.tag == "{http://www.w3.org/2000/svg}svg"
    assert "var(" not in text
    assert light(tokens())["accent"] in text
    for node in tree.iter():
        assert not node.tag.endswith(("script", "image", "use"))
        assert "style" not in node.attrib


def test_the_picture_tells_a_screen_reader_what_it_shows() -> None:
    """A title, a description with every level, and a line on what the dashes are."""
    text = PICTURES[urls.spiderweb_image("els")]
    assert "<title>Spinnenweb van Els, 2027</title>" in text
    assert "execution onbekend" in text
    assert "Stippellijn: 2026 · Verzonnen gemeente" in text


def test_a_draft_says_so_in_the_picture() -> None:
    """The label goes along to wherever the picture is put."""
    assert "Concept, telt nog niet mee" in PICTURES[urls.spiderweb_image("vreemd")]


def test_the_dark_scheme_has_other_colours() -> None:
    """Both schemes are read from the tokens, and differ."""
    day, night = light(tokens()), dark(tokens())
    assert day["accent"] != night["accent"]
    assert night["accent"] in PICTURES[urls.ICON]
    assert set(night) <= set(day)


def test_no_dark_scheme_is_no_colours() -> None:
    """A style sheet without one does not give the light scheme twice."""
    assert dark(":root { --paper: snow; }") == {}
    assert light(":root { --paper: snow; }") == {"paper": "snow"}
    assert light("") == {}


def test_the_code_to_embed_is_a_picture_with_a_link() -> None:
    """What a person copies is well-formed, also with a hostile name, and says what to fill in."""
    for entry in SITE.model.municipalities:
        here = urls.municipality(entry.slug)
        found = embed(SITE, here, entry)
        link = ElementTree.fromstring(found.code.replace('"></a>', '"/></a>'))  # noqa: S314  # our own code
        image = link.find("img")
        assert image is not None
        assert link.get("href") == f"https://adres-van-deze-site/{here}"
        assert image.get("src") == f"https://adres-van-deze-site/{urls.spiderweb_image(entry.slug)}"
        assert entry.name in image.get("alt", "")
        assert not found.complete
