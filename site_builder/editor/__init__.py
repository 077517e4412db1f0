"""The configuration of the editor at `/beheer/` (Sveltia CMS), made from the records and their models.

Every kind of record is there, with the Dutch titles and descriptions of its schema; what the programme
decides (axes with their anchors, series, kinds of support) comes from the programme's own records.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from site_builder.editor.choices import choices
from site_builder.editor.collections import collections
from site_builder.forge import Forge, forge
from site_builder.records.collection import Records
from site_builder.records.editor import FORGES

SCHEMA = "https://unpkg.com/@sveltia/cms/schema/sveltia-cms.json"
"""The name of the schema that the configuration follows. It is a name: nothing is fetched from there."""


def configuration(records: Records) -> Mapping[str, Any] | None:
    """The whole configuration; None where the editor has no repository to save in (`forge`)."""
    found = forge(records.region.settings)
    if found is None:
        return None
    region = records.region
    address = region.settings.address
    return {
        "$schema": SCHEMA,
        "backend": _backend(found),
        "publish_mode": "editorial_workflow",
        "app_title": f"Gegevens van {region.programme}",
        **({"site_url": address} if address else {}),
        # Pictures stand on the web: the editor keeps none. It wants a name for the folder all the same.
        "media_folder": f"{found.editor.folder}/pictures",
        "media_libraries": {"default": False, "stock_assets": False},
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": list(collections(records, choices(records), found.editor.folder)),
    }


def file(records: Records) -> bytes | None:
    """The configuration as the file that the page of the editor loads."""
    made = configuration(records)
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode() if made else None


def _backend(found: Forge) -> dict[str, Any]:
    editor = found.editor
    accounts = [way for way in editor.sign_in if way != "token"]
    backend: dict[str, Any] = {"name": found.name, "repo": found.path}
    if editor.branch:
        backend["branch"] = editor.branch
    if editor.api_root:
        backend["api_root"] = editor.api_root
    if accounts and editor.sign_in_address:
        backend["base_url"] = editor.sign_in_address
    if "pkce" in accounts:
        backend |= {"auth_type": "pkce"}
    if accounts and editor.app_id:
        backend["app_id"] = editor.app_id
    backend["auth_methods"] = [
        *(["oauth"] if accounts else []),
        *(["token"] if "token" in editor.sign_in else []),
    ]
    if found.name == "github" and editor.own_copies:
        backend |= {"open_authoring": True, "auth_scope": "public_repo"}
    backend["squash_merges"] = True
    backend["cms_label_prefix"] = "monitor/"
    backend["commit_messages"] = _messages(FORGES[found.name])
    return backend


def _messages(_forge: str) -> dict[str, str]:
    """What the history says of a change; the first words are what happened, the rest where."""
    return {
        "create": "{{collection}}: {{slug}} toegevoegd",
        "update": "{{collection}}: {{slug}} aangepast",
        "delete": "{{collection}}: {{slug}} verwijderd",
        "openAuthoring": "{{message}} ({{author-name}})",
    }
