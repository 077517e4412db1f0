"""A page per framework: each question with its answer, and what the monitor does not know."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Cell, Chrome, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Table, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.figure_titles import statistic_name, topic_name
from site_builder.phrases.stated import counted
from site_builder.records.frameworks import Framework, FrameworkQuestion

PAGES = {"circular_cities": urls.CIRCULAR_CITIES, "oecd_scoreboard": urls.OECD_SCOREBOARD}
"""The address of each framework, by the name of its file."""
UNANSWERED = "Niet bekend."


@frozen
class FrameworkView:
    """Everything that framework.html uses."""

    chrome: Chrome
    text: str
    table: Table
    source_line: SourceLine


def pages(site: Site) -> Iterator[Page]:
    """A page for each framework that has a name, questions and a source."""
    for field, address in PAGES.items():
        record: Framework = getattr(site.model.records, field)
        if record.name and record.questions and record.source:
            yield Page(address, "framework.html", later(framework, site, field))


def framework(site: Site, field: str) -> FrameworkView:
    """The page of one framework, which has a name and a source. Raises ValueError without them."""
    record: Framework = getattr(site.model.records, field)
    here = PAGES[field]
    if record.name is None or record.source is None:
        raise ValueError(f"no framework: {field}")
    text = (record.text or "").strip()
    return FrameworkView(
        chrome=chrome(
            site, here, record.name, text, origin=Origin(f"programme/{field}.yaml"), trail=(urls.DATA,)
        ),
        text=text,
        table=table(
            "antwoorden",
            f"Vragen en antwoorden: {record.name}",
            ("Vraag", "Antwoord"),
            (_row(site, here, one) for one in record.questions),
        ),
        source_line=source_line(record.source),
    )


def _row(site: Site, here: str, one: FrameworkQuestion) -> tuple[Cell | str, ...]:
    figures = [_figure(site, name) for name in one.numbers]
    told = [f"{_name(site, figure)}: {counted(figure)}." for figure in figures if figure.known]
    answer = " ".join([*([one.answer.strip()] if one.answer else []), *told])
    lacking = [f"{_name(site, figure)}: niet bekend." for figure in figures if not figure.known]
    page = urls.link(here, one.pages[0]) if one.pages else ""
    note = " ".join([*([one.unknown.strip()] if one.unknown else []), *lacking])
    return (
        Cell(one.text, note=one.group or "", id=f"vraag-{one.id}"),
        Cell(answer or UNANSWERED, page if answer else "", note=note),
    )


def _name(site: Site, figure: Figure) -> str:
    """What a figure counts, with its topic where that does not say it."""
    topic, name = topic_name(figure.key, site.model), statistic_name(figure.key)
    return capitalise(name) if topic.casefold() in name.casefold() else f"{topic}, {name}"


def _figure(site: Site, name: str) -> Figure:
    """The figure of the reported year; of what is only told to date, that."""
    topic, *part, statistic = name.split(".")
    key = Key(topic, statistic, site.model.year, part=".".join(part))
    return site.figures.get(key) or site.figures.at(Key(topic, statistic, key.year, "to_date", part=key.part))


AREA = Area(pages, {"framework.html": "Vragen van een ander kader"})
