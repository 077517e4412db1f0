"""Records tied together: the municipalities in order, what belongs to each, and what took place when."""

from __future__ import annotations

from site_builder.model.entries import HUNDRED, MunicipalityEntry, ProjectEntry, runs_on
from site_builder.model.region import Model
from site_builder.model.tying import tie

__all__ = ["HUNDRED", "Model", "MunicipalityEntry", "ProjectEntry", "runs_on", "tie"]
