"""What the repository says of itself is complete and agrees with what it holds."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
import yaml

from tests.checks import FIRST_YEAR, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("runtime", "test")


def _pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


def _unhashed(text: str) -> list[str]:
    """The pinned packages of a lock that no hash follows."""
    blocks = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    return [block.split()[0] for block in blocks if "--hash=sha256:" not in block]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_in_a_lock_has_its_hash(lock: str) -> None:
    """A lock pins each package to a release and to the bytes of that release."""
    assert _pins(lock)
    assert _unhashed((ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")) == []


def test_a_missing_hash_can_be_found() -> None:
    """A package without a hash is named."""
    assert _unhashed("a==1 \\\n    --hash=sha256:00\nb==2\n    # via a\n") == ["b==2"]


def test_locks_hold_what_the_project_asks() -> None:
    """Every dependency and the build backend are in the lock that installs them, and the locks agree."""
    runtime, test = _pins("runtime"), _pins("test")
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    names = {re.split(r"[][ <>=]", line)[0].lower().replace(".", "-").replace("_", "-") for line in asked}
    assert names <= runtime.keys()
    pinned = [line.lower().split(" ==") for line in PROJECT["project"]["optional-dependencies"]["test"]]
    assert dict(pinned).items() <= test.items()
    assert {name: release for name, release in test.items() if runtime.get(name, release) != release} == {}


def test_npm_lock_names_no_registry() -> None:
    """Every package from npm has its checksum, no address, and runs no script when it is installed."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: found for name, found in lock["packages"].items() if name}
    assert packages
    assert [name for name, found in packages.items() if "integrity" not in found] == []
    assert [name for name, found in packages.items() if "resolved" in found] == []
    # Two have such a script, of which one only begs for money: both work without.
    scripted = {name for name, found in packages.items() if "hasInstallScript" in found}
    assert scripted == {"node_modules/esbuild"}
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text(encoding="utf-8").splitlines()


def test_public_code() -> None:
    """publiccode.yml has what the standard asks, within its lengths, in Dutch and English."""
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    asked = {"name", "url", "platforms", "developmentStatus", "softwareType", "description"}
    asked |= {"publiccodeYmlVersion", "legal", "maintenance", "localisation", "categories"}
    assert asked <= code.keys()
    assert code["softwareVersion"] == PROJECT["project"]["version"]
    assert code["legal"]["license"] == PROJECT["project"]["license"] == "EUPL-1.2"
    assert code["description"].keys() == {"nl", "en"}
    for text in code["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]


def test_how_to_cite() -> None:
    """CITATION.cff names the program of this release, and the data with their own licence."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert (cited["cff-version"], cited["title"]) == ("1.2.0", code["name"])
    assert cited["version"] == PROJECT["project"]["version"]
    assert cited["date-released"] == str(code["releaseDate"])
    assert cited["license"] == PROJECT["project"]["license"]
    (data,) = cited["references"]
    assert (data["type"], data["license"]) == ("data", "CC0-1.0")
    assert [one.keys() for one in data["authors"]] == [{"name"}]


def test_licences() -> None:
    """The code has the text of the EUPL, and data that the program brings that of CC0."""
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert "CC0 1.0 Universal" in (ROOT / FIRST_YEAR / "LICENSE").read_text(encoding="utf-8")


def test_every_exception_of_a_linter_has_its_reason() -> None:
    """A rule that is left out says why on the same line."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    start, end = text.index("[tool.ruff.lint]"), text.index("[tool.ruff.lint.mccabe]")
    left_out = re.findall(r'^ +"[A-Z]+\d*",? *(.*)$|^"\S+" = \[".*\] *(.*)$', text[start:end], re.MULTILINE)
    assert left_out
    assert [both for both in left_out if not "".join(both).startswith("# ")] == []
