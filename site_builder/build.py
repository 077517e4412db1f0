"""files → records → model → views → pages → files, as one short function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from site_builder import urls
from site_builder.cross_checks import advice
from site_builder.load import closed, load
from site_builder.model import tie
from site_builder.outputs import Outputs
from site_builder.pages.shared.page import LeftOut
from site_builder.pages.shared.site import MOST_FACTSHEETS
from site_builder.problems import Problem, of_file
from site_builder.records.collection import Records
from site_builder.store import Disk, Files, Known, folder_hashes, only, there, written
from site_builder.write import MARK, write


@dataclass(frozen=True, slots=True)
class Store:
    """Where what was made before is kept, if anywhere, and the hash of the program that made it."""

    disk: Disk | None = None
    program: str = ""


NO_STORE = Store()


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made. With an error among the problems nothing was written and `pages` is 0.

    `bundled`: whether figures are explored with the small script of Plotly that `make bundle` makes.
    `searchable`: whether there is an index to search; for some systems Pagefind is not there.
    `printable`: whether PDFs could be made; for some systems Typst is not there. `factsheets`: whether every
    municipality got one. `editable`: whether the editor that `make bundle` makes is there. `kept` is what a
    store is to keep of it beside the files.
    """

    problems: tuple[Problem, ...]
    region: str = ""
    pages: int = 0
    demo_pages: int = 0
    bundled: bool = True
    searchable: bool = True
    printable: bool = True
    factsheets: bool = True
    editable: bool = True
    files: Mapping[str, bytes] = field(default_factory=dict)
    kept: Mapping[str, bytes] = field(default_factory=dict)


def build_site(
    data: Path, out: Path, *, today: date, demo: Path | None = None, store: Store = NO_STORE
) -> Built:
    """Build the site of a data folder into `out`, with the demo region below it as long as the records ask.

    Raises OSError where the disk refuses, and FileExistsError where `out` holds something else than a site.
    """
    before = _hashes(data, demo, store)
    built = build(data, today=today, demo=demo, store=store, hashes=before)
    files = built.files
    if not files:
        return built
    same: frozenset[str] = frozenset()
    if store.disk is not None and isinstance(files, Files):
        same = there(store.disk, out, files.hashes)
    if len(same) < len(files) or not only(out, (*files, MARK)):
        write(files, out, same)
    # With other files than when the build began, nobody knows of which an output was made.
    if store.disk is not None and isinstance(files, Files) and _hashes(data, demo, store) == before:
        store.disk.put({**files.fresh(), **built.kept, **written(out, files.hashes)})
    return built


def build(
    data: Path,
    *,
    today: date,
    demo: Path | None = None,
    store: Store = NO_STORE,
    hashes: Mapping[Path, Mapping[str, str]] | None = None,
) -> Built:
    """Every file of the site, in memory, or in the store."""
    hashes = hashes or {}
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
    known = Known(hashes.get(data, {}), store.program, store.disk)
    outputs = Outputs(model, data, years, demo=urls.DEMO if demo_records else "", known=known)
    files = Files()
    left_out = make(outputs, files)
    problems = _joined(problems, (_not_made(one, data) for one in left_out))
    pages, kept = _count(files), outputs.ledger.written()
    if demo is not None and demo_records is not None:
        known = Known(hashes.get(demo, {}), store.program, store.disk)
        below = Outputs(tie(demo_records), demo, demo_years, home_site="../", known=known)
        left_out = make(below, files, urls.DEMO)
        problems = _joined(problems, (_not_made(one, demo) for one in left_out))
        kept |= below.ledger.written()
    return Built(
        problems=problems,
        region=loaded.records.region.name,
        pages=pages,
        demo_pages=_count(files) - pages,
        bundled=outputs.scripts.bundled,
        editable=bool(outputs.scripts.editor),
        searchable=outputs.site.searchable,
        printable=outputs.printable,
        factsheets=len(model.municipalities) <= MOST_FACTSHEETS,
        files=files,
        kept=kept,
    )


def make(outputs: Outputs, files: Files, below: str = "") -> tuple[LeftOut, ...]:
    """Take in every file of one site, to stand below a folder; what was left out."""
    left_out: list[LeftOut] = []
    for output in outputs:
        made = outputs.made(output)
        files.add(made.files, made.hashes, below)
        left_out += made.left_out
    return tuple(left_out)


def _hashes(data: Path, demo: Path | None, store: Store) -> Mapping[Path, Mapping[str, str]]:
    """The hash of every file of the data folders, where there is a store to compare them with."""
    folders = (data, *((demo,) if demo is not None else ()))
    return {folder: folder_hashes(folder) for folder in folders} if store.disk is not None else {}


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


def _count(made: Iterable[str]) -> int:
    return sum(path.endswith(".html") for path in made)
