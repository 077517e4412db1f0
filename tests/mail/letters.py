"""Newsletters of a fictional region, with all that a person can type in them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from site_builder import urls
from site_builder.mail import letter_files
from site_builder.model import tie
from site_builder.pages.newsletters import view as newsletters
from site_builder.pages.shared.site import Site
from site_builder.records.collection import NewsletterFile
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.render import render, tokens
from tests.measures.region import assessment, municipality
from tests.pages.labs import site as lab_site

HOSTILE = "<script>alert(\"1\")</script> & 'x' ]]> {{ 7 }}"
BODY = """# Kop & <b>vet</b>

Naar [Wilg & co](../../gemeenten/wilg/) en **sterk _en schuin_**, of [elders](https://x.example/?a=1&b="2").
Een regel die verder gaat.\\
En een nieuwe regel.

## Lijst

- één
- twee

  met een alinea

3. drie
4. vier

> Gezegd door iemand.

---

    <code> & zo

<script>alert("1")</script>
"""
HOME = "https://monitor.example/gww/"


def front(**more: object) -> Newsletter:
    return Newsletter.model_validate(
        {
            "year": 2026,
            "title": f"Titel {HOSTILE}",
            "date": "2026-12-17",
            "status": "confirmed",
            "lead": f"Inleiding {HOSTILE}",
            **more,
        }
    )


EVALUATION = Evaluation.model_validate(
    {
        "year": 2026,
        "date": "2026-12-10",
        "status": "confirmed",
        "conclusions": [f"Conclusie {HOSTILE}"],
        "changes": [
            {"kind": "introduced", "text": f"Besluit {HOSTILE}", "municipality": "wilg"},
            {"kind": "adjusted", "text": "Eén lijst."},
        ],
    }
)
MUNICIPALITIES = {
    "els": municipality("'t <Els>", assessment(2026, "1?2112")),
    "wilg": municipality("Wilg", assessment(2025, "111111"), assessment(2026, "222123")),
}


def site_of(*, address: str = "", letter: NewsletterFile | None = None, assessed: bool = True) -> Site:
    """The site with one newsletter; with an address the region is a real one."""
    made = lab_site(
        municipalities=MUNICIPALITIES if assessed else {"els": municipality("Els")},
        letters={2026: letter or NewsletterFile(front(), BODY)},
        evaluations={2026: EVALUATION} if assessed else {},
    )
    records = made.model.records
    changed = {"address": address, "fictional": False} if address else {}
    settings = records.region.settings.model_copy(update=changed)
    region = records.region.model_copy(update={"settings": settings, "organiser": f"Regio {HOSTILE}"})
    return replace(made, model=tie(replace(records, region=region)), tokens=tokens())


@cache
def sent(address: str = "", *, assessed: bool = True) -> dict[str, bytes]:
    """The page and the forms of its newsletter, by ending; `png` is the picture."""
    site = site_of(address=address, assessed=assessed)
    pages = {page.address: render(page) for page in newsletters.pages(site)}
    made = letter_files(site, 2026, pages.get(urls.newsletter_picture(2026), b""))
    assert isinstance(made, tuple)
    forms = {file.address: file.content for file in made}
    return {
        "page": pages[urls.newsletter(2026)],
        "png": pages.get(urls.newsletter_picture(2026), b""),
        **{form: forms[urls.newsletter_file(2026, form)] for form in ("eml", "zip", "txt")},
    }
