"""files → records → model → views → pages → files, as one short function."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from site_builder import urls
from site_builder.assets import Scripts, scripts
from site_builder.closed_sites import with_years, year_files
from site_builder.cross_checks import advice
from site_builder.editor import file as editor_configuration
from site_builder.history import history
from site_builder.load import Closed, closed, load
from site_builder.load.picture_files import picture_files
from site_builder.mail import mail_files, unsendable
from site_builder.model import Model, tie
from site_builder.pages.search.view import sought
from site_builder.pages.shared.page import LeftOut
from site_builder.pages.shared.site import MOST_FACTSHEETS, Site
from site_builder.pdf import available, compile_all
from site_builder.problems import Problem, of_file
from site_builder.records.collection import Records
from site_builder.render import blank, render_all, stylesheet, texts, tokens, undrawn
from site_builder.search import index, indexer
from site_builder.site_map import documents, files, pages
from site_builder.typeface import typeface
from site_builder.write import write


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made. With an error among the problems nothing was written and `pages` is 0.

    `searchable`: whether there is an index to search; for some systems Pagefind is not there.
    `printable`: whether PDFs could be made; for some systems Typst is not there. `factsheets`: whether every
    municipality got one. `editable`: whether the editor that `make bundle` makes is there.
    """

    problems: tuple[Problem, ...]
    region: str = ""
    pages: int = 0
    demo_pages: int = 0
    size: int = 0
    searchable: bool = True
    printable: bool = True
    factsheets: bool = True
    editable: bool = True
    files: Mapping[str, bytes] = field(default_factory=dict)


def build_site(data: Path, out: Path, *, today: date, demo: Path | None = None) -> Built:
    """Build the site of a data folder into `out`, with the demo region below it as long as the records ask.

    Raises OSError where the disk refuses, and FileExistsError where `out` holds something else than a site.
    """
    built = build(data, today=today, demo=demo)
    if built.files:
        write(built.files, out)
    return built


def build(data: Path, *, today: date, demo: Path | None = None) -> Built:
    """Every file of the site, in memory."""
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
    model = tie(loaded.records)
    made, left_out = make(model, data, years, demo=urls.DEMO if demo_records else "")
    problems = _joined(problems, (_not_made(one, data) for one in left_out))
    all_files = dict(made)
    if demo is not None and demo_records is not None:
        below, left_out_below = make(tie(demo_records), demo, demo_years, home_site="../")
        problems = _joined(problems, (_not_made(one, demo) for one in left_out_below))
        all_files |= {urls.DEMO + path: content for path, content in below.items()}
    return Built(
        problems=problems,
        region=loaded.records.region.name,
        pages=_count(made),
        demo_pages=_count(all_files) - _count(made),
        size=sum(len(content) for content in all_files.values()),
        editable=bool(scripts().editor),
        searchable=urls.SEARCH_INDEX + "pagefind.js" in made,
        printable=available(),
        factsheets=len(model.municipalities) <= MOST_FACTSHEETS,
        files=all_files,
    )


def make(
    model: Model, data: Path, years: Sequence[Closed] = (), demo: str = "", home_site: str = ""
) -> tuple[dict[str, bytes], tuple[LeftOut, ...]]:
    """The files of one site by their path, with those of its closed years below it; and what was left out.

    A document that cannot be made is left out: it is never the end of the pages, or of the other documents.
    """
    style = stylesheet()
    css = urls.asset(f"site.{hashlib.sha256(style).hexdigest()[:12]}.css")
    own = scripts()
    program = indexer()
    site = Site(
        model=model,
        history=history(data),
        css=css,
        demo=demo,
        home_site=home_site,
        texts=texts(),
        tokens=tokens(),
        scripts=own.addresses,
        searchable=program is not None,
        pictures=picture_files(data, model.records),
    )
    site, frozen = with_years(site, years)
    printed, unprinted = compile_all(tuple(documents(site))) if available() else ({}, ())
    unsent = unsendable(site)
    site = replace(
        site,
        printed={address: len(content) for address, content in printed.items()},
        unsendable=frozenset(unsent),
    )
    every_page = tuple(pages(site))
    made = render_all(every_page)
    if program is not None:
        made |= index(program, {p.address: made[urls.file_of(p.address)] for p in every_page if sought(p)})
    made |= {file.address: file.content for file in (*files(site, every_page), *mail_files(site, made))}
    not_drawn = undrawn(every_page, made)
    made |= {urls.file_of(one.address): blank() for one in not_drawn}
    for year, year_pages in frozen:
        made |= year_files(year, year_pages, made.keys() | printed.keys())
    if not home_site:
        made |= _editor(model.records, own)
    # A demo below a site uses that site's scripts.
    whole = made | printed | {css: style} | dict(typeface().files) | ({} if home_site else dict(own.files))
    return whole, (*unprinted, *unsent.values(), *not_drawn)


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


def _editor(records: Records, own: Scripts) -> Mapping[str, bytes]:
    """The editor with its configuration, where there is a repository to save in."""
    configuration = editor_configuration(records)
    if configuration is None or not own.editor:
        return {}
    return {**own.editor, urls.EDITOR_CONFIG: configuration}


def _wants_demo(records: Records) -> bool:
    setting = records.region.settings.demo_site
    assessed = any(
        assessment.status == "confirmed"
        for municipality in records.municipalities.values()
        for assessment in municipality.assessments
    )
    return setting == "always" or (setting == "until_first_assessment" and not assessed)


def _count(made: Mapping[str, bytes]) -> int:
    return sum(path.endswith(".html") for path in made)
