"""What the editor writes, by running its own script in Node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from site_builder.editor import configuration
from site_builder.load import load
from site_builder.records.collection import Records
from site_builder.records.kind import Kind
from tests.checks import ROOT

REPOSITORY = "https://github.com/voorbeeld/monitor"
TODAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Job:
    """A file of a kind as it is (None for a new one), and what a person changes: a path and its new value."""

    kind: Kind
    text: str | None
    edits: tuple[tuple[tuple[str | int, ...], Any], ...] = field(default=())


@cache
def records_of(folder: str) -> Records:
    """The records of a data folder beside the code."""
    records = load(ROOT / folder, TODAY).records
    assert records is not None
    return records


def with_repository(records: Records, **settings: Any) -> Records:
    """The same records with a repository, as a region that exists and has an editor."""
    chosen = {"repository": REPOSITORY, "fictional": False, "as_of": None, **settings}
    region = records.region.model_copy(update={"settings": records.region.settings.model_copy(update=chosen)})
    return replace(records, region=region)


@cache
def config_of(folder: str) -> Mapping[str, Any]:
    """The configuration of the editor for a data folder beside the code."""
    made = configuration(with_repository(records_of(folder)))
    assert made is not None
    return made


def written(config: Mapping[str, Any], jobs: Sequence[Job]) -> list[str]:
    """The text of each file as the editor writes it."""
    asked = [
        {
            "format": "yaml-frontmatter" if job.kind.pattern.endswith(".md") else f"gww-{job.kind.name}",
            "text": job.text,
            "edits": [{"path": list(path), "value": value} for path, value in job.edits],
        }
        for job in jobs
    ]
    done = subprocess.run(
        ["node", str(Path(__file__).parent / "writing.mjs")],
        input=json.dumps({"config": config, "jobs": asked}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    texts: list[str] = json.loads(done.stdout)
    return texts
