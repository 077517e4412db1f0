"""Templates: what they hold, that they are valid, and that nothing that was there is lost."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.fmt import format_file
from site_builder.records.base import SLUG
from site_builder.records.description import fields_of
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS, kind_of
from site_builder.source import read_front_matter, read_yaml
from site_builder.templates import (
    NewFile,
    RefusedError,
    new_evaluation,
    new_municipality,
    new_newsletter,
    new_project,
    new_session,
    slug_of,
)
from site_builder.templates.template import Template

TODAY = date(2026, 5, 4)
SCHEMAS = "../schemas"
TYPES = {"kunstwerken": "Kunstwerken", "wegen": "Wegen"}


def made() -> list[NewFile]:
    """One of each that can be made."""
    return [
        new_municipality(
            "Berg en Dal", codes={"levels": ("policy", "capacity")}, schemas=SCHEMAS, today=TODAY
        ),
        new_project("arnhem", "Nieuwe straat", types=TYPES, schemas=SCHEMAS, today=TODAY),
        new_session(date(2027, 3, 12), "meten", "Hoe meet je?", existing=None, schemas=SCHEMAS, today=TODAY),
        new_evaluation(2026, schemas=SCHEMAS, today=TODAY),
    ]


def _validate(content: bytes, path: str) -> object:
    kind = kind_of(path)
    assert kind is not None
    document, problems = read_yaml(content, path)
    assert document is not None
    assert problems == ()
    return kind.model.model_validate(document.data)


@pytest.mark.parametrize("file", made(), ids=lambda file: file.path)
def test_template_is_valid(file: NewFile) -> None:
    """A template is a valid file of its kind as it is."""
    _validate(file.content, file.path)


@pytest.mark.parametrize("file", made(), ids=lambda file: file.path)
def test_template_is_canonical(file: NewFile) -> None:
    """Formatting a new file changes nothing."""
    kind = kind_of(file.path)
    assert kind is not None
    assert format_file(file.content, file.path, kind, "niet nodig").content == file.content


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_everything_that_is_commented_out_is_valid(kind: Kind) -> None:
    """Without the first hash of its commented keys, the template of every kind is still valid."""
    codes = dict.fromkeys(("levels", "amounts", "answers"), ("vul-in",))
    text = "\n".join(Template(TODAY, codes).document(kind.model, {})) + "\n"
    uncommented = re.sub(r"(?m)^( *)#(?=[a-z]|  )", r"\1", text)
    document, problems = read_yaml(uncommented.encode(), kind.name)
    assert document is not None
    assert problems == ()
    kind.model.model_validate(document.data)
    assert isinstance(document.data, dict)
    assert list(document.data) == list(fields_of(kind.model))


def test_template_explains_every_field() -> None:
    """The title and description of a field stand with it, and a choice names its words with their meaning."""
    text = made()[1].content.decode()
    assert "# Soort werk: Bepaalt welk prestatieniveau geldt. Kies uit: kunstwerken (Kunstwerken) of" in text
    assert "#summary: Vul in" in text
    assert text.startswith(
        "# yaml-language-server: $schema=../../../schemas/project.schema.json\n# Project. "
    )


def test_municipality_names_the_axes() -> None:
    """The example of an assessment has the axes of this region's spiderweb, commented out."""
    text = made()[0].content.decode()
    assert "\n#      policy:\n" in text
    assert "\n#      capacity:\n" in text


def test_newsletter_has_front_matter_and_a_body() -> None:
    """A newsletter starts with valid front matter, and has a text under it."""
    file = new_newsletter(2027, "Een jaar: verder", today=TODAY)
    front, problems = read_front_matter(file.content, file.path)
    kind = kind_of(file.path)
    assert kind is not None
    assert front is not None
    assert problems == ()
    kind.model.model_validate(front.document.data)
    assert front.body.strip().startswith("Schrijf hier")
    assert format_file(file.content, file.path, kind, "").content == file.content


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Berg en Dal", "berg-en-dal"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten"),
        ("’t Loo (Gld.)", "t-loo-gld"),
        ("Straße Ørsted", "strasse-orsted"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    """A file name has no accents, apostrophes or capitals."""
    assert slug_of(name) == slug


@given(st.text(max_size=120))
def test_slug_is_a_slug_or_refused(name: str) -> None:
    """Any name gives a file name that fits the rule for codes, or has no letter or digit to make one of."""
    try:
        slug = slug_of(name)
    except RefusedError:
        assert not re.search("[A-Za-z0-9]", name)
        return
    assert re.fullmatch(SLUG, slug)
    assert len(slug) <= 80


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60))
def test_any_name_survives(name: str) -> None:
    """A name comes back from the file as it was typed, whatever quotes, colons or hashes it has."""
    file = new_project("arnhem", f"{name} a: # {name}", types=TYPES, schemas=SCHEMAS, today=TODAY)
    document, problems = read_yaml(file.content, file.path)
    assert document is not None
    assert problems == ()
    assert isinstance(document.data, dict)
    assert document.data["name"] == f"{name} a: # {name}"


@pytest.mark.parametrize("title", ["", "  ", "a\nb", "x" * 201, "a\x1bb"])
def test_title_of_more_lines_is_refused(title: str) -> None:
    """A title is one line that can be read."""
    with pytest.raises(RefusedError, match="één regel"):
        new_newsletter(2027, title, today=TODAY)


@pytest.mark.parametrize("year", [0, 1989, 2101, -5])
def test_year_far_away_is_refused(year: int) -> None:
    """A year outside the range of the records is refused."""
    with pytest.raises(RefusedError, match="geen jaar"):
        new_evaluation(year, schemas=SCHEMAS, today=TODAY)


EXISTING = b"""\
# yaml-language-server: $schema=../../schemas/sessions.schema.json
# Alles van 2027.

year: 2027
sessions:
  - id: 2027-03-12-meten  # de eerste
    series: meten
    title: Een
    date: 2027-03-12
    state: planned
    # nog geen zaal
"""


def test_session_is_added_at_the_end() -> None:
    """A session goes behind the others, with a code of its own; what was there stays as it was."""
    file = new_session(date(2027, 3, 12), "meten", "Twee", existing=EXISTING, schemas=SCHEMAS, today=TODAY)
    assert file.path == "impactlabs/2027.yaml"
    assert file.content.startswith(EXISTING)
    added = file.content.removeprefix(EXISTING).decode()
    assert added.startswith("  - id: 2027-03-12-meten-2  # Code:")
    _validate(file.content, file.path)


@pytest.mark.parametrize(
    "start", [b"year: 2027\n", b"year: 2027\nsessions: []\n", b"year: 2027\nsessions:\n"]
)
def test_session_is_added_to_an_empty_year(start: bytes) -> None:
    """A year without sessions gets its first."""
    file = new_session(date(2027, 1, 5), "meten", "Een", existing=start, schemas=SCHEMAS, today=TODAY)
    _validate(file.content, file.path)
    assert b"sessions:\n  - id: 2027-01-05-meten" in file.content


@pytest.mark.parametrize(
    "broken", [b"year: [2027\n", b"year: 2027\nsessions: x\n", b"year: 1\nyear: 2\n", b"- 1\n"]
)
def test_broken_year_is_refused(broken: bytes) -> None:
    """A file with problems is not added to."""
    with pytest.raises(RefusedError, match="gww check"):
        new_session(date(2027, 1, 5), "meten", "Een", existing=broken, schemas=SCHEMAS, today=TODAY)


def test_year_with_something_behind_its_sessions_is_refused() -> None:
    """Where the end of the file is not the end of the sessions, nothing is guessed."""
    existing = EXISTING + b"onbekend: 1\n"
    with pytest.raises(RefusedError, match="met de hand"):
        new_session(date(2027, 1, 5), "meten", "Een", existing=existing, schemas=SCHEMAS, today=TODAY)


def test_session_in_the_past_was_held() -> None:
    """A day before today is a session that was held; today and later are planned."""
    states = [
        b"state: held" in new_session(day, "meten", "T", existing=None, schemas=SCHEMAS, today=TODAY).content
        for day in (date(2026, 5, 3), date(2026, 5, 4))
    ]
    assert states == [True, False]


def test_a_name_that_windows_keeps_for_itself_gets_a_number() -> None:
    """The repository is to be had on every computer."""
    made = new_project("arnhem", "Con", types=TYPES, schemas="../schemas", today=date(2026, 10, 12))
    assert made.path == "projects/arnhem/con-1.yaml"
    longer = new_project("arnhem", "Concept", types=TYPES, schemas="../schemas", today=date(2026, 10, 12))
    assert longer.path.endswith("/concept.yaml")


def test_a_choice_is_named_once() -> None:
    """A word whose meaning begins with itself is not said twice, as in `A1 (A1 (…))`."""
    made = new_project("arnhem", "Weg", types=TYPES, schemas=SCHEMAS, today=TODAY)
    text = made.content.decode()
    assert "Kies uit: A1 (11 milieueffecten) of A2 (19 milieueffecten)." in text
    assert "A1 (A1" not in text
