"""Which team keeps which files, for the forge (`CODEOWNERS`) and for those who review a change."""

from __future__ import annotations

from site_builder.owners.code_owners import code_owners
from site_builder.owners.review import Review, review
from site_builder.owners.teams import Teams, teams_in

__all__ = ["Review", "Teams", "code_owners", "review", "teams_in"]
