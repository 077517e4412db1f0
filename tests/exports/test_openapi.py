"""The description of the interface: valid, and true of every file that is published."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.shared.site import Site
from tests.exports.filled import filled
from tests.files.offered import offered, offered_of_filled
from tests.measures.region import region


def published(model: Callable[[], Model] = filled) -> dict[str, Any]:
    """Every file of the interface by its path, the description among them."""
    return {path: json.loads(content) for path, content in _published(model).items()}


@cache
def _published(model: Callable[[], Model]) -> Mapping[str, bytes]:
    made = offered_of_filled() if model is filled else offered(Site(model(), NO_HISTORY, "site.css"))
    return {f"/{path.removeprefix(urls.API)}": made[path] for path in made if path.startswith(urls.API)}


def schema_of(document: Any, path: str) -> Any:
    """The schema that the description gives for one file."""
    described = path if path in document["paths"] else re.sub(r"(?<=^/municipalities/)[^/.]+", "{slug}", path)
    answer = document["paths"][described]["get"]["responses"]["200"]
    return {**answer["content"]["application/json"]["schema"], "components": document["components"]}


@pytest.mark.parametrize("model", [filled, region])
def test_every_file_is_as_described(model: Callable[[], Model]) -> None:
    """The description knows every file, and each file follows it, also without data."""
    found = published(model)
    document = found.pop("/openapi.json")
    for path, content in found.items():
        Draft202012Validator(schema_of(document, path)).validate(content)


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.long)])
def test_the_description_is_valid(every: bool) -> None:
    """OpenAPI 3.1. By day with one of the tables, which are all described in one form."""
    from openapi_spec_validator import validate

    document = published()["/openapi.json"]
    if not every:
        document["paths"] = {
            path: item
            for path, item in document["paths"].items()
            if not path.startswith("/tables/") or path == "/tables/assessments.json"
        }
        document["components"]["schemas"] = {
            name: schema if not name.startswith("table_") or name == "table_assessments" else {}
            for name, schema in document["components"]["schemas"].items()
        }
        assert len(document["paths"]) > 8
    assert document["openapi"].startswith("3.1.")
    validate(document)


def test_a_stranger_takes_the_description_as_it_is() -> None:
    """No keyword of one program's own, and every operation says what an address without a file gives."""
    document = published()["/openapi.json"]
    assert "enumDescriptions" not in json.dumps(document)
    for path, item in document["paths"].items():
        assert "404" in item["get"]["responses"], path


def test_every_address_of_the_description_is_there() -> None:
    """Nothing is described that cannot be fetched."""
    found = published()
    for path in found["/openapi.json"]["paths"]:
        assert path.replace("{slug}", "els") in found, path


@pytest.mark.parametrize(
    ("path", "place", "wrong"),
    [
        ("/municipalities/els.json", ("levels", "policy"), "veel"),
        ("/municipalities/els.json", ("record", "name"), None),
        ("/region.json", ("years",), {}),
        ("/tables/assessments.json", (0, "level"), "1"),
        ("/tables/assessments.json", (0, "status"), "klaar"),
        ("/municipalities/els/tables.json", ("profiles",), None),
    ],
)
def test_what_is_not_as_described_is_found(path: str, place: tuple[Any, ...], wrong: object) -> None:
    """The description is strict: a wrong kind, a missing value, another word, in records and in tables."""
    found = published()
    content: Any = found[path]
    inner = content
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = wrong
    assert not Draft202012Validator(schema_of(found["/openapi.json"], path)).is_valid(content)


def test_who_reads_the_description_reads_dutch() -> None:
    """No English name or docstring of a class is left in it, and every operation has words."""
    document = published()["/openapi.json"]
    for name, schema in document["components"]["schemas"].items():
        if not name.startswith("table_"):
            assert not {"title", "description"} & set(schema), name
    for item in document["paths"].values():
        assert item["get"]["summary"]
        assert item["get"]["description"].endswith(".")
