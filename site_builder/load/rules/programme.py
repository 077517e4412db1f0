"""The programme's own files: the region, the scale of the spiderweb, the profiles and the growth paths."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.formats import count_in_words
from site_builder.load.advice.wording import number_text
from site_builder.load.filed_records import Gathered, Held
from site_builder.problems import Problem
from site_builder.records.region import Region
from site_builder.records.seb import SebTable
from site_builder.records.spiderweb import FEWEST_AXES, GrowthPaths, Milestone, Profiles, Spiderweb
from site_builder.source import Path


def programme(gathered: Gathered) -> Iterator[Problem]:
    """What a file of the programme says must hang together."""
    if region := gathered.one(Region):
        yield from _region(region)
    if spiderweb := gathered.one(Spiderweb):
        yield from _spiderweb(spiderweb)
    if profiles := gathered.one(Profiles):
        yield from _profiles(profiles)
    if paths := gathered.one(GrowthPaths):
        yield from _growth_paths(paths)
    if seb := gathered.one(SebTable):
        yield from _seb_levels(seb)


def _region(held: Held[Region]) -> Iterator[Problem]:
    region = held.record
    if region.until_year < region.from_year:
        yield held.error(
            ("until_year",),
            f"Het laatste jaar ({region.until_year}) ligt voor het eerste jaar ({region.from_year}).",
            f"{region.from_year} of later.",
            "Zijn de twee jaren verwisseld?",
        )
    if region.settings.as_of is not None and not region.settings.fictional:
        yield held.key_error(
            ("settings", "as_of"),
            "Een peildatum kan alleen bij een verzonnen regio.",
            hint="Verwijder deze regel. Is de regio verzonnen? Vul dan fictional: true in.",
        )
    *smaller, largest = enumerate(region.size_classes)
    previous = 0
    for index, size in smaller:
        path: Path = ("size_classes", index)
        if size.below is None:
            yield held.error(
                path,
                f'"below" (Minder dan) ontbreekt bij "{size.name}".',
                "Alleen de laatste klasse heeft geen grens.",
            )
        elif size.below <= previous:
            yield held.error(
                (*path, "below"),
                "De grootteklassen staan niet van klein naar groot.",
                f"Meer dan {number_text(previous)}.",
            )
        previous = size.below or previous
    if largest[1].below is not None:
        yield held.key_error(
            ("size_classes", largest[0], "below"),
            "De grootste klasse mag geen bovengrens hebben.",
            hint="Verwijder deze regel, of voeg een klasse toe voor grotere gemeenten.",
        )


def _spiderweb(held: Held[Spiderweb]) -> Iterator[Problem]:
    spiderweb = held.record
    if len(spiderweb.axes) < FEWEST_AXES:
        yield held.key_error(
            ("axes",),
            f"Het spinnenweb heeft {count_in_words(len(spiderweb.axes), 'as', 'assen')}. "
            "Daarvan is geen figuur te tekenen.",
            f"Minstens {count_in_words(FEWEST_AXES, 'as', 'assen')}.",
        )
    for index, axis in enumerate(spiderweb.axes):
        for position, anchor in enumerate(axis.anchors):
            if anchor.level != position:
                yield held.error(
                    ("axes", index, "anchors", position, "level"),
                    f'De treden van de as "{axis.id}" lopen niet op vanaf 0: hier staat {anchor.level}.',
                    f"Hier hoort trede {position}.",
                    "Zet de treden op volgorde, zonder gaten en zonder dubbele.",
                )
                break
        if len(axis.anchors) < 2:
            yield held.key_error(
                ("axes", index, "anchors"),
                f'De as "{axis.id}" heeft maar één trede. Daarop is geen vooruitgang te zien.',
                "Minstens twee treden: 0 en 1.",
            )
        highest = max(anchor.level for anchor in axis.anchors)
        if spiderweb.ambition_level > highest:
            yield held.error(
                ("ambition_level",),
                f'De trede van de ambitie, {spiderweb.ambition_level}, bestaat niet op de as "{axis.id}".',
                f"Een trede van 0 tot en met {highest}.",
            )


def _profiles(held: Held[Profiles]) -> Iterator[Problem]:
    profiles = held.record.profiles
    last = max(profile.number for profile in profiles)
    for index, profile in enumerate(profiles):
        path: Path = ("profiles", index)
        if profile.number == last and profile.requires:
            yield held.key_error(
                (*path, "requires"),
                f"Profiel {last} is het laatste profiel en mag geen voorwaarden hebben.",
                hint="Verwijder de voorwaarden, zodat elke gemeente in een profiel past.",
            )
        elif profile.number != last and not profile.requires:
            yield held.error(
                path,
                f"Profiel {profile.number} heeft geen voorwaarden.",
                "Alleen het laatste profiel heeft geen voorwaarden.",
                "Vul requires in. Zonder voorwaarden krijgt elke gemeente dit profiel.",
            )


def _growth_paths(held: Held[GrowthPaths]) -> Iterator[Problem]:
    for number, path in enumerate(held.record.paths):
        previous = 0
        for index, milestone in enumerate(path.milestones):
            place: Path = ("paths", number, "milestones", index)
            yield from _milestone(held, place, milestone)
            if milestone.year < previous:
                yield held.error(
                    (*place, "year"),
                    "De stappen staan niet op volgorde van jaar.",
                    f"{previous} of later.",
                    "Zet deze stap hoger in de lijst.",
                )
            previous = max(previous, milestone.year)


def _milestone(held: Held[GrowthPaths], place: Path, milestone: Milestone) -> Iterator[Problem]:
    if milestone.kind == "level":
        for key, title, value in (("axis", "As", milestone.axis), ("level", "Trede", milestone.level)):
            if value is None:
                yield held.error(
                    place,
                    f'"{key}" ({title}) ontbreekt.',
                    hint='Een stap van de soort "level" heeft een as en een trede.',
                )
    else:
        for key, title, value in (("axis", "As", milestone.axis), ("level", "Trede", milestone.level)):
            if value is not None:
                yield held.key_error(
                    (*place, key),
                    f'"{key}" ({title}) hoort niet bij een stap van de soort "{milestone.kind}".',
                    hint='Verwijder deze regel, of maak de soort "level".',
                )


def _seb_levels(held: Held[SebTable]) -> Iterator[Problem]:
    for index, period in enumerate(held.record.periods):
        if period.until_year is not None and period.until_year < period.from_year:
            yield held.error(
                ("periods", index, "until_year"),
                f"Het laatste jaar ({period.until_year}) ligt voor het eerste jaar ({period.from_year}).",
                f"{period.from_year} of later.",
                "Zijn de twee jaren verwisseld?",
            )
