"""check-jsonschema, as somebody outside would run it, agrees with us on every example, good and bad."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS, kind_of
from site_builder.schemas import file_name
from site_builder.source import read_yaml
from tests.checks import FIRST_YEAR, ROOT
from tests.json_schema import check_jsonschema

EXAMPLES = ROOT / "tests" / "examples"
FOLDERS = (
    ROOT / FIRST_YEAR,
    ROOT / "demo",
    EXAMPLES / "good" / "region",
    *sorted((EXAMPLES / "bad").iterdir()),
)

OTHERWISE = {
    # check-jsonschema's reader takes 1_000 for a number; YAML 1.2 says it is a text, and so do we.
    "number-with-underscore",
    # JSON has no infinity, so JSON Schema can say nothing of it.
    "number-infinite",
    # Which ports there are, and which letters Unicode takes for others, is no matter of a pattern.
    "url-port",
    "url-disguised",
    # So it is with letters that nobody sees.
    "unseen-characters",
}
"""The only examples on which we are stricter than a schema can be."""


@cache
def _examples() -> Mapping[str, Sequence[tuple[Path, bool]]]:
    """By kind: the YAML files that can be read, and whether the model accepts each."""
    found: dict[str, list[tuple[Path, bool]]] = {}
    for folder in (folder for folder in FOLDERS if folder.name not in OTHERWISE):
        for path in sorted(folder.rglob("*.yaml")):
            kind = kind_of(path.relative_to(folder).as_posix())
            if kind is None or not path.is_file():
                continue
            document, problems = read_yaml(path.read_bytes(), path.name)
            if document is not None and not problems:
                found.setdefault(kind.name, []).append((path, _model_accepts(kind, document.data)))
    return found


def _telling(examples: Sequence[tuple[Path, bool]]) -> Sequence[tuple[Path, bool]]:
    """Of these the first that is good, and all that are not: the checker is slow, and good ones are alike."""
    good = next(example for example in examples if example[1])
    return [good, *(example for example in examples if not example[1])]


def _model_accepts(kind: Kind, data: object) -> bool:
    try:
        kind.model.model_validate(_without_nulls(data))
    except ValidationError:
        return False
    return True


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value


def _refused(kind: Kind, paths: Sequence[Path]) -> set[Path]:
    """The files that check-jsonschema refuses, in one run."""
    schema = ROOT / "schemas" / file_name(kind)
    command = ["--output-format", "json", "--schemafile", str(schema), *map(str, paths)]
    done = check_jsonschema(*command)
    report = json.loads(done.stdout)
    assert report.get("parse_errors", []) == []
    return {Path(error["filename"]) for error in report["errors"]}


KINDS_OF_YAML = [kind for kind in KINDS if kind.pattern.endswith(".yaml")]


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", KINDS_OF_YAML, ids=lambda kind: kind.name)
def test_check_jsonschema_agrees_on_every_example(kind: Kind, every: bool) -> None:
    """What the model accepts the schema accepts; what the model refuses the schema refuses.

    By day of what is accepted one file.
    """
    examples = _examples()[kind.name] if every else _telling(_examples()[kind.name])
    refused = _refused(kind, [path for path, _ in examples])
    assert refused == {path for path, accepted in examples if not accepted}


def test_there_are_examples_that_a_schema_refuses() -> None:
    """The comparison has bad files to agree on."""
    refused = [path for examples in _examples().values() for path, accepted in examples if not accepted]
    assert len(refused) > 20
