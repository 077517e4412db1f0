"""Municipalities and sessions in the evaluation: what is missing, who needs which help, whom it reached."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.documents.blocks import Block, bullets, heading, paragraph, room, table
from site_builder.documents.evaluation import words
from site_builder.documents.unknowns import unknowns
from site_builder.figures.figure import Key
from site_builder.figures.growth_paths import path_key
from site_builder.figures.standing import attended
from site_builder.formats import capitalise
from site_builder.measures.positions import latest
from site_builder.model import MunicipalityEntry
from site_builder.pages.impactlabs.reach import advisory, roadshow, year_of_attendance
from site_builder.pages.impactlabs.sections import frequency_table, headline
from site_builder.pages.municipality.next import helping
from site_builder.pages.shared.site import Site
from site_builder.phrases import municipality as municipality_words
from site_builder.phrases import next_step

SPACE = 4


def missing(site: Site) -> Iterator[Block]:
    """Per municipality what nobody filled in, and who can."""
    model = site.model
    rows = []
    for entry in model.members:
        came = attended(site.figures, entry.slug, model.year, "in_year")
        found = tuple(unknowns(site, site.standing(entry.slug).settled, came.unknown))
        if found:
            rows.append((entry.name, " ".join(one.what for one in found)))
    members = site.figures.at(Key("municipalities", "count", model.year))
    yield heading(1, words.missing_heading(len(rows), members))
    if rows:
        yield table("Wat ontbreekt", ("Gemeente", "Wat er ontbreekt"), rows, (1, 3))
        yield room(words.MISSING, SPACE)


def help_needed(site: Site) -> Iterator[Block]:
    """Per municipality its profile, its next step with what helps, what it says itself, and help it got."""
    members, year = site.model.members, site.model.year
    behind, followers = (site.figures.at(path_key(one, year)) for one in ("behind", "followers"))
    whole = site.figures.at(Key("municipalities", "count", year))
    yield heading(1, words.help_heading(behind, followers, whole))
    if not members:
        return
    yield table(
        "Hulp per gemeente",
        ("Gemeente", "Profiel en groeipad", "Knelpunten en behoeften", "Hulp dit jaar"),
        [_help(site, entry) for entry in members],
        (1.1, 2.6, 2, 1.2),
    )
    yield room(words.HELP, SPACE)


def _help(site: Site, entry: MunicipalityEntry) -> tuple[str, ...]:
    model = site.model
    assessment = latest(entry, model.year)
    own = site.standing(entry.slug).settled
    place = municipality_words.profile_words(own.position, own.profile)
    path = [f"{capitalise(place)}."]
    if own.path is not None:
        path.append(words.behind(own.path.behind))
        path += next_step.next_steps(own)
        helps = helping(site, own.next.first.step if own.next.first else None)
        path.append(words.helped_by(tuple(name for name, _ in helps)))
    told = (*assessment.bottlenecks, *assessment.needs) if assessment is not None else ()
    kinds = {kind.id: kind.name for kind in model.records.support.support}
    got = dict.fromkeys(kinds[line.kind] for line in entry.its.support if line.year == model.year)
    return (
        entry.name,
        " ".join(part for part in path if part),
        " ".join(told) or words.NOTHING,
        words.received(tuple(got)),
    )


def sessions(site: Site, year: int) -> Iterator[Block]:
    """Held against promised per series, and whom the sessions reached."""
    yield heading(1, headline(site, year).removesuffix("."))
    found = frequency_table(site, urls.IMPACTLABS, year)
    yield table(
        "Reeksen",
        ("Reeks", "Beloofd", "Gehouden", "Gepland", "Afgelast"),
        [tuple(cell.text for cell in (*row[:3], *row[4:])) for row in found.rows],
        (3, 1.4, 1, 1, 1),
    )
    reach = year_of_attendance(site, urls.IMPACTLABS, year)
    if reach is not None:
        yield paragraph(f"{reach.heading}.", strong=True)
        yield bullets([text for text in (reach.coverage, reach.executive, reach.sizes) if text])
    group = advisory(site, urls.IMPACTLABS)
    yield paragraph(f"{group.heading}.", strong=True)
    if group.sizes:
        yield paragraph(group.sizes)
    visits = roadshow(site, urls.IMPACTLABS, year)
    if visits is not None:
        told = (f"{visits.heading}.", visits.others, visits.outside)
        yield paragraph(" ".join(text for text in told if text))
    yield room(words.SESSIONS, SPACE)
