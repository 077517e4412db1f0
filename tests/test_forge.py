"""The forge of a region, as its settings say."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from site_builder.forge import Forge, forge
from site_builder.records.region import Settings
from tests.checks import ROOT


def of(**settings: Any) -> Forge | None:
    return forge(Settings.model_validate(settings))


def test_a_repository_is_enough_at_the_two_great_forges() -> None:
    """The name of the host says which; a closing slash or `.git` makes no difference."""
    for address in ("https://github.com/regio/monitor", "https://github.com/regio/monitor.git"):
        found = of(repository=address)
        assert found is not None
        assert (found.name, found.path, found.origins) == (
            "github",
            "regio/monitor",
            ("https://api.github.com",),
        )
    found = of(repository="https://gitlab.com/a/b/c")
    assert found is not None
    assert (found.name, found.path, found.origins) == ("gitlab", "a/b/c", ("https://gitlab.com",))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"repository": "https://git.voorbeeld.nl/regio/monitor"},
        {"repository": "https://github.com/regio"},
        {"repository": "https://github.com/regio/monitor", "fictional": True},
    ],
)
def test_no_forge_without_a_place_to_save(settings: dict[str, Any]) -> None:
    """No repository, an unknown host, half an address, or a region that does not exist."""
    assert of(**settings) is None


def test_the_policy_allows_the_servers_in_use_and_no_other() -> None:
    """An own server has its own address; without a go-between GitLab itself is asked for the account."""
    own = of(
        repository="https://git.voorbeeld.nl/a/b",
        editor={
            "forge": "gitlab",
            "api_root": "https://git.voorbeeld.nl/api/v4",
            "sign_in": ["pkce"],
            "app_id": "x",
        },
    )
    assert own is not None
    assert own.origins == ("https://git.voorbeeld.nl", "https://gitlab.com")
    local = of(repository="https://github.com/a/b", editor={"api_root": "http://127.0.0.1:8123"})
    assert local is not None
    assert local.origins == ("http://127.0.0.1:8123",)


def test_a_report_carries_the_page_and_the_file() -> None:
    """GitHub's form has a field for each; GitLab gets a text that starts with them."""
    page, file = "https://monitor.nl/gemeenten/a&b/", "data/municipalities/a.yaml"
    github = of(repository="https://github.com/regio/monitor")
    assert github is not None
    asked = parse_qs(urlsplit(github.report(page, file)).query)
    assert asked == {"template": ["klopt-niet.yml"], "pagina": [page], "bestand": [file]}
    gitlab = of(repository="https://gitlab.com/regio/monitor")
    assert gitlab is not None
    asked = parse_qs(urlsplit(gitlab.report(page, file)).query)
    assert asked["issue[description]"][0].startswith(f"{page}\n{file}\n")


@pytest.mark.parametrize(
    ("repository", "end"),
    [
        ("https://github.com/regio/monitor", "/actions/workflows/evaluate.yml"),
        ("https://gitlab.com/a/b", "/-/pipelines/new"),
    ],
)
def test_the_pipeline_of_an_evaluation_has_a_page_to_start_it(repository: str, end: str) -> None:
    """At GitHub that of the workflow, whose file is there; at GitLab that of any pipeline."""
    found = of(repository=repository)
    assert found is not None
    assert found.evaluating == f"{repository}{end}"
    assert (ROOT / ".github/workflows/evaluate.yml").is_file()


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (
            {"repository": "https://github.com/regio/monitor"},
            "https://github.com/regio/monitor/blob/HEAD/data/municipalities/ulk.yaml",
        ),
        (
            {"repository": "https://gitlab.com/a/b", "editor": {"branch": "hoofd", "folder": "gegevens"}},
            "https://gitlab.com/a/b/-/blob/hoofd/gegevens/municipalities/ulk.yaml",
        ),
    ],
)
def test_a_file_has_a_page_at_the_forge(settings: dict[str, Any], address: str) -> None:
    """On the branch that the site shows, or else on the main one."""
    found = of(**settings)
    assert found is not None
    assert found.file("municipalities/ulk.yaml") == address
