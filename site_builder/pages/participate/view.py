"""How a municipality passes on its data: in a form, by mail, in a workbook or in the editor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from site_builder import urls
from site_builder.formats import listing, lower_first
from site_builder.frozen import frozen
from site_builder.measures.asked import asked
from site_builder.pages.about.texts import Text, read_text
from site_builder.pages.about.view import values
from site_builder.pages.participate import form, words
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.markdown import markdown
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.security_policy import editable
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.survey import offered
from site_builder.pages.shared.writing import mail_to

HERE = urls.PARTICIPATE


@frozen
class ParticipateView:
    """Everything that participate.html uses.

    `mail` and `workbook` write to the programme; both are None in a region that does not exist, where nobody
    reads mail. `workbooks` are the files themselves, where the site has them. `editor` says whether there is
    one. `places` are the forms of who is asked.
    """

    chrome: Chrome
    finding: str
    organiser: str
    contact: str
    mail: Link | None
    workbook: Link | None
    workbooks: tuple[Link, ...]
    editor: bool
    axes: str
    places: tuple[Link, ...]
    guides: tuple[Link, ...]


_PICTURE = re.compile(r"^!\[(.+)\]\((.+)\)\n", re.MULTILINE)


@frozen
class Picture:
    """A picture with what it shows in words."""

    src: str
    alt: str


@frozen
class GuideView:
    """Everything that participate_guide.html uses. `steps` are pieces of text, some with a picture below."""

    chrome: Chrome
    lead: str
    steps: tuple[tuple[Markup, Picture | None], ...]
    others: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """The entrance, the form of each municipality that is asked, and the guides."""
    yield Page(HERE, "participate.html", later(participate, site))
    yield from form.pages(site)
    yield from guide_pages(site)


def participate(site: Site) -> ParticipateView:
    """The page, with the form of each municipality."""
    model = site.model
    region = model.records.region
    real = not site.fictional
    return ParticipateView(
        chrome=chrome(site, HERE, words.TITLE, words.FINDING, origin=NOT_EDITED),
        finding=words.FINDING,
        organiser=region.organiser,
        contact=region.contact,
        mail=Link("Stuur een mail", mail_to(region.contact, words.SUBJECT)) if real else None,
        workbook=Link("Vraag het werkblad aan", mail_to(region.contact, words.WORKBOOK)) if real else None,
        workbooks=tuple(
            Link(words.workbook_of(model.by_slug[slug].name), urls.link(HERE, urls.survey_workbook(slug)))
            for slug in offered(site)
        ),
        editor=editable(site) is not None,
        axes=listing([lower_first(axis.short_name) for axis in model.axes]),
        places=tuple(
            Link(model.by_slug[slug].name, urls.link(HERE, urls.form(slug))) for slug in asked(model)
        ),
        guides=links(site, HERE),
    )


def guide_pages(site: Site) -> Iterator[Page]:
    """A page per guide."""
    for name, text in _guides(site, urls.PARTICIPATE):
        yield Page(text.address, "participate_guide.html", later(guide, site, name, text.address))


def links(site: Site, here: str) -> tuple[Link, ...]:
    """The way to each guide but the page itself."""
    texts = (text for _, text in _guides(site, here))
    return tuple(Link(text.title, urls.link(here, text.address)) for text in texts if text.address != here)


def guide(site: Site, name: str, here: str) -> GuideView:
    """One guide."""
    text = read_text(site.texts[name], values(site, here))
    return GuideView(
        chrome=chrome(site, here, text.title, text.description, origin=NOT_EDITED, trail=(urls.PARTICIPATE,)),
        lead=text.description,
        steps=tuple(_steps(site, here, text)),
        others=links(site, here),
    )


def _guides(site: Site, here: str) -> Iterator[tuple[str, Text]]:
    for name, source in sorted(site.texts.items()):
        if name.startswith(words.GUIDES):
            yield name, read_text(source, values(site, here))


def _steps(site: Site, here: str, text: Text) -> Iterator[tuple[Markup, Picture | None]]:
    """The text in pieces: each picture stands below the piece that it belongs to."""
    pieces = _PICTURE.split(text.source)
    for body, alt, name in zip(pieces[::3], [*pieces[1::3], ""], [*pieces[2::3], ""], strict=True):
        picture = Picture(site.script(here, name), alt) if name in site.scripts else None
        if body.strip():
            yield markdown(body), picture


AREA = Area(
    pages,
    {
        "participate.html": "Meedoen",
        "participate_form.html": "Formulier van een gemeente",
        "participate_guide.html": "Hulp bij meedoen",
    },
)
