"""The list of fields is made from the records, and says all of them."""

from __future__ import annotations

import re

from scripts import fields
from site_builder.records.kinds import KINDS
from site_builder.schemas import schema


def test_the_list_is_up_to_date() -> None:
    """docs/handleiding/velden.md is what `python scripts/fields.py` writes."""
    assert fields.TARGET.read_text(encoding="utf-8") == fields.document(), "Run: python scripts/fields.py"


def test_every_field_of_every_kind_is_in_the_list() -> None:
    """Each kind of file has a section with a row for each of its fields."""
    sections = {
        section.partition("\n")[0]: section
        for section in re.split(r"^## ", fields.document(), flags=re.MULTILINE)
    }
    for kind in KINDS:
        rows = re.findall(r"^\| `(\w+)(?:\[\])?` \|", sections[kind.title], re.MULTILINE)
        assert rows == list(schema(kind)["properties"])
