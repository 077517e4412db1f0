"""A folder of files to all its records, or every problem in it at once; nothing on disk makes it raise."""

from __future__ import annotations

from site_builder.load.closed_years.reading import Closed, closed
from site_builder.load.pipeline import Loaded, load

__all__ = ["Closed", "Loaded", "closed", "load"]
