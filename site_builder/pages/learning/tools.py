"""The tools, formats and route maps: what each is for, for whom, and which projects used it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from site_builder import urls
from site_builder.formats import listing, lower_first
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.learning.subjects import Subject, materials, of_themes, phases
from site_builder.pages.shared.chrome import Chrome, Link, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.records.tool_choices import AUDIENCES, STAGES, TOOL_KINDS
from site_builder.records.tools import ProgrammeTool

TITLE = "Hulpmiddelen en routekaarten"
FINDING = "Wat er al is: voor wie, in welke fase, en welke projecten het gebruikten."
NOTHING = "Er zijn nog geen hulpmiddelen vastgelegd."


@frozen
class Step:
    """One step of a route map; `phase` is empty where it is not said."""

    name: str
    text: str
    phase: str


@frozen
class Tool:
    """A tool that municipalities can use; `href` is empty as long as no address is known.

    `facts` are what is recorded of it, `about` the subjects by which it is found.
    """

    id: str
    name: str
    kind: str
    text: str
    href: str
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    projects: tuple[Link, ...]
    source: SourceLine | None
    about: frozenset[Subject]


@frozen
class ToolsView:
    """Exactly what `pages/learning_tools.html` uses. `unused`: no project named a tool yet."""

    chrome: Chrome
    finding: str
    tools: tuple[Tool, ...]
    unused: bool
    mail: Link


def tools_page(site: Site) -> Page:
    """The page of all tools."""
    return Page(urls.TOOLS, "learning_tools.html", later(tools_view, site))


def tools_view(site: Site) -> ToolsView:
    """Every tool in the order of the programme."""
    here, found, region = urls.TOOLS, tools(site, urls.TOOLS), site.model.records.region
    finding = FINDING if found else NOTHING
    return ToolsView(
        chrome=chrome(
            site, here, TITLE, finding, origin=Origin("programme/tools.yaml"), trail=(urls.LEARNING,)
        ),
        finding=finding,
        tools=found,
        unused=not any(tool.projects for tool in found),
        mail=Link(region.contact, mail_to(region.contact, "Vraag over een hulpmiddel")),
    )


def tools(site: Site, here: str) -> tuple[Tool, ...]:
    """Every tool, with links from the page at `here`."""
    used = site.shared(_used)
    return tuple(_tool(site, here, one, used.get(one.id, ())) for one in site.model.records.tools.tools)


def _used(site: Site) -> Mapping[str, tuple[ProjectEntry, ...]]:
    """The projects that name a tool, by its code; drafts too, as their own pages are there."""
    found: dict[str, list[ProjectEntry]] = defaultdict(list)
    for project in site.model.projects:
        for code in project.record.tools:
            found[code].append(project)
    return {code: tuple(projects) for code, projects in found.items()}


def _tool(site: Site, here: str, one: ProgrammeTool, used: tuple[ProjectEntry, ...]) -> Tool:
    return Tool(
        id=f"hulpmiddel-{one.id}",
        name=one.name,
        kind=TOOL_KINDS[one.kind] if one.kind is not None else "",
        text=one.text.strip(),
        href=one.url or "",
        facts=tuple(_facts(one)),
        steps=tuple(
            Step(step.name, (step.text or "").strip(), STAGES[step.phase] if step.phase is not None else "")
            for step in one.steps
        ),
        projects=tuple(
            Link(
                f"{project.record.name}, {site.model.by_slug[project.municipality].name}",
                urls.link(here, urls.project(*project.key)),
            )
            for project in used
        ),
        source=source_line(one.source) if one.source is not None else None,
        about=of_themes(site, one.subjects) | phases(one.phases) | materials(site, one.materials),
    )


def _facts(one: ProgrammeTool) -> Iterator[tuple[str, str]]:
    """What is recorded of a tool; what is not is left out, but a licence that nobody named is said."""
    if one.phases:
        yield "Fase", listing(lower_first(STAGES[phase]) for phase in one.phases)
    if one.audience:
        yield "Voor", listing(lower_first(AUDIENCES[who]) for who in one.audience)
    if one.url or one.licence:
        yield "Licentie", one.licence or "niet bekend, vraag het eerst"
    if one.section:
        yield "In het plan", f"paragraaf {one.section}"
