"""Texts that nobody meant as they stand are found, however the file was saved."""

from __future__ import annotations

import pytest

from site_builder.load.advice.unmeant import unmeant
from site_builder.records.project import Project
from site_builder.source import read_yaml


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "  # weten we nog niet\n", " \nphase: concept\n"])
@pytest.mark.parametrize("text", ["n.v.t.", "'-'", '"Onbekend"', "“Een brug”"])
def test_it_is_found_at_the_end_of_any_line(text: str, end: str) -> None:
    """Of Windows too, with a remark behind it, and where the file ends."""
    document, problems = read_yaml(f"summary: {text}{end}".encode(), "a.yaml")
    assert document is not None, problems
    assert [path for path, _, _ in unmeant(Project, document)] == [("summary",)]


@pytest.mark.parametrize("text", ["Geen nieuw asfalt", "onbekend terrein", "'“Een brug” heet het'"])
def test_what_somebody_meant_is_left(text: str) -> None:
    """A text that only begins so, or has quotes in it."""
    document, problems = read_yaml(f"summary: {text}\n".encode(), "a.yaml")
    assert document is not None, problems
    assert list(unmeant(Project, document)) == []
