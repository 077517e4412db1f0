"""Numbers, dates and counts as Dutch text, on the locale data of Babel (CLDR, nl_NL).

Unknown is the caller's business: None is refused everywhere with a TypeError.
"""

from __future__ import annotations

from site_builder.formats.dates import date_long, date_short, partial_date, weekday_date
from site_builder.formats.marks import marked, unmarked
from site_builder.formats.numbers import (
    decimal_text,
    euro,
    file_size,
    number,
    percent,
    quantity,
    round_half_up,
    signed,
)
from site_builder.formats.shares import share_texts, shares
from site_builder.formats.slugs import slug
from site_builder.formats.syllables import syllables
from site_builder.formats.words import (
    capitalise,
    count,
    count_in_words,
    in_words,
    inflected,
    listing,
    lower_first,
    part_of,
    sort_key,
)

__all__ = [
    "capitalise",
    "count",
    "count_in_words",
    "date_long",
    "date_short",
    "decimal_text",
    "euro",
    "file_size",
    "in_words",
    "inflected",
    "listing",
    "lower_first",
    "marked",
    "number",
    "part_of",
    "partial_date",
    "percent",
    "quantity",
    "round_half_up",
    "share_texts",
    "shares",
    "signed",
    "slug",
    "sort_key",
    "syllables",
    "unmarked",
    "weekday_date",
]
