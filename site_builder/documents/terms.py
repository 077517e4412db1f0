"""The words of the programme that a document uses, with their meaning from the records."""

from __future__ import annotations

import re

from site_builder.formats import unmarked
from site_builder.pages.shared.site import Site

MOST = 4


def terms_in(site: Site, *parts: object) -> tuple[tuple[str, str], ...]:
    """Name and meaning of the terms that occur in any text of parts of a view, as far as there is room."""
    said = unmarked(repr(parts)).casefold()
    return tuple(
        (term.name, term.text)
        for term in site.model.records.terms.terms
        if re.search(rf"\b{re.escape(term.name.casefold())}", said)
    )[:MOST]
