"""What a guide shows works as it says: an author may copy it."""

from __future__ import annotations

import re

import pytest

from site_builder.forge import forge
from site_builder.load import load
from site_builder.records.region import Settings
from site_builder.source import read_yaml
from tests.checks import ROOT
from tests.docs.guided import TODAY, Guided
from tests.docs.reading import GUIDES, Block, blocks, mistake

_ALL = tuple(block for guide in GUIDES for block in blocks(guide))


def _of(what: str) -> tuple[Block, ...]:
    return tuple(block for block in _ALL if block.what == what)


def test_the_whole_files_are_a_data_folder_without_a_problem(guided: Guided) -> None:
    """Every kind of file that people write all year has an example, and together they pass the check."""
    assert guided.said() == ""
    records = load(guided.folder, TODAY).records
    assert records is not None
    kinds = (records.municipalities, records.projects, records.sessions, records.evaluations)
    assert all((*kinds, records.newsletters))


@pytest.mark.parametrize("block", _of("erbij"), ids=str)
def test_an_addition_passes_the_check(guided: Guided, block: Block) -> None:
    """A fragment fits in the list that the guide names."""
    guided.add(block)
    assert guided.said() == ""


@pytest.mark.parametrize("block", _of("fout"), ids=str)
def test_a_mistake_gives_the_message_that_the_guide_shows(guided: Guided, block: Block) -> None:
    """The message is the real one, to the letter, with its place and its solution."""
    wrong = mistake(block)
    guided.change(wrong.path, wrong.old, wrong.new)
    said = guided.said()
    assert said != ""
    assert block.text == said


def test_every_block_of_yaml_is_tested() -> None:
    """No example stands in a guide without a word on what it is."""
    untold = [str(block) for block in _ALL if block.language in ("yaml", "markdown") and not block.what]
    assert untold == []
    assert {block.what for block in _ALL} == {"", "bestand", "erbij", "fout", "deel", "instelling", "regio"}


@pytest.mark.parametrize("block", _of("deel"), ids=str)
def test_a_part_is_really_in_its_file(guided: Guided, block: Block) -> None:
    """A part of a file, shown alone, is in that file line by line."""
    whole = (guided.folder / block.about).read_text(encoding="utf-8")
    assert block.text in whole


@pytest.mark.parametrize("block", _of("instelling"), ids=str)
def test_settings_lead_to_an_editor(block: Block) -> None:
    """The settings that the guide shows are valid, and say where the editor saves."""
    document, problems = read_yaml(block.text.encode(), str(block))
    assert document is not None, problems
    assert isinstance(document.data, dict)
    assert forge(Settings.model_validate(document.data["settings"])) is not None


def test_the_table_of_levels_is_the_programmes(guided: Guided) -> None:
    """The guide for a municipality describes every level of every axis as the programme does, in order."""
    records = load(guided.folder, TODAY).records
    assert records is not None
    text = (ROOT / "docs" / "handleiding" / "gemeente.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| `(\w+)` – (.+) \|$", text, re.MULTILINE)
    rows = [
        (axis.id, " | ".join((axis.name, *(anchor.text for anchor in axis.anchors))))
        for axis in records.spiderweb.axes
    ]
    assert shown == rows


def test_the_table_of_support_is_the_programmes(guided: Guided) -> None:
    """The guide for a municipality names every kind of support by its code."""
    records = load(guided.folder, TODAY).records
    assert records is not None
    text = (ROOT / "docs" / "handleiding" / "gemeente.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| `([\w-]+)` \| ([^|]+) \|$", text, re.MULTILINE)
    assert shown == [(kind.id, kind.name) for kind in records.support.support]
