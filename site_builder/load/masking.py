"""A text without the personal data in it, for everything that is told about a text."""

from __future__ import annotations

from site_builder.load.personal import personal_data


def masked(text: str) -> str:
    """The text with each e-mail address, phone number and name shortened to where it can be found.

    What is told about data often stays for good, in a comment or a log, also after the data was put right.
    """
    parts: list[str] = []
    done = 0
    for found in sorted(personal_data(text), key=lambda one: (one.start, -one.end)):
        if found.start >= done:
            parts += text[done : found.start], found.masked
            done = found.end
    return "".join((*parts, text[done:])) if parts else text
