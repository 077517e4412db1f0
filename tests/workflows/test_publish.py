"""The workflow that puts the site on the web."""

from __future__ import annotations

from tests.workflows.conftest import Forge, Place, little
from tests.workflows.running import Done

EVENT: dict[str, object] = {"event_name": "push"}
STANDS_IN = """\
#!/bin/sh
echo "$(basename "$0") $*" >> asked.txt
if [ "$1" = ci ]; then mkdir node_modules; fi
exit {code}
"""


def node(place: Place, name: str, code: int) -> str:
    """A folder with programs that stand in for Node; its packages take minutes to place."""
    folder = place.bin.parent / name
    folder.mkdir(exist_ok=True)
    for program in ("node", "npm"):
        path = folder / program
        path.write_text(STANDS_IN.format(code=code), encoding="utf-8")
        path.chmod(0o755)
    return name


def bundled(done: list[Done]) -> bool:
    """Whether the scripts were made smaller; the step is fine in any case."""
    assert [(step.name, step.err) for step in done if step.code] == []
    step = next(step for step in done if step.name == "Maak de scripts kleiner")
    assert ("The scripts are bundled." in step.out) is not ("::notice::" in step.out)
    return "The scripts are bundled." in step.out


def test_without_node_the_site_is_published(forge: Forge, place: Place) -> None:
    """With the larger script, and with the file that says how to report a weakness."""
    place.at(forge.propose(little)[1])
    machine = place.machine(EVENT, node="no-node")
    assert not bundled(machine.run("publish", "build"))
    site = machine.artifacts["github-pages"]
    assert (site / "index.html").is_file()
    assert (site / ".well-known/security.txt").is_file()


def test_with_node_the_scripts_are_bundled_first(place: Place) -> None:
    """`make bundle` is all it takes; where that fails, the site is published all the same."""
    place.at("main")
    assert bundled(place.machine(EVENT, node(place, "good-node", 0)).run("publish", "build", most=1))
    asked = (place.clone / "asked.txt").read_text(encoding="utf-8").splitlines()
    assert asked[0] == "npm ci --silent --omit=dev"
    assert asked[1].startswith("node scripts/")
    place.at("main")
    assert not bundled(place.machine(EVENT, node(place, "bad-node", 1)).run("publish", "build", most=1))


def test_only_the_last_job_may_write(place: Place) -> None:
    """It places what the other made, and runs nothing itself."""
    assert place.machine(EVENT).run("publish", "deploy") == []
