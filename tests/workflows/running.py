"""Run a job of a workflow as GitHub does: each `run:` in its own shell, in order, in a clone.

Actions are not run. What an upload would take has to be there; a download finds what an upload took.
"""

from __future__ import annotations

import fnmatch
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.checks import ROOT
from tests.waiting import PATIENCE
from tests.workflows.expressions import filled, holds, in_dots

WORKFLOWS = ROOT / ".github" / "workflows"


def workflow(name: str) -> Any:
    """A workflow as plain data; every scalar is text, so that `on` is no boolean."""
    return yaml.load((WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506


@dataclass(frozen=True, slots=True)
class Done:
    """One step that ran: its name, exit code, and what it printed."""

    name: str
    code: int
    out: str
    err: str


@dataclass
class Machine:
    """A machine with a clone, on which jobs run one after the other."""

    clone: Path
    temp: Path
    environment: Mapping[str, str]
    github: Mapping[str, object]
    contexts: Mapping[str, object] = field(default_factory=dict)
    artifacts: dict[str, Path] = field(default_factory=dict)
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        """What the steps wrote for the page of the run."""
        path = self.temp / "summary.md"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def lookup(self, path: str) -> str:
        """The value of `github.…`, `runner.temp`, `steps.…`, or of another context that the machine has."""
        steps = {
            name: {"outputs": self.outputs.get(name, {}), "outcome": self.outcomes.get(name, "skipped")}
            for name in {*self.outputs, *self.outcomes}
        }
        own = {"github": self.github, "runner": {"temp": str(self.temp)}, "steps": steps}
        tree = {**own, **self.contexts}
        assert path.split(".", maxsplit=1)[0] in tree, f"not known on this machine: {path}"
        return in_dots(tree, path)

    def run(self, name: str, job: str, *, dry: bool = False, most: int = 99) -> list[Done]:
        """Every step of a job that would run, in order; after a failure only those that say so.

        A dry run finds which steps those are if each is fine. No more than `most` are run.
        """
        whole = workflow(name)
        asked = whole["jobs"][job]
        if not holds(asked.get("if"), self.lookup):
            return []
        self.outputs.clear()
        self.outcomes.clear()
        done: list[Done] = []
        for number, step in enumerate(asked["steps"]):
            named = step.get("id", str(number))
            failed = any(outcome == "failure" for outcome in self.outcomes.values())
            condition = step.get("if")
            if len(done) == most:
                break
            if (failed and "cancelled()" not in (condition or "")) or not holds(condition, self.lookup):
                continue
            if "uses" in step:
                if not dry:
                    self.act(step)
                self.outcomes[named] = "success"
                continue
            if dry:
                done.append(Done(step["name"], 0, "", ""))
                self.outcomes[named] = "success"
                continue
            environment = {**whole.get("env", {}), **asked.get("env", {}), **step.get("env", {})}
            assert "${{" not in step["run"]
            done.append(self.step(step, named, environment))
            self.outcomes[named] = "failure" if done[-1].code else "success"
        return done

    def step(self, step: Mapping[str, Any], named: str, environment: Mapping[str, str]) -> Done:
        """One `run:`, with the shell and the files that GitHub gives it."""
        output = self.temp / f"output-{named}"
        output.write_text("", encoding="utf-8")
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        given = {key: filled(text, self.lookup) for key, text in environment.items()}
        ran = subprocess.run(
            ["bash", "-e", str(script)],
            cwd=self.clone,
            env={
                **self.environment,
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(self.temp / "summary.md"),
                **given,
            },
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
        )
        lines = output.read_text(encoding="utf-8").splitlines()
        self.outputs[named] = dict(line.split("=", 1) for line in lines)
        return Done(step["name"], ran.returncode, ran.stdout, ran.stderr)

    def act(self, step: Mapping[str, Any]) -> None:
        """What an action of GitHub would do with files."""
        action = step["uses"].split("@")[0]
        settings = {key: filled(text, self.lookup) for key, text in step.get("with", {}).items()}
        if action in ("actions/upload-artifact", "actions/upload-pages-artifact"):
            taken = self.clone / settings["path"]
            assert taken.is_dir(), f"nothing to upload: {settings['path']}"
            assert any(taken.iterdir()), f"nothing in it: {settings['path']}"
            self.artifacts[settings.get("name", "github-pages")] = taken
        elif action == "actions/download-artifact":
            pattern = settings.get("pattern")
            for name in fnmatch.filter(self.artifacts, pattern or settings["name"]):
                shutil.copytree(
                    self.artifacts[name], self.clone / settings["path"] / (name if pattern else "")
                )
        else:
            if action == "actions/attest":
                for name in ("subject-checksums", "sbom-path"):
                    assert name not in settings or (self.clone / settings[name]).is_file(), settings[name]
            known = (
                "actions/cache",
                "actions/checkout",
                "actions/setup-python",
                "actions/deploy-pages",
                "actions/attest",
            )
            assert action in known, f"not known on this machine: {action}"


def tools(folder: Path, *without: str) -> Path:
    """A folder with a link to every program on the path, but for some."""
    folder.mkdir()
    for place in os.get_exec_path():
        if Path(place).is_dir():
            for program in Path(place).iterdir():
                if program.name not in without and not (folder / program.name).is_symlink():
                    (folder / program.name).symlink_to(program)
    return folder
