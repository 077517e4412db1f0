"""What folds out at the end of a municipality's page: evidence, its own words, steps, help and files."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.figures.bundle import Bundle
from site_builder.figures.levels import level_key
from site_builder.figures.standing import Standing
from site_builder.figures.supported import supported_key, tested
from site_builder.formats import lower_first, partial_date
from site_builder.frozen import frozen
from site_builder.measures.follow_up import KINDS, promises, told_by
from site_builder.measures.proof import Passed
from site_builder.model import MunicipalityEntry
from site_builder.pages.learning.needs import answers
from site_builder.pages.municipality.next import path_section
from site_builder.pages.shared.chrome import Link, ProofSign, source_line
from site_builder.pages.shared.proof import ProofBlock, check_line, proof_lines, sign_of_figure
from site_builder.pages.shared.sections import Table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import indicator_rows
from site_builder.phrases import municipality as words
from site_builder.phrases import supported as tested_words
from site_builder.phrases.promised import STANDINGS
from site_builder.phrases.proof import level_outcome
from site_builder.records.choices import SUPPORT_STATES
from site_builder.records.municipality import Assessment, AxisLevel


@frozen
class Told:
    """One thing with its label, and where it is from; any of these may be empty.

    `proof` is how well it is proven, and `proven` by what; `more` leads on, and `id` is its
    place on the page.
    """

    label: str
    text: str
    source: str = ""
    href: str = ""
    proof: ProofSign | None = None
    proven: ProofBlock | None = None
    more: tuple[Link, ...] = ()
    id: str = ""


@frozen
class Fold:
    """One part that folds out: `note` says how much there is; `supported` goes with the evidence alone."""

    id: str
    summary: str
    note: str
    items: tuple[Told, ...] = ()
    table: Table | None = None
    supported: Supported | None = None
    links: tuple[Link, ...] = ()


@frozen
class SupportedAxis:
    """One axis: what the municipality says, what its projects show, and how it explains the difference."""

    name: str
    claim: str
    records: str
    explained: str


@frozen
class Supported:
    """What supported.html uses. `too_little` names the levels that could not be tested."""

    heading: str
    axes: tuple[SupportedAxis, ...]
    too_little: str


def folds(site: Site, here: str, own: Standing) -> Iterator[Fold]:
    """The parts of the page at `here`, without those that have nothing in them."""
    entry, name, path = own.entry, own.entry.name, path_section(here, own)
    steps, tested = path.table if path is not None else None, supported(site, own)
    answered = _answered(site, here, own.current)
    found = (
        Fold("onderbouwing", "Onderbouwing per as", "", tuple(_evidence(site, own)), supported=tested),
        Fold("knelpunten", f"Wat {name} zelf zegt", "", (*inventory(own.current), *answered)),
        Fold("cijfers", f"Wat {name} zelf meet", "", tuple(_own_figures(site, here, own))),
        Fold("stappen-lijst", "Alle stappen van het groeipad", "", table=steps),
        Fold("hulp", "Hulp en afspraken", "", (*_help(site, entry), *_promised(site, here, entry))),
        Fold("beleid", "Besluiten en beleid", "", tuple(_documents(entry))),
    )
    for fold in found:
        many = len(fold.items) or (len(fold.table.rows) if fold.table is not None else 0)
        if many:
            yield Fold(fold.id, fold.summary, str(many), fold.items, fold.table, fold.supported, fold.links)
    yield Fold(
        "bestanden",
        "Bronnen en bestanden",
        "",
        tuple(_source(entry)),
        links=downloads(site, here, entry),
    )


def _own_figures(site: Site, here: str, own: Standing) -> Iterator[Told]:
    """The indicators that a municipality measures of itself, in the year that its page speaks of."""
    strips, lines = indicator_rows(site, here, own.entry.slug, own.year, of="municipality")
    for strip in strips:
        yield Told(strip.name, " ".join(filter(None, (strip.about, strip.value, strip.unit, strip.note))))
    yield from (Told(line.name, line.text) for line in lines)


def _evidence(site: Site, own: Standing) -> Iterator[Told]:
    if own.current is None:
        return
    for axis, one in zip(own.model.axes, own.axes, strict=True):
        anchor = axis.meaning(one.level).rstrip(".")
        claimed = own.current.levels.get(axis.id)
        means = f"Trede {words.level(one)}: {lower_first(anchor)}." if anchor else "Onbekend."
        text = " ".join(filter(None, (means, claimed.evidence if claimed else "")))
        if claimed is None:
            yield Told(axis.name, text, id=evidence_id(axis.id))
            continue
        figure = site.figures.get(level_key(axis.id, own.entry.slug, own.current.year))
        proof, by = sign_of_figure(figure), proven(claimed, site.model.passed)
        yield Told(axis.name, text, proof=proof, proven=by, id=evidence_id(axis.id))


def evidence_id(axis: str) -> str:
    """The place on a municipality's page where it tells what shows its level on an axis."""
    return f"onderbouwing-{axis}"


def proven(level: AxisLevel, passed: Passed) -> ProofBlock | None:
    """What proves a level, and who checked it; None where only the level is there."""
    sources = (source_line(level.source),) if level.source is not None else ()
    checks = (check_line(one, level_outcome(one.before, level.level), passed) for one in level.checks)
    found = ProofBlock("", "", (*sources, *proof_lines(level.proofs)), tuple(checks))
    return found if found.proofs or found.checks else None


def inventory(current: Assessment | None) -> Iterator[Told]:
    """The answers to the questions of the yearly inventory, in the words of the municipality."""
    if current is None:
        return
    told = current.inventory
    for label, texts in (
        ("Knelpunt", current.bottlenecks),
        ("Kans", current.opportunities),
        ("Behoefte", current.needs),
        ("Schaal en capaciteit", (told.scale_capacity,) if told is not None else ()),
        ("Transparantie en informatie", (told.transparency,) if told is not None else ()),
        ("Samenwerking", (told.cooperation,) if told is not None else ()),
    ):
        for text in texts:
            if text:
                yield Told(label, text)


def _answered(site: Site, here: str, current: Assessment | None) -> Iterator[Told]:
    """Where to find what answers the needs of the municipality, as far as it said what they are about."""
    if current is not None and current.needs and current.need_subjects and site.frozen is None:
        yield Told("Wat hierop antwoordt", "", more=answers(site, here, current.need_subjects))


def _help(site: Site, entry: MunicipalityEntry) -> Iterator[Told]:
    """The help that the municipality received, newest first."""
    kinds = {kind.id: kind.name for kind in site.model.records.support.support}
    for line in sorted(entry.its.support, key=lambda support: (-support.year, support.subject)):
        state = lower_first(SUPPORT_STATES[line.state])
        yield Told(f"{kinds.get(line.kind, line.kind)}, {line.year}", f"{line.subject} ({state})")


def _promised(site: Site, here: str, entry: MunicipalityEntry) -> Iterator[Told]:
    """What was decided or promised about the municipality, how far that is, and what it signed itself."""
    model = site.model
    day = told_by(model, model.year)
    for one in promises(model):
        if entry.slug not in one.municipalities:
            continue
        text = " ".join(filter(None, (one.text.strip(), one.outcome.strip())))
        more = (Link("Voortgang", f"{urls.link(here, urls.PROGRESS)}#{one.id}"),)
        yield Told(
            f"{STANDINGS[one.standing(day)]}: {lower_first(KINDS[one.kind])}, {partial_date(one.begun)}",
            text,
            more=more if site.frozen is None else (),
        )
    for signed in model.records.region.declarations:
        if entry.slug in signed.municipalities:
            when = f", {partial_date(signed.date)}" if signed.date else ""
            more = (Link("Wat erin staat", f"{urls.link(here, urls.ACTION_LINES)}#landelijk"),)
            yield Told(f"Ondertekend{when}", signed.name, more=more)


def _documents(entry: MunicipalityEntry) -> Iterator[Told]:
    for document in entry.its.documents:
        when = partial_date(document.date) if document.date else "zonder datum"
        source = source_line(document.source)
        text = f"{document.title} ({when})"
        yield Told("", f"{text}: {document.note}" if document.note else text, source.text, source.href)


def _source(entry: MunicipalityEntry) -> Iterator[Told]:
    for source in map(source_line, entry.its.sources):
        yield Told("", "", source.text, source.href)


def downloads(site: Site, here: str, entry: MunicipalityEntry) -> tuple[Link, ...]:
    """The data of the municipality in each form; of a closed year those of the region as it was frozen."""
    if site.frozen is not None:
        return (Link(f"Tabellen van {site.frozen.year}", urls.link(here, urls.DATA)),)
    return (
        Link("Excel", urls.link(here, urls.share_workbook(entry.slug))),
        Link("CSV (zip)", urls.link(here, urls.share_package(entry.slug))),
        Link("JSON", urls.link(here, urls.api("municipalities", entry.slug))),
        Link("Wijzigingen", urls.link(here, urls.municipality_changes(entry.slug))),
        Link("Spinnenweb insluiten", urls.link(here, urls.municipality_embed(entry.slug))),
    )


def supported(site: Site, own: Standing) -> Supported | None:
    """The part for one municipality; None where there is nothing to say, and for what does not count yet."""
    current = own.current
    if current is None or own.draft:
        return None
    figures, slug, year = site.figures, own.entry.slug, current.year
    recorded = figures.bundle(Bundle("projects", slug, year, "in_year"))
    found = {one.axis.id: one for one in tested(figures.years.told(year), slug, current, recorded)}
    answers = {axis: figures.at(supported_key(axis, slug, year)) for axis in found}
    shown, too_little, told = [], [], []
    for axis in own.model.axes:
        claimed = current.levels.get(axis.id)
        one = found.get(axis.id)
        if claimed is None or (one is None and not claimed.explained):
            continue
        if one is not None and not claimed.explained and one.support != "disagrees":
            if one.support == "too_little":
                too_little.append((axis.subject, answers[axis.id]))
            continue
        level = words.level(own.on(axis.id))
        records = "" if one is None else tested_words.line(one, answers[axis.id], own.model.indicators)
        told += [one] if one is not None else []
        shown.append(
            SupportedAxis(
                axis.name,
                tested_words.claim(level, axis.meaning(claimed.level)),
                records,
                claimed.explained or "",
            )
        )
    if not shown and not too_little:
        return None
    return Supported(
        tested_words.heading(told) if shown else "", tuple(shown), tested_words.too_little(too_little)
    )
