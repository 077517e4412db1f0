"""How a municipality passes on its data: in a form, by mail, in a workbook or in the editor."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.formats import listing, lower_first
from site_builder.frozen import frozen
from site_builder.measures.asked import asked
from site_builder.pages.participate import form, guides, words
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
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
    title: str
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


def pages(site: Site) -> Iterator[Page]:
    """The entrance, the form of each municipality that is asked, and the guides."""
    yield Page(HERE, "participate.html", later(participate, site))
    yield from form.pages(site)
    yield from guides.pages(site)


def participate(site: Site) -> ParticipateView:
    """The page, with the form of each municipality."""
    model = site.model
    region = model.records.region
    real = not site.fictional
    return ParticipateView(
        chrome=chrome(site, HERE, words.TITLE, words.FINDING, origin=NOT_EDITED),
        title=words.TITLE,
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
        guides=guides.links(site, HERE),
    )


AREA = Area(
    pages,
    {
        "participate.html": "Meedoen",
        "participate_form.html": "Formulier van een gemeente",
        "participate_guide.html": "Hulp bij meedoen",
    },
)
