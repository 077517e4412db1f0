"""A view → slides that a person can change: native titles, texts and shapes, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from site_builder.charts.units import Sign
from site_builder.documents.region import RegionView
from site_builder.documents.rows import Row, Rows, sign_names
from site_builder.documents.slides import Slide
from site_builder.documents.story import Points
from site_builder.formats import unmarked
from site_builder.frozen import frozen
from site_builder.pages.shared.promise import Known
from site_builder.store import LEVEL

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor
    from pptx.slide import Slide as Page
    from pptx.text.text import TextFrame, _Run

WIDE, HIGH, MARGIN = 13.333, 7.5, 0.75
"""A slide in inches, 16:9, and the room around what stands on it."""
INSIDE = WIDE - 2 * MARGIN
STEP, ROW, LABEL, COUNT = 0.34, 0.55, 1.7, 2.0
"""From one sign to the next, from one row to the next, and how wide label and count are, in inches."""
BESIDE = 4
"""More numbers than this stand three beside each other."""
FIRST = 2.45
"""Where the rows begin."""
PACKED = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside: the earliest that a ZIP knows."""
TITLE_ONLY = 5
"""The layout of python-pptx's own template that has a title alone."""
FACES = {"major": "Source Serif Pro", "minor": "Source Sans Pro"}
"""The typefaces of headings and of text; who lacks one sees a serif or a sans of their own."""
PALETTE = {b"1F497D": "ink", b"4F81BD": "accent", b"C0504D": "amber", b"9BBB59": "mid", b"8064A2": "muted"}
"""The colours of that template, and the role of ours that a person finds in their place."""


def deck(view: object) -> bytes:
    """The slides of a `RegionView`. Raises TypeError for another view."""
    if not isinstance(view, RegionView):
        raise TypeError(f"no slides of {type(view).__name__}")
    from pptx import Presentation
    from pptx.util import Inches

    made = Presentation()
    made.slide_width, made.slide_height = Inches(WIDE), Inches(HIGH)
    about = view.frame
    core = made.core_properties
    core.title, core.subject, core.language = about.title, unmarked(about.description), "nl-NL"
    core.author = core.last_modified_by = about.region
    core.created = core.modified = datetime.fromisoformat(about.day)
    core.revision = 1
    for number, one in enumerate(view.slides, start=1):
        _Drawing(made.slides.add_slide(made.slide_layouts[TITLE_ONLY]), view).draw(one, number)
    content = io.BytesIO()
    made.save(content)
    return _packed(content.getvalue(), view)


def _packed(content: bytes, view: RegionView) -> bytes:
    """The same files in one order and of one time, with our typefaces and colours as those of the theme."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w") as packed:
        for name in sorted(given.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            file = given.read(name)
            if name.startswith("ppt/theme/"):
                for kind, face in FACES.items():
                    start = f'<a:{kind}Font><a:latin typeface="'.encode()
                    file = file.replace(start + b"Calibri", start + face.encode())
                for colour, role in PALETTE.items():
                    file = file.replace(colour, view.frame.colours[role].removeprefix("#").encode())
            packed.writestr(zipfile.ZipInfo(name, PACKED), file, zipfile.ZIP_DEFLATED, LEVEL)
    return made.getvalue()


@frozen
class _Drawing:
    """What stands on one slide. All lengths are in inches, all letters in points."""

    page: Page
    view: RegionView

    def draw(self, one: Slide, number: int) -> None:
        """The title, what proves it, and where it comes from."""
        from pptx.util import Inches

        title = self.page.shapes.title
        if title is not None:
            title.left, title.top = Inches(MARGIN), Inches(0.85 if one.kicker else 0.5)
            title.width, title.height = Inches(INSIDE), Inches(1.4)
            self.write(title.text_frame, one.title, 30, "accent-deep" if one.kicker else "ink", bold=True)
        if one.kicker:
            self.text(one.kicker, (MARGIN, 0.35, INSIDE, 0.5), 22)
        if one.known:
            self.text(one.text, (MARGIN, 1.65, INSIDE, 0.9), 16)
            self.known(one.known)
        if one.rows is not None:
            self.rows(one.rows)
            self.text(one.text, (MARGIN, 6.2, INSIDE, 0.6), 13, "muted")
        for place, points in enumerate(one.points):
            self.points(points, MARGIN + place * INSIDE / len(one.points), INSIDE / len(one.points) - 0.4)
        if one.points:
            lines = "\n".join(f"{name}: {text}" for name, text in self.view.reach.lines)
            self.text(lines, (MARGIN, 5.8, INSIDE, 0.9), 14)
        about = self.view.frame
        foot = " · ".join(text for text in (about.brand, about.footer, about.mark) if text)
        self.text(f"{foot} · {number}", (MARGIN, 6.95, INSIDE, 0.35), 11, "muted")

    def known(self, found: Sequence[Known]) -> None:
        """Numbers two or three beside each other: the number, its signs and what is counted."""
        columns = 3 if len(found) > BESIDE else 2
        width = INSIDE / columns
        for place, one in enumerate(found):
            left, top = MARGIN + place % columns * width, 2.6 + place // columns * 2.1
            self.text(f"{one.value} {one.unit}", (left, top, width, 0.6), 28, serif=True)
            row = Row(one.text, sign_names(one.signs), one.heard)
            self.signs(row, left, top + 0.65, width - 0.4)
            self.text(one.text, (left, top + 0.98, width - 0.4, 1), 14)

    def rows(self, proof: Rows) -> None:
        """A row for each year or axis: its name, the signs, the count."""
        label, what, text = proof.heads
        for words, left in ((label, MARGIN), (what, MARGIN + LABEL), (text, WIDE - MARGIN - COUNT)):
            self.text(words, (left, FIRST - 0.35, COUNT, 0.3), 12, "muted")
        for place, row in enumerate(proof.rows):
            top = FIRST + place * ROW
            self.text(row.label, (MARGIN, top, LABEL, ROW), 18)
            self.signs(row, MARGIN + LABEL, top + 0.05, INSIDE - LABEL - COUNT)
            self.text(row.text, (WIDE - MARGIN - COUNT, top, COUNT, ROW), 18, bold=True)
        self.legend(proof.legend, FIRST + len(proof.rows) * ROW + 0.1)

    def legend(self, legend: Iterable[tuple[Sign, str]], top: float) -> None:
        """What the signs mean, each beside its own sign, over as many lines as it takes."""
        left = MARGIN
        for sign, text in legend:
            width = 0.6 + 0.1 * len(text)
            if left + width > WIDE - MARGIN:
                left, top = MARGIN, top + 0.3
            self.signs(Row("", (sign,), text), left, top + 0.02, 0.24)
            self.text(text, (left + 0.25, top, width, 0.3), 12, "muted")
            left += width

    def points(self, points: Points, left: float, width: float) -> None:
        """A heading with short texts below it, as one box."""
        from pptx.util import Pt

        lines = (points.heading, *(f"•  {text}" for text in points.texts))
        frame = self.text("\n".join(lines), (left, FIRST, width, 4.2), 17)
        self.dress(frame.paragraphs[0].runs, 20, "ink", bold=True)
        for paragraph in frame.paragraphs:
            paragraph.space_after = Pt(10)

    def signs(self, row: Row, left: float, top: float, width: float) -> None:
        """A group of shapes, one for each thing counted, which says its count to who does not see it."""
        from pptx.enum.dml import MSO_LINE
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Inches, Length

        if not row.signs:
            return
        step = min(STEP, width / len(row.signs))
        group = self.page.shapes.add_group_shape()
        # Its size is that of all its signs: looked up once, not again with each of them.
        group.shapes._recalculate_extents = lambda: None  # type: ignore[method-assign]  # noqa: SLF001
        # And so is the highest number of a shape on the slide.
        group.shapes.turbo_add_enabled = True
        for place, sign in enumerate(row.signs):
            kind = MSO_SHAPE.DIAMOND if sign in ("below", "lacking") else MSO_SHAPE.OVAL
            where = (Inches(left + place * step), Inches(top), Inches(step * 0.7), Inches(step * 0.7))
            shape = group.shapes.add_shape(kind, *where)
            paint = self.colour({"below": "amber", "lacking": "amber", "unknown": "edge"}.get(sign, "accent"))
            shape.line.color.rgb, shape.line.width = paint, Length(19050)
            for effect in shape.element.xpath("./p:style/a:effectRef"):
                effect.set("idx", "0")  # the template's own shadow
            if sign == "unknown":
                shape.line.dash_style = MSO_LINE.ROUND_DOT
            if _empty(sign):
                shape.fill.background()
            else:
                shape.fill.solid()
                shape.fill.fore_color.rgb = paint
        group._element.recalculate_extents()  # noqa: SLF001
        group.name = f"Tekens {row.label}".strip()
        (named,) = group.element.xpath("./p:nvGrpSpPr/p:cNvPr")
        named.set("descr", unmarked(f"{row.label}: {row.text}".removeprefix(": ")))

    def text(
        self,
        text: str,
        place: tuple[float, float, float, float],
        size: float,
        role: str = "ink",
        *,
        bold: bool = False,
        serif: bool = False,
    ) -> TextFrame:
        """A box with one text; `place` is left, top, width and height."""
        from pptx.util import Inches

        frame: TextFrame = self.page.shapes.add_textbox(*map(Inches, place)).text_frame
        self.write(frame, text, size, role, bold=bold, serif=serif)
        return frame

    def write(
        self, frame: TextFrame, text: str, size: float, role: str, *, bold: bool = False, serif: bool = False
    ) -> None:
        """One text in the letters of the theme, in Dutch."""
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

        for side in ("left", "right", "top", "bottom"):
            setattr(frame, f"margin_{side}", 0)
        frame.word_wrap = True
        frame.text = unmarked(text)
        frame.vertical_anchor = MSO_ANCHOR.TOP
        for paragraph in frame.paragraphs:
            paragraph.alignment = PP_ALIGN.LEFT
            self.dress(paragraph.runs, size, role, bold=bold, serif=serif)

    def dress(
        self, runs: Iterable[_Run], size: float, role: str, *, bold: bool = False, serif: bool = False
    ) -> None:
        """The letters of each run: a face of the theme, so that a person changes all at once."""
        from pptx.enum.lang import MSO_LANGUAGE_ID
        from pptx.util import Pt

        for run in runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, self.colour(role)
            run.font.language_id = MSO_LANGUAGE_ID.DUTCH
            if serif:
                run.font.name = "+mj-lt"

    def colour(self, role: str) -> RGBColor:
        """A colour of the site by its role."""
        from pptx.dml.color import RGBColor

        red, green, blue = bytes.fromhex(self.view.frame.colours[role].removeprefix("#"))
        made: Callable[[int, int, int], RGBColor] = RGBColor
        return made(red, green, blue)


def _empty(sign: Sign) -> bool:
    """Whether a sign is an edge alone: a promise, or what nobody knows."""
    return sign in ("promised", "lacking", "unknown")
