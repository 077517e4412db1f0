"""The form of one work, for its contractor: one file, with all that it needs to work alone."""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup

from site_builder.answers.answer_file import file_name
from site_builder.answers.letter import letter
from site_builder.answers.questions import requested
from site_builder.answers.request import BLANK_ROWS, Request
from site_builder.frozen import frozen
from site_builder.pages.participate import words
from site_builder.pages.participate.form import Sending, answer_of
from site_builder.pages.participate.measured import materials_screen, measured_screens
from site_builder.pages.participate.screens import Screen
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.writing import mail_to

SHEETS = ("tokens", "base", "layout")
STYLES = ("button", "callout", "details", "form", "kv", "steps", "theme")
"""The style sheets and components that the form uses: without the letters of headings, which are files."""


@frozen
class RequestView:
    """Everything that request_form.html uses. The policy allows this style and this script alone."""

    title: str
    lead: str
    rules: tuple[str, ...]
    code: str
    screens: tuple[Screen, ...]
    materials: tuple[str, ...]
    answer: str
    text: str
    sending: Sending
    style: Markup
    script: Markup
    csp: str


def request_form(request: Request, style: str, script: str) -> RequestView:
    """The form. `style` and `script` are written in it as they are, and may end no element of their own."""
    style, script = style.strip(), script.strip()
    every = requested(request)
    region, record = request.records.region, request.record
    municipality = request.records.municipalities[request.municipality].name
    title = words.request(record.name, request.moment)
    subject = words.subject(title, str(request.code))
    report, *materials = every
    return RequestView(
        title=title,
        lead=words.request_lead(record.name, municipality, request.moment),
        rules=words.REQUEST_RULES,
        code=str(request.code),
        screens=(*measured_screens(report), materials_screen(materials[:-1], materials[-1], BLANK_ROWS)),
        materials=tuple(one.name for one in request.records.materials.materials),
        answer=answer_of(every, request.code, region.contact, subject),
        text=letter(request.code, every, {}),
        sending=Sending(
            file=file_name(request.code),
            contact=region.contact,
            adding=words.REQUEST_ADDING,
            after=words.REQUEST_AFTER,
            mail=None
            if region.settings.fictional
            else Link(words.OPEN_MAIL, mail_to(region.contact, subject)),
        ),
        style=Markup(style),  # noqa: S704  # our own style sheet
        script=Markup(script),  # noqa: S704  # our own scripts
        csp="; ".join(
            (
                "default-src 'none'",
                f"script-src '{_digest(script)}'",
                f"style-src '{_digest(style)}'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
