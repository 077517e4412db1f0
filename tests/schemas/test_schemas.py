"""The generated schemas are valid, Dutch, up to date, and agree with the models."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]  # has no types
from jsonschema_specifications import REGISTRY
from pydantic import ValidationError

from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS, kind_of
from site_builder.schemas import DIALECT, file_name, schema, schemas
from site_builder.source import read_front_matter, read_yaml
from tests.checks import FIRST_YEAR, ROOT
from tests.json_schema import check_jsonschema

FOLDERS = [ROOT / "tests/examples/good/region", ROOT / FIRST_YEAR, ROOT / "demo"]
BY_NAME = {kind.name: kind for kind in KINDS}


FEW = 4
"""So many files of a kind are read of each folder by day: the demo has a hundred projects of one form."""


def _files() -> list[tuple[Path, Kind]]:
    found = []
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*")):
            kind = kind_of(path.relative_to(folder).as_posix())
            if kind:
                found.append((path, kind))
    return found


def _good() -> list[ParameterSet]:
    read: Counter[tuple[Path, str]] = Counter()
    found = []
    for path, kind in _files():
        (folder,) = (folder for folder in FOLDERS if path.is_relative_to(folder))
        read[folder, kind.name] += 1
        marks = [pytest.mark.long] if read[folder, kind.name] > FEW else []
        found.append(pytest.param(path, kind, marks=marks))
    return found


def _data(path: Path) -> Any:
    content = path.read_bytes()
    if path.suffix == ".md":
        front, problems = read_front_matter(content, path.name)
        assert front is not None, problems
        return front.document.data
    document, problems = read_yaml(content, path.name)
    assert document is not None, problems
    return document.data


@cache
def _schema(kind: Kind) -> Any:
    return schema(kind)


@cache
def _published() -> Mapping[str, Any]:
    return {name: json.loads(content) for name, content in schemas().items()}


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value


def _accepts(kind: Kind, data: Any) -> tuple[bool, bool]:
    """What the schema says, and what the model says of the data as it is loaded."""
    validator = Draft202012Validator(_published()[file_name(kind)], format_checker=FormatChecker())
    try:
        kind.model.model_validate(_without_nulls(data))
    except ValidationError:
        return validator.is_valid(data), False
    return validator.is_valid(data), True


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_schema_is_valid(kind: Kind) -> None:
    """Each schema keeps the rules of JSON Schema 2020-12, and has an address without a host.

    The first is asked by check-jsonschema too, of what it reads with one.
    """
    document = _schema(kind)
    if not kind.pattern.endswith(".yaml"):
        Draft202012Validator.check_schema(document)
    assert document["$schema"] == DIALECT
    assert document["$id"] == file_name(kind)
    assert document["title"] == kind.title


def _parts(document: Any) -> Iterator[dict[str, Any]]:
    if isinstance(document, dict):
        yield document
        for value in document.values():
            yield from _parts(value)
    elif isinstance(document, list):
        for value in document:
            yield from _parts(value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_explained(kind: Kind) -> None:
    """Every property of every mapping has a title and a description; no English of the code leaks in."""
    document = _schema(kind)
    for mapping in (document, *document.get("$defs", {}).values()):
        for name, field in mapping["properties"].items():
            assert field["title"], name
            assert field["description"].endswith("."), name
    for definition in document.get("$defs", {}).values():
        assert "title" not in definition
        assert "description" not in definition


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_mapping_is_closed(kind: Kind) -> None:
    """A key that nobody agreed on is refused everywhere, also where keys follow a pattern."""
    for part in _parts(_schema(kind)):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False


def test_choices_are_described() -> None:
    """Each allowed word of a choice has its Dutch text with it."""
    described = [
        choice
        for document in _published().values()
        for part in _parts(document)
        for choice in part.get("oneOf", ())
    ]
    assert len(described) > 30
    assert all(choice.keys() == {"const", "description"} and choice["description"] for choice in described)
    status = _published()["project.schema.json"]["properties"]["status"]
    assert {"const": "draft", "description": "Concept"} in status["oneOf"]


def _unknown(document: Any) -> Iterator[str]:
    """The keywords of a schema that JSON Schema 2020-12 does not have."""
    known = {
        keyword
        for vocabulary in (
            "core",
            "applicator",
            "validation",
            "meta-data",
            "format-annotation",
            "unevaluated",
        )
        for keyword in REGISTRY.contents(f"https://json-schema.org/draft/2020-12/meta/{vocabulary}")[
            "properties"
        ]
    }
    for keyword, value in document.items():
        if keyword not in known:
            yield keyword
        elif keyword in ("properties", "patternProperties", "$defs"):
            for inner in value.values():
                yield from _unknown(inner)
        else:
            for inner in value if isinstance(value, list) else [value]:
                if isinstance(inner, dict) and keyword not in ("default", "const"):
                    yield from _unknown(inner)


def test_only_keywords_of_the_standard() -> None:
    """A reader that refuses what it does not know takes every schema as it is."""
    for name, document in _published().items():
        assert list(_unknown(document)) == [], name
    assert list(_unknown({"properties": {"level": {"enum": [1], "enumDescriptions": ["een"]}}})) == [
        "enumDescriptions"
    ]


def test_patterns_work_in_an_editor() -> None:
    """Every pattern is a regular expression of ECMAScript with the u flag, which editors use."""
    patterns = sorted(
        {
            part["pattern"]
            for kind in KINDS
            for part in _parts(_schema(kind))
            if isinstance(part.get("pattern"), str)
        }
    )
    script = "for (const p of JSON.parse(process.argv[1])) new RegExp(p, 'u')"
    done = subprocess.run(
        ["node", "-e", script, json.dumps(patterns)], capture_output=True, text=True, check=False
    )
    assert patterns
    assert done.returncode == 0, done.stderr


def test_bytes_are_the_same_every_time() -> None:
    """Another process gives the same bytes, whatever the order of its sets and hashes."""
    script = (
        "import hashlib, site_builder.schemas as s;"
        "print(hashlib.sha256(b''.join(s.schemas().values())).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={"PYTHONHASHSEED": "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(b"".join(schemas().values())).hexdigest()


def test_committed_schemas_are_up_to_date() -> None:
    """What is in schemas/ is what the records say. Not so? Run: gww schemas."""
    committed = {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}
    assert committed == dict(schemas()), "run: gww schemas"


@pytest.mark.parametrize(("path", "kind"), _good(), ids=lambda value: getattr(value, "stem", ""))
def test_good_files_are_accepted(path: Path, kind: Kind) -> None:
    """Every file of the real region, the demo and the examples is accepted by its schema and its model."""
    assert _accepts(kind, _data(path)) == (True, True)


WRONG: Sequence[Any] = (None, "", [], {}, -1, 3.5, True, "x", "2026-13-01", 10**9, ["x"], {"x": 1})
SOME = 3
"""By day a field gets one in so many of what is wrong, by turns; each gets all of it where it is `long`."""


def _damaged(data: Any, every: int) -> Iterator[Any]:
    """The data with one thing wrong at a time, at every place of it."""
    if isinstance(data, dict):
        yield {**data, "nobody_agreed_on_this": 1}
        for place, (key, value) in enumerate(data.items()):
            yield {other: kept for other, kept in data.items() if other != key}
            for wrong in WRONG[place % every :: every]:
                yield {**data, key: wrong}
            for inner in _damaged(value, every):
                yield {**data, key: inner}
    elif isinstance(data, list):
        for place, value in enumerate(data[:2]):
            for wrong in (None, 1, "", {}, [], "x y"):
                yield [*data[:place], wrong, *data[place + 1 :]]
            for inner in _damaged(value, every):
                yield [*data[:place], inner, *data[place + 1 :]]


def _examples() -> list[tuple[str, Path, Kind]]:
    """The longest file of each kind, which shows most of its fields."""
    longest: dict[str, tuple[Path, Kind]] = {}
    for path, kind in _files():
        known = longest.get(kind.name)
        if path.is_relative_to(FOLDERS[0]) and (
            known is None or path.stat().st_size > known[0].stat().st_size
        ):
            longest[kind.name] = (path, kind)
    return [(name, *found) for name, found in longest.items()]


@pytest.mark.parametrize("every", [SOME, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize(("name", "path", "kind"), _examples())
def test_damaged_files_are_judged_alike(name: str, path: Path, kind: Kind, every: int) -> None:
    """With any one thing wrong, schema and model agree on whether the file is still good."""
    validator = Draft202012Validator(_schema(kind), format_checker=FormatChecker())
    refused = 0
    for data in _damaged(_data(path), every):
        by_schema = validator.is_valid(data)
        try:
            kind.model.model_validate(_without_nulls(data))
            by_model = True
        except ValidationError:
            by_model = False
            refused += 1
        assert by_schema == by_model, repr(data)
    assert refused > 10


def test_check_jsonschema_agrees(tmp_path: Path) -> None:
    """The command of check-jsonschema accepts a template with its schema, and refuses an unknown key."""
    good = ROOT / "tests/examples/good/region/municipalities/duinbergen.yaml"
    bad = tmp_path / "bad.yaml"
    bad.write_text(good.read_text(encoding="utf-8") + "onbekend: 1\n", encoding="utf-8")
    file = ROOT / "schemas/municipality.schema.json"
    codes = [check_jsonschema("--schemafile", str(file), str(path)).exit_code for path in (good, bad)]
    assert codes == [0, 1]


def test_editor_settings_map_every_kind() -> None:
    """The editor's settings give every kind of YAML file in data/ and demo/ its schema."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    expected = {
        f"schemas/{file_name(kind)}": [
            f"{folder}/{re.sub('<[a-z]+>', '*', kind.pattern)}" for folder in ("data", "demo")
        ]
        for kind in KINDS
        if kind.pattern.endswith(".yaml")
    }
    assert settings["yaml.schemas"] == expected
