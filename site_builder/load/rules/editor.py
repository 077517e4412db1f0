"""The settings of the editor: what goes together, so that somebody can sign in and save."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.forge import forge
from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.editor import Editor
from site_builder.records.region import Region


def editor(gathered: Gathered) -> Iterator[Problem]:
    """A repository at a host that is named, and all that each way to sign in needs."""
    held = gathered.one(Region)
    if held is None or held.record.settings.repository is None or held.record.settings.fictional:
        return
    settings = held.record.settings
    found = forge(settings)
    if found is None:
        yield held.warning(
            ("settings", "repository"),
            "De editor weet niet wat voor opslagplaats dit is. Daarom staat hij niet op de site.",
            "Een adres met een naam erachter, zoals https://github.com/regio/monitor.",
            "Staat de opslagplaats op een eigen server? Vul dan editor in, met forge: github of gitlab.",
        )
        return
    asked = settings.editor or Editor.model_validate({})
    path = ("settings", "editor", "sign_in")
    if "oauth" in asked.sign_in and asked.sign_in_address is None:
        yield held.error(
            path,
            "Voor inloggen via een tussenserver ontbreekt het adres van die server.",
            hint="Vul sign_in_address in, of haal oauth weg.",
        )
    if "pkce" in asked.sign_in and found.name != "gitlab":
        yield held.error(
            path, "Inloggen met pkce kan alleen bij GitLab.", "token of oauth.", "Haal pkce weg."
        )
    elif "pkce" in asked.sign_in and asked.app_id is None:
        yield held.error(
            path,
            "Voor inloggen met pkce ontbreekt het nummer van de toepassing bij GitLab.",
            hint="Vul app_id in, of haal pkce weg.",
        )
