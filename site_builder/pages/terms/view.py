"""Every word of the programme that a reader may not know, with its meaning."""

from __future__ import annotations

from dataclasses import replace

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Chrome, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.site import Site

HERE = urls.TERMS
TITLE = "Begrippen"
EXPLAINED = "Woorden die u op deze site tegenkomt, in gewone taal."


@frozen
class Meaning:
    """One word; `id` is its place on the page."""

    id: str
    name: str
    text: str
    source: SourceLine | None


@frozen
class TermsView:
    """Everything that terms.html uses."""

    chrome: Chrome
    finding: str
    meanings: tuple[Meaning, ...]


def terms(site: Site) -> TermsView:
    """The words in the order of the alphabet; a region that explains none has the page too, and says so."""
    found = sorted(site.model.records.terms.terms, key=lambda term: term.name.casefold())
    finding = EXPLAINED if found else "Deze regio heeft nog geen woorden uitgelegd."
    return TermsView(
        chrome=replace(
            chrome(
                site,
                HERE,
                TITLE,
                finding,
                origin=Origin("programme/terms.yaml", explained=""),
                trail=(urls.ABOUT,),
            ),
            terms=(),
        ),
        finding=finding,
        meanings=tuple(
            Meaning(term.id, term.name, term.text.strip(), source_line(term.source) if term.source else None)
            for term in found
        ),
    )


AREA = single(HERE, "terms.html", "Begrippen", terms)
