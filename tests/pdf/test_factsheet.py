"""The factsheet of a municipality: two accessible pages with the data inside, whatever is recorded."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder import urls
from site_builder.documents.factsheet import FactsheetView, documents, factsheet
from site_builder.documents.questions import Question
from site_builder.documents.reach import NO_ADDRESS, QUIET
from site_builder.documents.terms import MOST, terms_in
from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.shared.site import MOST_FACTSHEETS, Site
from site_builder.pdf import compile_all, compile_one
from site_builder.phrases.printed import Unknown
from site_builder.render import FACE, drawing, tokens
from tests.checks import FIRST_YEAR
from tests.measures.region import assessment, municipality, region
from tests.pdf.demo import demo, site_of
from tests.pdf.reading import Read, read, told, words

HOSTILE = '#panic("x") $x^2$ *vet* _schuin_ @bron <anker> `code` \\ // /* */ = kop - punt [a](b) "q" \'s'


SOME = ("waalbeek", "ulk")
"""The fullest, and one of which little is known: the others are printed where it is `long`."""


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """Some factsheets of the demo, and one of a region where nothing is recorded."""
    real = site_of(FIRST_YEAR)
    empty = factsheet(real, real.model.by_slug["doesburg"])
    some = {urls.factsheet(slug) for slug in SOME}
    printed, left_out = compile_all(tuple(page for page in documents(demo()) if page.address in some))
    assert left_out == ()
    return printed | {"doesburg": compile_one("factsheet.typ", empty)}


@pytest.fixture(scope="module")
def sheets(made: dict[str, bytes]) -> dict[str, Read]:
    """The same, read by another program."""
    return {address: read(content) for address, content in made.items()}


def test_every_municipality_that_takes_part_has_one() -> None:
    """Also the one without an assessment; a council that left has nothing to do any more."""
    members = {urls.factsheet(entry.slug) for entry in demo().model.members}
    gone = {urls.factsheet(entry.slug) for entry in demo().model.municipalities} - members
    assert gone
    assert members == {page.address for page in documents(demo())}


@pytest.mark.long
def test_every_one_is_printed() -> None:
    """On both sides of one sheet, and as both standards ask."""
    printed, left_out = compile_all(tuple(documents(demo())))
    assert left_out == ()
    sheets = {address: read(content) for address, content in printed.items()}
    assert {(sheet.pages, sheet.standards) for sheet in sheets.values()} == {(2, ("1", "3", "A"))}
    assert len(sheets) > len(SOME)


def test_it_is_one_sheet_of_paper(sheets: dict[str, Read]) -> None:
    """Two pages for the fullest municipality; one where nothing is recorded."""
    two = dict.fromkeys(sheets, 2) | {"doesburg": 1}
    assert {address: sheet.pages for address, sheet in sheets.items()} == two


def test_a_screen_reader_can_read_it(sheets: dict[str, Read]) -> None:
    """Tagged, in Dutch, with a title that is shown, headings, heads of tables, and words for each figure."""
    for sheet in sheets.values():
        assert (sheet.language, sheet.marked, sheet.shows_title) == ("nl-NL", True, True)
        assert sheet.title.startswith("Factsheet ")
        assert {"Title", "H1", "Table", "TH", "Figure"} <= set(sheet.tags)
        assert sheet.alts[0].startswith("Spinnenweb van ")
        assert all(sheet.alts)


def test_it_meets_both_standards(sheets: dict[str, Read]) -> None:
    """It says that it is PDF/UA-1 and PDF/A-3a."""
    assert {sheet.standards for sheet in sheets.values()} == {("1", "3", "A")}


def test_another_reader_agrees(made: dict[str, bytes]) -> None:
    """Poppler finds the tags, the title and the pages too."""
    found = told(made[urls.factsheet("waalbeek")])
    assert (found["Tagged"], found["Title"], found["Pages"]) == ("yes", "Factsheet Waalbeek", "2")
    assert found["Page size"].endswith("(A4)")


def test_the_data_is_inside(sheets: dict[str, Read]) -> None:
    """The municipality as JSON, described, and marked as the data behind the pages."""
    [file] = sheets[urls.factsheet("waalbeek")].attached
    assert (file.name, file.relationship, file.mime_type) == ("waalbeek.json", "/Data", "application/json")
    assert file.description == "Alle gegevens van Waalbeek als JSON"
    assert json.loads(file.content)["name"] == "Waalbeek"


def test_the_same_bytes_again(made: dict[str, bytes]) -> None:
    """Its day is that of the assessment, so that the clock plays no part."""
    address = urls.factsheet("waalbeek")
    entry = demo().model.by_slug["waalbeek"]
    assert compile_one("factsheet.typ", factsheet(demo(), entry)) == made[address]
    assert read(made[address]).created.startswith(entry.assessments[-1].date.isoformat())


def test_template_and_view_agree() -> None:
    """The template uses each field of its view, and no other."""
    source = (FACE / "typst" / "factsheet.typ").read_text(encoding="utf-8")
    names = {field.name for field in fields(FactsheetView)}
    assert set(re.findall(r"\bview\.([a-z_]+)", source)) | {"frame"} == names


def test_it_says_what_is_not_known() -> None:
    """Nothing recorded, an old assessment, an axis, projects and attendance: each with who fills it in."""
    site = Site(
        region(
            {
                "els": municipality("Els", assessment(2026, "111111")),
                "olm": municipality("Olm", assessment(2027, "1?1?11")),
                "ulk": municipality("Ulk"),
            }
        ),
        NO_HISTORY,
        "site.css",
        tokens=tokens(),
    )

    def found(slug: str) -> list[str]:
        return [one.what for one in factsheet(site, site.model.by_slug[slug]).unknown]

    no_projects = "Welke projecten er zijn: er is er nog geen vastgelegd."
    assert found("els") == ["De stand over 2027: de laatste zelfscan is van 2026.", no_projects]
    assert found("olm")[1:] == [no_projects]
    assert found("olm")[0].startswith("De treden van ")
    assert found("ulk")[0].startswith("Hoe ver de gemeente is")
    assert all(one.who for one in factsheet(site, site.model.by_slug["ulk"]).unknown)


def test_a_year_of_which_some_steps_are_taken_is_not_called_untaken() -> None:
    """Kolkstede took two of the three steps of 2029, and one of the three of 2030."""
    site = demo()
    steps = factsheet(site, site.model.by_slug["kolkstede"]).now.steps
    assert [(step.when, step.word) for step in steps[2:5]] == [
        ("2028", "later gezet"),
        ("2029", "deels gezet"),
        ("2030", "deels gezet"),
    ]


def test_it_asks_what_the_records_give_reason_to() -> None:
    """Worked by hand from demo/municipalities/veldoord.yaml: capacity was 2 in 2026 and is 1, policy should
    have been 3 by the end of 2028, and temporary hours are the first bottleneck of 2030.
    """
    asked = factsheet(demo(), demo().model.by_slug["veldoord"]).questions
    assert [unmarked(one.about) for one in asked] == [
        "Capaciteit is gezakt.",
        "Een stap is te laat.",
        "Een knelpunt.",
    ]
    assert "In 2026 stond deze as op trede 2, nu op trede 1." in unmarked(asked[0].text)
    assert asked[0].source == "zelfscan 2026 en 2030, as capaciteit"
    assert "vóór eind 2028" in asked[1].text
    assert "Tijdelijke uren" in asked[2].text


def test_it_asks_no_more_than_the_records_give_reason_to() -> None:
    """Nothing missing, nothing fallen, no step open: no question, and no heading above nothing."""
    view = factsheet(demo(), demo().model.by_slug["heuvelrade"])
    assert [one.about for one in view.questions] == ["Een knelpunt."]
    assert view.questions_heading == "1 vraag voor uw college"
    asked = factsheet(demo(), demo().model.by_slug["ulk"]).questions
    assert [one.source for one in asked] == ["zelfscan", "projecten", "bijeenkomsten"]
    none = words(compile_one("factsheet.typ", replace(view, questions=(), questions_heading="Geen")))
    assert "voor uw college" not in none


def test_a_word_is_explained_where_it_is_used() -> None:
    """And only there; a part of another word is none."""
    used = [name for name, _ in terms_in(demo(), ("De GWW", ["een impactlab"]))]
    assert used == ["GWW", "Impactlab"]
    assert terms_in(demo(), "Ommkiren") == ()


def test_a_code_to_scan_leads_to_the_page() -> None:
    """As soon as the site has an address, with the squares of segno; without one a line says so."""
    entry = demo().model.by_slug["veldoord"]
    assert factsheet(demo(), entry).reach.code is None
    assert ("Het hele verhaal", NO_ADDRESS) in factsheet(demo(), entry).reach.lines
    records = demo().model.records
    settings = records.region.settings.model_copy(
        update={"address": "https://monitor.voorbeeld.nl", "fictional": False}
    )
    region = records.region.model_copy(update={"settings": settings})
    placed = replace(demo(), model=tie(replace(records, region=region)))
    found = factsheet(placed, entry).reach
    assert ("Het hele verhaal", "monitor.voorbeeld.nl/gemeenten/veldoord") in found.lines
    assert found.code is not None
    assert found.code.alt == "QR-code naar monitor.voorbeeld.nl/gemeenten/veldoord"
    rows = segno.make_qr("https://monitor.voorbeeld.nl/gemeenten/veldoord/", error="m").matrix
    dark = {(x + QUIET, y + QUIET) for y, row in enumerate(rows) for x, square in enumerate(row) if square}
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", drawing(found.code))
    assert {(int(x) + at, int(y)) for x, y, long in runs for at in range(int(long))} == dark
    assert read(compile_one("factsheet.typ", factsheet(placed, entry))).pages == 2


def test_a_draft_says_so_on_each_page() -> None:
    """A council must not take a draft for what was confirmed."""
    site = Site(
        region({"els": municipality("Els", assessment(2026, "111111", status="draft"))}),
        NO_HISTORY,
        "site.css",
        tokens=tokens(),
    )
    view = factsheet(site, site.model.by_slug["els"])
    assert "Concept, telt nog niet mee" in view.frame.mark
    assert words(compile_one("factsheet.typ", view)).count("Concept, telt nog niet mee") > 1


def test_the_fullest_fits() -> None:
    """Lists and texts at the lengths to which they are cut still make two pages, in smaller letters."""
    view = factsheet(demo(), demo().model.by_slug["waalbeek"])
    long = "Een heel lange tekst die een gemeente typte over haar werk aan wegen en pleinen, " * 2
    fullest = replace(
        view,
        name="Kwartelrade, Hoog-Zilverdonk en het Lange Broek aan den Rijn",
        told=(("Knelpunten", long[:120] * 2),) * 3,
        unknown=(Unknown(long[:90], long[:70], "", ""),) * 4,
        questions=(Question("Een stap is te laat.", long + long, long[:60]),) * 3,
        projects=replace(
            view.projects, rows=(replace(view.projects.rows[0], name=long[:60]),) * 8, note=long[:120]
        ),
        terms=(("Begrip", long),) * MOST,
        reach=replace(view.reach, lines=(("Bronnen", (long * 2)[:200]),) * 4),
    )
    assert read(compile_one("factsheet.typ", fullest)).pages == 2


def test_hostile_text_is_shown_as_it_was_typed() -> None:
    """Nothing that a person types is markup to Typst."""
    view = replace(factsheet(demo(), demo().model.by_slug["ulk"]), lead=HOSTILE, told=((HOSTILE, HOSTILE),))
    assert " ".join(HOSTILE.split()) in words(compile_one("factsheet.typ", view))


@settings(max_examples=settings().max_examples // 5)
@given(st.text(max_size=60))
def test_any_text_gives_a_pdf(text: str) -> None:
    """Also one with characters that no font has, that nobody can see, or that run the other way."""
    view = replace(factsheet(demo(), demo().model.by_slug["ulk"]), lead=text, kicker=text)
    assert read(compile_one("factsheet.typ", view)).pages == 2


def test_a_character_without_a_font_is_marked() -> None:
    """Its place is kept, and the data inside keeps the character itself."""
    view = factsheet(demo(), demo().model.by_slug["ulk"])
    kept = replace(view.frame.attachments[0], content='{"😀": 1}')
    view = replace(view, lead="Blij 😀 en 中 hier", frame=replace(view.frame, attachments=(kept,)))
    made = compile_one("factsheet.typ", view)
    assert "Blij � en � hier" in words(made)
    assert read(made).attached[0].content.decode() == '{"😀": 1}'


def test_a_figure_without_words_is_refused() -> None:
    """Nobody may get a picture that says nothing to those who do not see it."""
    view = factsheet(demo(), demo().model.by_slug["ulk"])
    with pytest.raises(ValueError, match="a figure without words"):
        compile_one(
            "factsheet.typ", replace(view, stand=replace(view.stand, web=replace(view.stand.web, alt=" ")))
        )


def test_a_country_has_none() -> None:
    """With more municipalities than a build can print, none is made and no page links to one."""
    some = {f"g{number}": municipality(f"G{number}") for number in range(MOST_FACTSHEETS + 1)}
    assert list(documents(Site(region(some), NO_HISTORY, "site.css", tokens=tokens()))) == []
