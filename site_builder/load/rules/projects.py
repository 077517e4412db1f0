"""A project's own dates, in order and within the participation of its municipality; its former names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules import partial
from site_builder.load.rules.participation import described, end
from site_builder.problems import Problem
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project

_STEPS = (("tendered", "aanbesteed"), ("started", "gestart"), ("delivered", "opgeleverd"))


def projects(gathered: Gathered) -> Iterator[Problem]:
    """Tendered, started, delivered: in this order. What is done lies in the past."""
    for (slug, _), held in gathered.by_pair(Project).items():
        yield from _order(held)
        yield from _phase(gathered, held)
        size = held.record.size
        if size is not None and size.m2 is None and size.m is None:
            yield held.key_error(
                ("size",),
                '"size" is leeg.',
                "m2, m of allebei.",
                "Vul in wat bekend is, of verwijder deze regel.",
            )
        municipality = gathered.by_slug(Municipality).get(slug)
        tendered = held.record.tendered
        if municipality is not None and tendered is not None:
            periods = municipality.record.participation
            if partial.after_day(tendered, end(periods)):
                yield held.error(
                    ("tendered",),
                    f"De gemeente deed niet meer mee toen het project werd aanbesteed ({tendered}).",
                    described(periods),
                    "Controleer de datum, of vul de deelname aan.",
                )


def _order(held: Held[Project]) -> Iterator[Problem]:
    dates = [(key, word, getattr(held.record, key)) for key, word in _STEPS]
    known = [step for step in dates if step[2] is not None]
    for (_, first_word, first), (key, word, date) in pairwise(known):
        if partial.before(date, first):
            yield held.error(
                (key,),
                f"Het project is {word} ({date}) voordat het is {first_word} ({first}).",
                f"{first} of later.",
                "Zijn de twee datums verwisseld?",
            )


def _phase(gathered: Gathered, held: Held[Project]) -> Iterator[Problem]:
    project = held.record
    delivered = project.delivered
    if project.phase == "delivery" and delivered is not None and partial.after_day(delivered, gathered.today):
        yield held.error(
            ("delivered",),
            f"Het project is opgeleverd, maar {delivered} is nog niet geweest.",
            hint="Controleer de datum, of kies een eerdere fase (phase).",
        )


def former_names(gathered: Gathered) -> Iterator[Problem]:
    """A former name that is the name of a project now, or of two projects before."""
    projects = gathered.by_pair(Project)
    before: dict[tuple[str, str], str] = {}
    for (owner, slug), held in projects.items():
        for index, name in enumerate(held.record.formerly):
            other = name if (owner, name) in projects else before.get((owner, name))
            before.setdefault((owner, name), slug)
            if other is not None:
                yield held.error(
                    ("formerly", index),
                    f'De eerdere naam "{name}" leidt al naar "{other}.yaml".',
                    "Een naam die geen ander project van deze gemeente heeft of had.",
                    "Verwijder deze regel.",
                )
