"""Sheets that come back are taken in by records that many tests share."""

from tests.remembered import remembered

__all__ = ["remembered"]
