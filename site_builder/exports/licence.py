"""What one may do with the data, in the words that each format asks for."""

from __future__ import annotations

from site_builder.records.region import Region

LICENCE = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
    "title": "CC0 1.0: iedereen mag deze gegevens vrij gebruiken",
}
"""As a Data Package writes it."""
LICENCE_IRI = "http://publications.europa.eu/resource/authority/licence/CC0"
"""The same in the list of licences of the European Union."""
DEED = "https://creativecommons.org/publicdomain/zero/1.0/"
"""The same as the text itself, without a language."""


def made_up(region: Region) -> str:
    """What a description of the data ends with where the region does not exist; else nothing."""
    return " De regio en alle gegevens zijn verzonnen." if region.settings.fictional else ""
