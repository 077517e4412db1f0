"""That projects come from public sources and no municipality confirmed one."""

from __future__ import annotations

from collections.abc import Sequence


def unconfirmed(statuses: Sequence[str]) -> str:
    """Said of projects of which none is confirmed, from the status of each; empty where one is.

    A draft is neither: who says that nothing is confirmed, leaves drafts out.
    """
    if not statuses or any(status != "public_source" for status in statuses):
        return ""
    what = "het project" if len(statuses) == 1 else "de projecten"
    return f"Wat er over {what} staat, komt uit openbare bronnen en is niet bevestigd."
