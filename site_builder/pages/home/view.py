"""The home page: the question, its answer, and where the region stands."""

from __future__ import annotations

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.figures.figure import Key
from site_builder.formats import count_in_words
from site_builder.frozen import frozen
from site_builder.pages.home import sections, words
from site_builder.pages.home.sections import Steps, Tonnes, Webs
from site_builder.pages.home.years import Years, years
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Chrome, Link, chrome
from site_builder.pages.shared.printed import region_links
from site_builder.pages.shared.promise import Promise, promise_of
from site_builder.pages.shared.sections import Group, Item
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip
from site_builder.phrases.confirmed import unconfirmed


@frozen
class Beginning:
    """What stands in the place of results while there are none: the questions, and what projects show."""

    heading: str
    web: Spiderweb
    questions: tuple[Item, ...]
    ambition: int
    examples_heading: str
    examples_note: str
    examples: tuple[tuple[str, Item], ...]


@frozen
class HomeView:
    """Everything that home.html uses. `begin` is there as long as nothing is measured or assessed."""

    chrome: Chrome
    promise: Promise
    terms: tuple[Item, ...]
    begin: Beginning | None
    years: Years | None
    tonnes: Tonnes | None
    levels: Group[IndicatorStrip]
    webs: Webs
    steps: Steps | None
    all_changed: Link
    papers: tuple[Link, ...]
    demo: Link | None


def home(site: Site) -> HomeView:
    """Where the region stands in the reported year."""
    here, model, promise = urls.HOME, site.model, site.shared(promise_of)
    title = f"De stand in {model.year}"
    said = f"{promise.promise} {promise.question} {promise.answer} {promise.why}"
    measured = years(site)
    return HomeView(
        chrome=chrome(site, here, title, said, scripts=("figure.js",) if measured is not None else ()),
        promise=promise,
        terms=tuple(
            Item(term.name, "", f"{term.text.split('. ')[0].rstrip('.')}.")
            for term in model.records.terms.terms
            if term.name.casefold() in model.records.region.programme.casefold()
        ),
        begin=_beginning(site),
        years=measured,
        tonnes=sections.tonnes(site),
        levels=sections.levels(site),
        webs=sections.webs(site),
        steps=sections.steps(site),
        all_changed=Link(f"Alles wat in {model.year} veranderde", urls.link(here, urls.changed(model.year))),
        papers=region_links(site, here),
        demo=Link("Bekijk het voorbeeld met een verzonnen regio", urls.link(here, site.demo))
        if site.demo
        else None,
    )


def _beginning(site: Site) -> Beginning | None:
    year, find = site.model.year, site.figures.at
    assessed = find(Key("municipalities", "assessed", year, "to_date"))
    if assessed.count or find(Key("projects", "measured", year, "to_date")).count:
        return None
    return Beginning(
        f"Elke gemeente beantwoordt {count_in_words(len(site.model.axes), 'vraag', 'vragen')}",
        sections.blank(site),
        sections.questions(site),
        site.model.records.spiderweb.ambition_level,
        words.examples_heading(find(Key("projects", "count", year, "to_date"))),
        unconfirmed([project.record.status for project in site.member_projects]),
        tuple(sections.examples(site)),
    )


AREA = single(urls.HOME, "home.html", "Stand van zaken", home, shown="both")
