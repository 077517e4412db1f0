"""files → records → model → views → pages → files, as one short function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from site_builder import urls
from site_builder.cross_checks import advice
from site_builder.load import closed, load
from site_builder.model import Model, tie
from site_builder.outputs import Outputs
from site_builder.pages.shared.page import LeftOut
from site_builder.phrases.answered import disclosed
from site_builder.problems import Problem, of_file
from site_builder.records.collection import Records
from site_builder.shares import LIST, Listing, Share, made_of
from site_builder.write import Put, writing


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made. With an error among the problems nothing was written and `pages` is 0.

    `bundled`: whether figures are explored with the small script of Plotly that `make bundle` makes.
    `printable`: whether PDFs could be made; for some systems Typst is not there. `editable`: whether the
    editor that `make bundle` makes is there. What a site may be too large for: `factsheets` of every
    municipality, a picture of every page (`pictured`), and every table in every form (`whole`).
    """

    problems: tuple[Problem, ...]
    region: str = ""
    pages: int = 0
    demo_pages: int = 0
    size: int = 0
    bundled: bool = True
    printable: bool = True
    factsheets: bool = True
    pictured: bool = True
    whole: bool = True
    editable: bool = True
    files: Mapping[str, bytes] = field(default_factory=dict)


def build_site(
    data: Path, out: Path, *, today: date, demo: Path | None = None, share: Share | None = None
) -> Built:
    """Build the site of a data folder into `out`, with the demo region below it as long as the records ask.

    With a `share`, only the outputs of that share, and a list of what they were made of.

    Raises OSError where the disk refuses, and FileExistsError where `out` holds something else than a site.
    """
    with writing(out) as put:
        if share is None:
            return _build(data, put, today=today, demo=demo)
        listing = Listing(put)
        built = _build(data, listing.put, today=today, demo=demo, share=share)
        if not any(one.severity == "error" for one in built.problems):
            folders = [folder for folder in (data, demo) if folder is not None]
            put(LIST, listing.content(share, made_of(folders, today)))
        return replace(built, pages=_count(listing.files), demo_pages=0)


def build(data: Path, *, today: date, demo: Path | None = None) -> Built:
    """Every file of the site, in memory."""
    files: dict[str, bytes] = {}
    built = _build(data, files.__setitem__, today=today, demo=demo)
    return replace(built, files=files)


def _build(
    data: Path, put: Put, *, today: date, demo: Path | None = None, share: Share | None = None
) -> Built:
    """Every file of the site, or of a share of it, written as it is made."""
    loaded = load(data, today)
    years, broken = closed(data, today)
    problems = _joined(loaded.problems, broken)
    if loaded.records is None or broken:
        return Built(problems)
    problems = _joined(problems, advice(loaded, data, years))
    demo_records, demo_years = None, years[:0]
    if demo is not None and _wants_demo(loaded.records):
        loaded_demo = load(demo, today)
        demo_years, demo_broken = closed(demo, today)
        problems += _joined(loaded_demo.problems, demo_broken)
        if loaded_demo.records is None or demo_broken:
            return Built(problems)
        problems += advice(loaded_demo, demo, demo_years)
        demo_records = loaded_demo.records
    model = _told(loaded.records, today)
    outputs = Outputs(model, data, years, demo=urls.DEMO if demo_records else "")
    problems = _joined(problems, (_not_made(one, data) for one in make(outputs, put, share)))
    below: Mapping[str, int] = {}
    if demo is not None and demo_records is not None:
        of_demo = Outputs(_told(demo_records, today), demo, demo_years, home_site="../")
        left_out = make(of_demo, lambda path, content: put(urls.DEMO + path, content), share)
        problems = _joined(problems, (_not_made(one, demo) for one in left_out))
        below = of_demo.sizes
    return Built(
        problems=problems,
        region=loaded.records.region.name,
        pages=_count(outputs.sizes),
        demo_pages=_count(below),
        size=sum(outputs.sizes.values()) + sum(below.values()),
        bundled=outputs.scripts.bundled,
        editable=bool(outputs.scripts.editor),
        printable=outputs.printable,
        factsheets=outputs.site.with_factsheets,
        pictured=outputs.site.pictured or outputs.site.fictional,
        whole=urls.table("figures.csv") not in outputs.sizes
        or urls.api("tables", "figures") in outputs.sizes,
    )


def make(outputs: Outputs, put: Put, share: Share | None = None) -> tuple[LeftOut, ...]:
    """Write every file of one site, or of a share of it, as it is made; give what was left out."""
    left_out: list[LeftOut] = []
    for output in outputs:
        if share is not None and not share.has(output):
            continue
        made = outputs.take(output)
        for path, content in made.files.items():
            put(path, content)
        left_out += made.left_out
    return tuple(left_out)


def _told(records: Records, today: date) -> Model:
    """The records of a region, as they may be told today."""
    return tie(disclosed(records, records.region.day(today)), today)


def _not_made(left_out: LeftOut, data: Path) -> Problem:
    """A document that was left out, as a warning at the file that it is made of."""
    return of_file(
        f"{data.as_posix()}/{left_out.made_of}",
        f"{left_out.what} die van dit bestand komt, was niet te maken en is weggelaten: {left_out.reason}.",
        hint="De rest van de site is er wel. Kort de teksten in, of meld dit bij de beheerders.",
        severity="warning",
    )


def _joined(problems: Iterable[Problem], more: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems by place, each once: a closed year that changed is told by both."""
    return tuple(sorted({*problems, *more}))


def _wants_demo(records: Records) -> bool:
    setting = records.region.settings.demo_site
    assessed = any(
        assessment.status == "confirmed"
        for municipality in records.municipalities.values()
        for assessment in municipality.assessments
    )
    return setting == "always" or (setting == "until_first_assessment" and not assessed)


def _count(files: Iterable[str]) -> int:
    return sum(path.endswith(".html") for path in files)
