"""The configuration of the editor: every kind of record, with the words and limits of its model."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder.editor import configuration, file
from site_builder.editor.choices import choices
from site_builder.records.description import Field, root_of
from site_builder.records.kinds import KINDS
from tests.checks import FIRST_YEAR, ROOT
from tests.editor.written import REPOSITORY, config_of, records_of, with_repository
from tests.json_schema import check_jsonschema

PARTS = {kind.name: kind for kind in KINDS}
_NAMES = ("name", "label", "label_singular", "hint")


def fields_by_kind(config: Mapping[str, Any]) -> dict[str, list[Mapping[str, Any]]]:
    """The fields of each kind of file, by the name of the kind."""
    found = {}
    for one in config["collections"]:
        for part in one.get("files", [one]):
            if "fields" in part:
                name = part["format"].removeprefix("gww-").replace("yaml-frontmatter", "newsletter")
                found[name] = part["fields"]
    return found


def at(fields: list[Mapping[str, Any]], *names: str) -> Mapping[str, Any]:
    """The field at the end of a way through groups and lists."""
    first, *rest = names
    (found,) = [field for field in fields if field["name"] == first]
    return at(found["fields"], *rest) if rest else found


def every(fields: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Every field, however deep."""
    for field in fields:
        yield field
        yield from every(field.get("fields", []))
        yield from every([field["field"]] if "field" in field else [])


def for_editor(config: Mapping[str, Any]) -> str:
    """The configuration as our start of the editor hands it over."""
    code = (
        'import { readFileSync } from "node:fs"; import { forEditor } from "./site/editor/formats.js";'
        'process.stdout.write(JSON.stringify(forEditor(readFileSync(0, "utf8"))));'
    )
    command = ["node", "--input-type=module", "--eval", code]
    done = subprocess.run(
        command, cwd=ROOT, input=json.dumps(config), capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_list_of_groups_says_by_what_an_item_is_known(kind: Any) -> None:
    """The keys are fields of the item, as `differences` pairs the items of two versions of a file."""
    for field in every(fields_by_kind(config_of("demo"))[kind.name]):
        if field["widget"] == "list" and "fields" in field:
            names = {inner["name"] for inner in field["fields"]}
            assert field["known_by"]["key"], field["name"]
            assert set(field["known_by"]["key"]) <= names


def test_two_materials_of_one_name_differ_by_how_they_are_used() -> None:
    """The keys are those of the records: two for a material, which may be corrected; a phase is fixed."""
    fields = fields_by_kind(config_of("demo"))["project"]
    assert at(fields, "materials")["known_by"] == {"key": ["material", "strategy"], "fixed": False}
    known_by = {"key": ["phase"], "fixed": True, "dated": "date"}
    assert at(fields, "measurements")["known_by"] == known_by
    municipality = fields_by_kind(config_of("demo"))["municipality"]
    assert at(municipality, "participation")["known_by"]["key"] == ["from"]


def by_shape(value: Any, seen: set[str] | None = None) -> Any:
    """A configuration with of each list what differs from all before it in more than its name and its label.

    One of a list stays, so that it is one.
    """
    seen = set() if seen is None else seen
    if isinstance(value, dict):
        return {key: by_shape(inner, seen) for key, inner in value.items()}
    if isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        kept = []
        for inner in value:
            written = json.dumps(shape(inner))
            if written not in seen:
                seen.add(written)
                kept.append(by_shape(inner, seen))
        return kept or [by_shape(value[0], seen)]
    return value


def shape(value: Any) -> Any:
    """What is the same for fields of one sort."""
    if isinstance(value, dict):
        return {key: None if key in _NAMES else shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted({json.dumps(shape(inner)) for inner in value})
    return type(value).__name__


@pytest.mark.parametrize(
    ("folder", "less"), [(FIRST_YEAR, by_shape), pytest.param("demo", list, marks=pytest.mark.long)]
)
def test_the_configuration_follows_the_editors_own_schema(
    folder: str, less: Callable[[Any], Any], tmp_path: Path
) -> None:
    """The schema comes with the release of the editor that is bundled.

    By day what differs in shape, once: each municipality has the same hundred fields.
    """
    schema_file = ROOT / "node_modules" / "@sveltia" / "cms" / "schema" / "sveltia-cms.json"
    made = tmp_path / "config.json"
    config = json.loads(for_editor(config_of(folder)))
    collections = less(config["collections"])
    assert collections
    made.write_text(json.dumps(config | {"collections": collections}), encoding="utf-8")
    ran = check_jsonschema("--schemafile", str(schema_file), str(made))
    assert ran.exit_code == 0, ran.output[:2000]


def test_the_same_records_give_the_same_bytes() -> None:
    """Nothing of the machine or of the order of a set is in it."""
    records = with_repository(records_of("demo"))
    assert file(records) == file(records)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_every_kind_is_there_in_order(kind: Any) -> None:
    """A key that the editor does not know would move to the end of a file when it is saved.

    What the programme asks nothing of is not there: no file can have it.
    """
    axes = [axis.id for axis in records_of("demo").spiderweb.axes]
    every = records_of("demo").indicators.indicators
    amounts = [one.id for indicator in every for one in (indicator.part, indicator.whole) if one]
    asked = {way[-2:] for way, codes in choices(records_of("demo")).codes.items() if codes}
    nobody = set() if any("figures" in way for way in asked) else {"figures"}

    def same(place: Field, fields: list[Mapping[str, Any]], of: str) -> None:
        unasked = nobody | {name for name in ("amounts", "answers") if (of, name) not in asked}
        names = [field["name"] for field in fields if field["name"] != "body"]
        assert names == (
            [name for name in place.fields if name not in unasked] or (amounts if of == "amounts" else axes)
        )
        for field in fields:
            inner = place.inside(field["name"])
            if inner is None:
                continue
            if "fields" in field:
                same(
                    inner.items if inner.kind == "list" and inner.items else inner,
                    field["fields"],
                    field["name"],
                )
            if place.kind == "record":
                assert field["label"] == inner.title

    same(root_of(kind.model), fields_by_kind(config_of("demo"))[kind.name], "")


def test_an_anchor_is_a_choice_of_its_axis() -> None:
    """A level is chosen by its whole description, and each axis has its own."""
    fields = fields_by_kind(config_of(FIRST_YEAR))["municipality"]
    for axis in records_of(FIRST_YEAR).spiderweb.axes:
        level = at(fields, "assessments", "levels", axis.id, "level")
        assert level["widget"] == "select"
        assert [one["value"] for one in level["options"]] == [anchor.level for anchor in axis.anchors]
        assert [one["label"] for one in level["options"]] == [
            f"{anchor.level}: {anchor.text}" for anchor in axis.anchors
        ]
        # An axis that is not known stays out of the file.
        assert at(fields, "assessments", "levels", axis.id)["required"] is False


def test_limits_patterns_and_words_come_from_the_models() -> None:
    """A number has its bounds, a code its form with a Dutch message, a choice its Dutch label."""
    kinds = fields_by_kind(config_of(FIRST_YEAR))
    assert at(kinds["municipality"], "code")["pattern"] == [r"^GM\d{4}$", "GM en vier cijfers, zoals GM1234."]
    policy = at(kinds["municipality"], "attendance", "policy")
    assert (policy["widget"], policy["value_type"]) == ("number", "int")
    assert (policy["min"], policy["max"]) == (0, 100_000)
    percent = at(kinds["project"], "measurements", "materials", "percent")
    assert (percent["value_type"], percent["min"], percent["max"]) == ("float", 0, 100)
    assert at(kinds["municipality"], "participation")["min"] == 1
    phase = at(kinds["project"], "phase")
    assert {"label": "Opgeleverd", "value": "delivery"} in phase["options"]
    assert at(kinds["project"], "measurements", "date")["format"] == "YYYY-MM-DD"


def test_yes_no_and_unknown_are_three_answers() -> None:
    """A switch has two positions; where unknown is something else than no, there is a choice."""
    kinds = fields_by_kind(config_of(FIRST_YEAR))
    circular = at(kinds["project"], "tender", "circular")
    assert (circular["widget"], circular["required"]) == ("select", False)
    assert [one["label"] for one in circular["options"]] == ["Ja", "Nee"]
    assert circular["hint"].startswith("Ja als")
    assert at(kinds["project"], "measurements", "no_demolition")["widget"] == "boolean"


def test_references_are_chosen_and_not_typed() -> None:
    """Sessions and municipalities as they grow; what the programme fixed, from its records."""
    kinds = fields_by_kind(config_of("demo"))
    session = at(kinds["municipality"], "attendance", "session")
    assert (session["widget"], session["collection"], session["value_field"]) == (
        "relation",
        "bijeenkomsten",
        "sessions.*.id",
    )
    shared = at(kinds["sessions"], "sessions", "examples_by")
    assert (shared["widget"], shared["collection"], shared["multiple"]) == ("relation", "gemeenten", True)
    series = at(kinds["sessions"], "sessions", "series")
    assert [one["value"] for one in series["options"]] == [one.id for one in records_of("demo").series.series]


def test_a_file_gets_its_name_once() -> None:
    """A new record's name fills in the file's name, which a person may set then and never again."""
    for one in config_of("demo")["collections"]:
        if "folder" not in one:
            continue
        slug = one["slug"]
        if one["extension"] == "yaml" and one["identifier_field"] == "name":
            assert slug["template"] == "{{name}}"
            assert slug["editable"] == ["create"]
            assert re.fullmatch(slug["pattern"][0], "nieuwe-straat")
        else:
            assert slug == {"template": "{{year}}", "editable": False}


def test_saving_is_a_proposal_and_nothing_more() -> None:
    """Every save goes to a pull request; nobody publishes or removes a record from the editor."""
    config = config_of("demo")
    assert config["publish_mode"] == "editorial_workflow"
    for one in config["collections"]:
        if "divider" not in one:
            assert one["publish"] is False
            assert "publish_mode" not in one
        if "folder" in one:
            assert one["delete"] is False


def test_every_municipality_has_its_projects() -> None:
    """A new project lands in the folder of its municipality, also where that has none yet."""
    folders = {one["name"]: one["folder"] for one in config_of(FIRST_YEAR)["collections"] if "folder" in one}
    for slug in records_of(FIRST_YEAR).municipalities:
        assert folders[f"projecten-{slug}"] == f"data/projects/{slug}"


def test_every_list_says_what_one_of_it_is() -> None:
    """The button that adds says 'Meting toevoegen': no list is without a word of its own."""
    for fields in fields_by_kind(config_of("demo")).values():
        for field in every(fields):
            if field["widget"] == "list":
                assert field["label_singular"] not in ("", field["label"])


@pytest.mark.parametrize(
    ("settings", "backend"),
    [
        ({}, {"name": "github", "repo": "voorbeeld/monitor", "auth_methods": ["token"]}),
        (
            {
                "repository": "https://gitlab.com/een/groep/monitor.git",
                "editor": {"sign_in": ["pkce"], "app_id": "abc"},
            },
            {
                "name": "gitlab",
                "repo": "een/groep/monitor",
                "auth_type": "pkce",
                "app_id": "abc",
                "auth_methods": ["oauth"],
            },
        ),
        (
            {
                "repository": "https://git.voorbeeld.nl/een/monitor",
                "editor": {
                    "forge": "github",
                    "branch": "hoofd",
                    "api_root": "https://git.voorbeeld.nl/api/v3",
                    "sign_in": ["oauth", "token"],
                    "sign_in_address": "https://inloggen.voorbeeld.nl",
                    "own_copies": True,
                },
            },
            {
                "name": "github",
                "repo": "een/monitor",
                "branch": "hoofd",
                "api_root": "https://git.voorbeeld.nl/api/v3",
                "base_url": "https://inloggen.voorbeeld.nl",
                "auth_methods": ["oauth", "token"],
                "open_authoring": True,
            },
        ),
    ],
)
def test_the_forge_comes_from_the_settings(settings: dict[str, Any], backend: dict[str, Any]) -> None:
    """GitHub, GitLab, or a server of one's own; with a token, without a server in between, or through one."""
    region = records_of(FIRST_YEAR).region
    chosen = {
        **region.settings.model_dump(exclude_none=True, mode="json"),
        "repository": REPOSITORY,
        **settings,
    }
    made = configuration(
        with_repository(records_of(FIRST_YEAR), **dict(type(region.settings).model_validate(chosen)))
    )
    assert made is not None
    assert made["backend"].items() >= backend.items()


def test_nothing_is_saved_for_a_region_that_does_not_exist() -> None:
    """The demo has no editor, whatever its settings say; nor has a region without a repository."""
    assert configuration(with_repository(records_of("demo"), fictional=True)) is None
    assert configuration(with_repository(records_of(FIRST_YEAR), repository=None)) is None
    assert (
        configuration(with_repository(records_of(FIRST_YEAR), repository="https://git.voorbeeld.nl/a/b"))
        is None
    )
