"""`gww diff`: what a change of the data means, for the person who reviews it."""

from __future__ import annotations

from site_builder.review.alike import Stored
from site_builder.review.comparison import Diff, Version, diff
from site_builder.review.report import Report, report

__all__ = ["Diff", "Report", "Stored", "Version", "diff", "report"]
