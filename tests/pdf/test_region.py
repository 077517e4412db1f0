"""The sheet and the slides for the region's boards: what they say, and that it is what the figures say."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import fields, replace

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from site_builder import urls
from site_builder.documents.region import RegionView, documents
from site_builder.documents.rows import per_axis, per_year
from site_builder.documents.story import story
from site_builder.figures.figure import Key
from site_builder.figures.of_indicator import over_all
from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.pages.shared.site import Site
from site_builder.pdf import compile_all
from site_builder.pdf.deck import FACES, deck
from site_builder.render import FACE, tokens
from tests.checks import FIRST_YEAR
from tests.measures.region import assessment, municipality, region
from tests.pdf.demo import demo, site_of
from tests.pdf.reading import read, words


def _view(site: Site, address: str = urls.SLIDES) -> RegionView:
    view = next(page.view for page in documents(site) if page.address == address)
    assert isinstance(view, RegionView)
    return view


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The documents of the demo."""
    printed, left_out = compile_all(tuple(documents(demo())))
    assert left_out == ()
    return printed


def test_the_sheet_is_one_page_and_the_slides_are_five(made: dict[str, bytes]) -> None:
    """Of the demo, which has all there is to tell; both can be read aloud."""
    sheet, slides = (read(made[address]) for address in (urls.REGION_SHEET, urls.SLIDES))
    assert (sheet.pages, slides.pages) == (1, 5)
    for one in (sheet, slides):
        assert (one.language, one.marked, one.standards) == ("nl-NL", True, ("1", "3", "A"))


def test_in_the_first_year_there_is_a_page_too() -> None:
    """Nothing was measured: the sheet says what a project has to reach, and what is not known."""
    site = site_of(FIRST_YEAR)
    printed, left_out = compile_all(tuple(documents(site)))
    assert left_out == ()
    assert read(printed[urls.REGION_SHEET]).pages == 1
    text = words(printed[urls.REGION_SHEET])
    assert "Dat kan nog niemand zeggen." in text
    assert "Prestatieniveau" in text
    assert "0 van de" not in text


def test_a_region_with_nothing_at_all() -> None:
    """One municipality, no project and no level: still a sheet and slides."""
    site = Site(region({"els": municipality("Els")}), NO_HISTORY, "site.css", tokens=tokens())
    printed, left_out = compile_all(tuple(documents(site)))
    assert left_out == ()
    assert read(printed[urls.REGION_SHEET]).pages == 1


def test_a_row_has_a_sign_for_each_project_that_is_counted() -> None:
    """What is met, built and promised together, is the figure; so is what is not, and what is missing."""
    for indicator in (one for one in demo().model.indicators if one.levels):
        for row in per_year(demo(), indicator).rows:
            own = over_all(demo().figures, indicator, int(row.label))
            met = sum(sign in ("met", "promised") for sign in row.signs)
            below = sum(sign in ("below", "lacking") for sign in row.signs)
            assert met == own.at("met").count
            assert met + below == own.at("tested").count
            assert row.signs.count("unknown") == own.at("missing").count
            assert unmarked(row.text) == f"{met} van de {met + below}"


def test_an_axis_counts_those_of_whom_it_is_known() -> None:
    """Worked by hand: Els and Olm are at 3 or higher on the first axis, Iep is not, Ulk is not known."""
    site = Site(
        region(
            {
                "els": municipality("Els", assessment(2026, "333333")),
                "olm": municipality("Olm", assessment(2026, "411111")),
                "iep": municipality("Iep", assessment(2026, "2?1111")),
                "ulk": municipality("Ulk"),
            }
        ),
        NO_HISTORY,
        "site.css",
        tokens=tokens(),
    )
    first, second, *_ = per_axis(site).rows
    assert (first.signs, unmarked(first.text)) == (("met", "met", "below", "unknown"), "2 van de 3")
    assert (second.signs, unmarked(second.text)) == (("met", "below", "unknown", "unknown"), "1 van de 2")
    reached = site.figures.at(Key("municipalities", "at_ambition", 2026))
    assert f"{reached.count} van de 4 gemeenten staat op de ambitie" in unmarked(
        story(site).municipalities.heading
    )


def test_template_and_view_agree() -> None:
    """Sheet and slides use each field of their view, and no other."""
    names = {field.name for field in fields(RegionView)}
    used = set()
    for template in ("region.typ", "slides.typ", "base.typ"):
        source = (FACE / "typst" / template).read_text(encoding="utf-8")
        used |= set(re.findall(r"\bview\.([a-z_]+)", source))
    assert used == names


def test_the_slides_to_change_say_the_same(made: dict[str, bytes]) -> None:
    """Another program opens them: wide, a title on each, and every text and count of the slides to show."""
    shown = Presentation(io.BytesIO(made[urls.SLIDES_TO_CHANGE]))
    view = _view(demo())
    assert round(shown.slide_width / shown.slide_height, 2) == 1.78
    assert len(shown.slides) == len(view.slides)
    for page, slide in zip(shown.slides, view.slides, strict=True):
        title = page.shapes.title
        assert title is not None
        assert title.text_frame.text == unmarked(slide.title)
        text = " ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)
        said = [slide.text, *(one for points in slide.points for one in points.texts)]
        said += [part for row in (slide.rows.rows if slide.rows else ()) for part in (row.label, row.text)]
        said += [part for one in slide.known for part in (one.value, one.unit, one.text)]
        assert [one for one in said if unmarked(one) not in text] == []
    paper = words(made[urls.SLIDES])
    assert [one.title for one in view.slides if " ".join(unmarked(one.title).split()) not in paper] == []


def test_signs_on_a_slide_are_shapes_with_words(made: dict[str, bytes]) -> None:
    """As many as are counted, in a group that says the count to who does not see it; and no picture."""
    shown = Presentation(io.BytesIO(made[urls.SLIDES_TO_CHANGE]))
    second, rows = shown.slides[1], _view(demo()).slides[1].rows
    assert rows is not None
    groups = [one for one in second.shapes if one.shape_type == MSO_SHAPE_TYPE.GROUP]
    named = {one.element.xpath("./p:nvGrpSpPr/p:cNvPr/@descr")[0]: len(one.shapes) for one in groups}
    assert {
        f"{row.label}: {unmarked(row.text)}": len(row.signs) for row in rows.rows
    }.items() <= named.items()
    kinds = {shape.shape_type for page in shown.slides for shape in page.shapes}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds


def test_the_same_slides_are_the_same_bytes(made: dict[str, bytes]) -> None:
    """No clock and no person in them; the day is that of the records, the typefaces are those of the site."""
    again = deck(_view(demo()))
    assert again == made[urls.SLIDES_TO_CHANGE]
    with zipfile.ZipFile(io.BytesIO(again)) as packed:
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        theme = packed.read("ppt/theme/theme1.xml").decode()
        assert [face for face in FACES.values() if f'<a:latin typeface="{face}"' not in theme] == []
    core = Presentation(io.BytesIO(again)).core_properties
    assert (core.author, core.last_modified_by) == ("Voorbeeldregio", "Voorbeeldregio")
    assert core.created is not None
    assert core.created.date().isoformat() == _view(demo()).frame.day


def test_another_view_is_no_deck() -> None:
    """A mistake of ours is told and not packed."""
    with pytest.raises(TypeError, match="no slides of"):
        deck(_view(demo()).frame)


def test_a_long_title_and_many_signs_stay_on_the_slide() -> None:
    """Signs become smaller where a row would not fit."""
    view = _view(demo())
    slide = view.slides[1]
    assert slide.rows is not None
    row = replace(slide.rows.rows[0], signs=("met",) * 60)
    wide = replace(slide, title=slide.title * 2, rows=replace(slide.rows, rows=(row,)))
    shown = Presentation(io.BytesIO(deck(replace(view, slides=(wide,)))))
    edge = max(one.left + one.width for one in shown.slides[0].shapes)
    assert edge <= shown.slide_width
