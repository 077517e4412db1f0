"""The newsletter as HTML for mail programs: MJML makes tables of it that they all show."""

from __future__ import annotations

from dataclasses import fields

from site_builder.formats import unmarked
from site_builder.mail.letter import Letter
from site_builder.render import environment

TEMPLATE = "mail/newsletter.mjml"


def html(letter: Letter, picture: str) -> str:
    """The letter as one HTML document; `picture` is the address of the figure, empty for its words instead.

    Every text is escaped by the template before MJML sees it, and MJML passes it on as it is. It asks for
    nothing from elsewhere but the picture: no letter, no script.
    """
    from mjml import mjml2html

    context = {field.name: getattr(letter, field.name) for field in fields(letter)}
    source = environment().get_template(TEMPLATE).render(**{**context, "picture": picture})
    # What a mail program shows has no ids of figures: it would be much to send that nobody sees.
    made: str = mjml2html(unmarked(source), disable_comments=True, fonts={})
    return made + "\n"
