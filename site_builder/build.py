"""files → records → model → views → pages → files, as one short function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from site_builder import urls
from site_builder.built import Before, Built, SupersededError, before, to_recall
from site_builder.closed_year import FOLDER
from site_builder.cross_checks import Keep, advice
from site_builder.frozen import frozen
from site_builder.load import Closed, Loaded, closed, load
from site_builder.model import Model, tie
from site_builder.outputs import Output, Outputs, Sums, Take, no_records, together
from site_builder.pages.shared.page import LeftOut
from site_builder.phrases.answered import disclosed
from site_builder.problems import Problem, of_file
from site_builder.records.collection import Records
from site_builder.shares import LIST, listing
from site_builder.store import Content, Keeping, Memory, Share, whole
from site_builder.write import writing


class Viewer(Protocol):
    """Who looks at a site while it is built again, with what the program remembers for that."""

    @property
    def memory(self) -> Memory:
        """What is kept in mind from one build to the next."""
        ...

    def wanted(self) -> Iterable[str]:
        """The paths of the pages that are looked at."""
        ...

    def show(self, pages: Mapping[str, bytes]) -> None:
        """Take pages by their path, as they become: those that are wanted and are otherwise in the folder."""
        ...

    def superseded(self) -> bool:
        """Whether more was saved, so that the rest of what is being made is of no use any more."""
        ...


def build_site(
    data: Path,
    out: Path,
    *,
    today: date,
    demo: Path | None = None,
    known: Before | None = None,
    viewer: Viewer | None = None,
    workers: int = 0,
) -> Built:
    """Build the site of a data folder into `out`, with the demo region below it as long as the records ask.

    What is `known` of an earlier build is not made again, and only files that differ are written. If that is
    for a share, only its outputs are written, and a list of them in the place of the checksums. A `viewer`
    gets the pages that it looks at before the others are made. So many `workers` make all of a large
    site, where there is a store by which they hand it over.

    Raises OSError where the disk refuses, FileExistsError where `out` holds something else than a site, and
    SupersededError where the viewer breaks off the rest. Then `out` is as it was, and nothing is known anew.
    """
    folders = (data, *((demo,) if demo is not None else ()))
    known = known or before(None)
    share = known.share
    try:
        with writing(out) as folder:
            keeping = Keeping(folder, out, known.disk)
            sums = Sums(keeping.take, known.disk, share)
            looked = (viewer, out) if viewer is not None else None
            built, kept = _build(
                data, sums.take, today=today, demo=demo, known=known, looked=looked, workers=workers
            )
            if share is not None:
                built = replace(built, pages=_count(sums.digests), demo_pages=0)
            if built.region and share is not None:
                sums.finish(LIST, listing(share, folders, today, known.disk))
            elif built.region:
                sums.finish()
            keeping.keep({})
    except Exception:
        _undo(known, before(known.disk, *folders, share=share))
        raise
    now = before(known.disk, *folders, share=share)
    # With other files than when the build began, nobody knows of which an output was made.
    if now == known and kept:
        keeping.keep({**kept, **keeping.written(), **sums.kept(), **to_recall(built, known, out, today)})
        known.memory.done()
    else:
        _undo(known, now)
    return built


def _undo(known: Before, now: Before) -> None:
    """Forget what a build put that did not end well; records are remembered by their content, and stay."""
    around = [(one.program, [no_records(files) for files in one.files.values()]) for one in (known, now)]
    known.memory.undo(all_of_it=around[0] != around[1])


def build(data: Path, *, today: date, demo: Path | None = None, known: Before | None = None) -> Built:
    """Every file of the site, in memory."""
    files: dict[str, bytes] = {}

    def take(made: Mapping[str, Content], _hashes: object, below: str) -> None:
        files.update({below + path: whole(content) for path, content in made.items()})

    sums = Sums(take)
    built, _ = _build(data, sums.take, today=today, demo=demo, known=known or before(None))
    if built.region:
        sums.finish()
    return replace(built, files=files)


def _build(
    data: Path,
    take: Take,
    *,
    today: date,
    demo: Path | None,
    known: Before,
    looked: tuple[Viewer, Path] | None = None,
    workers: int = 0,
) -> tuple[Built, Mapping[str, bytes]]:
    """Every file of the site, or of a share of it, taken as it is made or was kept.

    And what is to be kept of how it was made.
    """
    own = _read(data, today, known)
    if own.records is None:
        return Built(own.problems), {}
    regions = [own]
    if demo is not None and _wants_demo(own.records):
        regions.append(_read(demo, today, known))
    records = [one.records for one in regions if one.records is not None]
    if len(records) < len(regions):
        return Built(_joined(_advice(own, known), (one for region in regions for one in region.problems))), {}
    below = urls.DEMO if len(regions) > 1 else ""
    sites = [Outputs(_told(records[0], today), data, own.years, demo=below, known=known.of(data))]
    for region, one in zip(regions[1:], records[1:], strict=True):
        model, of = _told(one, today), known.of(region.folder)
        sites.append(Outputs(model, region.folder, region.years, home_site="../", known=of))
    places = ("", urls.DEMO)[: len(sites)]
    if looked is not None:
        _show(*looked, sites, places)
    problems = [problem for region in regions for problem in region.problems]
    for region, site in zip(regions, sites, strict=True):
        problems += _advice(region, known, site.advised.of)
    read = [region.folder for region in regions]
    # Only places of warnings ask for the texts of files: those are not held while pages are made.
    del own, regions
    for at, output in together(sites, partial(_is_of, known.share), known.disk, workers):
        if looked is not None and looked[0].superseded():
            raise SupersededError
        made = sites[at].take(output)
        take(made.files, made.hashes, places[at])
        problems += [_not_made(one, read[at]) for one in made.left_out]
    kept: dict[str, bytes] = {}
    for site in sites:
        kept |= site.kept()
    outputs = sites[0]
    built = Built(
        problems=_joined((), problems),
        region=records[0].region.name,
        pages=_count(outputs.sizes),
        demo_pages=sum(_count(site.sizes) for site in sites[1:]),
        size=sum(sum(site.sizes.values()) for site in sites),
        bundled=outputs.scripts.bundled,
        editable=bool(outputs.scripts.editor),
        printable=outputs.printable,
        factsheets=outputs.site.with_factsheets,
        pictured=outputs.site.pictured or outputs.site.fictional,
        whole=urls.table("figures.csv") not in outputs.sizes
        or urls.api("tables", "figures") in outputs.sizes,
    )
    return built, kept


@frozen
class _Region:
    """The records of a folder with its closed years; without records where anything of those is in error."""

    folder: Path
    loaded: Loaded
    records: Records | None
    years: tuple[Closed, ...]
    problems: tuple[Problem, ...]


def _read(folder: Path, today: date, known: Before) -> _Region:
    files = known.files.get(folder, {})
    of_years = tuple(one for one in files.items() if one[0].startswith((f"{FOLDER}/", "errata/")))

    own = known.of(folder)
    loaded = load(folder, today, own, lasting=True)
    years, broken = known.memory.of(("years", folder, today, of_years), partial(closed, folder, today, own))
    records = None if broken else loaded.records
    return _Region(folder, loaded, records, years, _joined(loaded.problems, broken))


def _advice(region: _Region, known: Before, keep: Keep | None = None) -> tuple[Problem, ...]:
    return advice(region.loaded, region.folder, region.years, memory=known.memory, keep=keep)


def _show(viewer: Viewer, out: Path, sites: Sequence[Outputs], places: Sequence[str]) -> None:
    """Show the pages that somebody looks at and that change, made before all others."""
    found: dict[str, bytes] = {}
    for path in viewer.wanted():
        place = max(place for place in places if path.startswith(place))
        made = sites[places.index(place)].page(path.removeprefix(place))
        there = out / path
        if made is not None and not (there.is_file() and there.read_bytes() == made):
            found[path] = made
    viewer.show(found)


def _is_of(share: Share | None, output: Output) -> bool:
    return share is None or share.has(output.name, whole=output.whole)


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


def _count(made: Iterable[str]) -> int:
    return sum(path.endswith(".html") for path in made)
