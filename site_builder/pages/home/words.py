"""Sentences on the home page: projects per year, tonnes, municipalities, and what changed."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise, listing
from site_builder.phrases.stated import counted, part, stated
from site_builder.phrases.strips import of_projects, wanted_text
from site_builder.phrases.tested import tested_headline
from site_builder.records.evaluation import Evaluation


def years_heading(first: IndicatorFigures, own: IndicatorFigures) -> str:
    """The finding over the years: the first with a verdict beside this one, if they are two."""
    if first.year == own.year or not own.at("tested").count:
        return tested_headline(own).rstrip(".")
    met, tested = first.at("met"), first.at("tested")
    then = f"{stated(met, 'geen') if not met.count else counted(met)} van de {counted(tested)} projecten"
    if tested.count == 1:
        then = f"{stated(tested, 'het enige')} project{'' if met.count else ' niet'}"
    now = part(own.at("met"), own.at("tested"))
    return (
        f"In {first.year} {'haalde' if met.count < 2 else 'haalden'} {then} het prestatieniveau. "
        f"In {own.year} {'haalt' if own.at('met').count == 1 else 'halen'} {now} het."
    )


def years_caption(own: IndicatorFigures, *, moved: bool) -> str:
    """How to read the signs per year."""
    higher = own.indicator.better == "higher"
    way = "Hoe hoger, hoe beter." if higher else "Hoe lager, hoe beter."
    line = "Stippellijn: het prestatieniveau van dat jaar" + (", dat veranderde." if moved else ".")
    return (
        f"Elk teken is één project, in het jaar van de nieuwste meting. {way} "
        f"{line} Boven elk jaar: hoeveel projecten het halen."
    )


def tonnes_heading(new: Figure) -> str:
    """How much of every hundred tonnes was new material."""
    start = f"Van elke 100 ton materiaal was in {new.key.year}"
    if not new.count:
        return f"{start} {stated(new, 'niets')} nieuw"
    return f"{start} {'alles' if new.count == 100 else f'nog {counted(new)} ton'} nieuw"


def tonnes_caption(projects: Figure, total: str) -> str:
    """Of how many projects the tonnes are, and of how many they are not known."""
    text = f"{counted(projects, 'project', 'projecten')}, samen {total}. Ontwerpen en gunningen tellen mee."
    return f"{text} Van de andere is de massa niet bekend." if projects.unknown else text


def levels_heading(verdicts: Sequence[bool]) -> str:
    """What the averages of the year say; `verdicts`: whether each meets its level."""
    if not verdicts:
        return "Dit moet een project halen"
    if all(verdicts):
        return "Gemiddeld is elk prestatieniveau gehaald"
    if not any(verdicts):
        return "Gemiddeld is geen prestatieniveau gehaald"
    return "Gemiddeld zijn sommige prestatieniveaus gehaald, andere niet"


def levels_caption(year: int, *, measured: bool) -> str:
    """How to read the bars."""
    text = f"Projecten die in {year} zijn gemeten." if measured else "Een project dat is gemeten, komt hier."
    text += " Groen vlak: prestatieniveau gehaald."
    return text


def level_about(own: IndicatorFigures, verdict: str) -> str:
    """What a bar is of, and its verdict; where nothing was measured, what is asked of a project."""
    if not own.middle().known:
        return f"Gevraagd: {wanted_text(own.indicator, own.level)}" if own.level is not None else ""
    return f"{capitalise(of_projects(own))}: {verdict.removeprefix('prestatieniveau ')}"


def webs_heading(members: Figure, assessed: Figure, at: Figure) -> str:
    """How many municipalities are at the ambition; who takes part while nobody filled in anything."""
    if not members.count:
        return "Er doen nog geen gemeenten mee"
    takes = "gemeente doet" if members.count == 1 else "gemeenten doen"
    if not assessed.count:
        return f"{counted(members)} {takes} mee, en nog geen spinnenweb van {members.key.year} is ingevuld"
    if not at.count and members.count == 1:
        return f"De {stated(members, 'enige')} gemeente staat nog niet op de ambitie"
    if not at.count:
        return f"Nog geen van de {counted(members)} gemeenten staat op de ambitie"
    stands = "gemeente staat" if members.count == 1 else f"gemeenten {'staat' if at.count == 1 else 'staan'}"
    return f"{part(at, members)} {stands} op de ambitie"


def webs_caption(axes: Sequence[str], top: int, ambition: int, *, before: bool) -> str:
    """How to read the webs."""
    dashed = " Streep: de keer ervoor." if before else ""
    return (
        f"Elke gemeente vult elk jaar een spinnenweb in, van trede 0 (midden) tot {top} (rand). "
        f"Stippellijn: de ambitie, trede {ambition}.{dashed} Vanaf boven met de klok mee: {listing(axes)}."
    )


def web_note(profile: str, assessed: int | None, year: int, projects: Figure) -> str:
    """The line below a web: the profile; without an assessment how many projects there are."""
    if assessed is None:
        return counted(projects, "project", "projecten") if projects.count else ""
    text = capitalise(profile)
    return text if assessed == year else f"{text} (spinnenweb {assessed})"


def steps_heading(up: Figure, down: Figure, compared: Figure) -> str:
    """How often a level went up and down since the time before."""
    year = compared.key.year
    if not compared.count:
        return f"Op deze treden staan de gemeenten in {year}"
    if not up.count and not down.count:
        return f"In {year} veranderde geen enkele trede"
    fell = f"{counted(down)} keer" if down.count else stated(down, "nooit")
    if not up.count:
        return f"In {year} ging het {fell} een trede omlaag en {stated(up, 'nooit')} omhoog"
    return f"In {year} ging het {counted(up)} keer een trede omhoog en {fell} omlaag"


def steps_caption(compared: Figure, fallen: Figure, where: Sequence[str]) -> str:
    """Of how many levels, and `where` one is lower than in the first year, which the year before may hide."""
    text = f"Van {counted(compared)} treden is de keer ervoor bekend. " if compared.count else ""
    if fallen.count:
        verb = "staat" if fallen.count == 1 else "staan"
        text += f"Lager dan bij de nulmeting {verb} er {counted(fallen)}: {listing(where)}."
    elif fallen.known:
        text += f"Lager dan bij de nulmeting staat er {stated(fallen, 'geen')}."
    return text.strip()


def step_note(assessed: int | None, year: int, *, draft: bool) -> str:
    """What is out of the ordinary about the levels of a municipality: a draft, or of an earlier year."""
    if assessed is None or (assessed == year and not draft):
        return ""
    return "concept" if draft else f"spinnenweb {assessed}"


def proposed_heading(evaluation: Evaluation) -> str:
    """What the evaluation of a year means for the next: proposed as long as it is a draft."""
    return f"{'Voorgesteld' if evaluation.status == 'draft' else 'Besloten'} voor {evaluation.year + 1}"


def examples_heading(projects: Figure) -> str:
    """That projects show what can be done, before anything is measured."""
    return f"{counted(projects, 'project laat', 'projecten laten')} zien wat er al kan"
