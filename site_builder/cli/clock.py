"""The day of today: the only place that reads the clock."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from site_builder.cli.parser import WrongUseError

ZONE = ZoneInfo("Europe/Amsterdam")
OVERRIDE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, to build as on another moment (https://reproducible-builds.org/specs/source-date-epoch/)."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day in the Netherlands; raises WrongUseError for an override that is no number of seconds."""
    override = environment.get(OVERRIDE)
    if not override:
        return datetime.now(ZONE).date()
    try:
        return datetime.fromtimestamp(int(override), UTC).astimezone(ZONE).date()
    except (ValueError, OverflowError, OSError) as error:
        raise WrongUseError(
            f'De omgevingsvariabele {OVERRIDE} is "{override}". '
            "Daar hoort een aantal seconden sinds 1970 te staan."
        ) from error
