"""Closing a year: whether it may be closed, every file of it, and whether this program still agrees with it.

Pure: `load` reads the records and the closed years, `write` puts a year on the disk, and `cli` gives the day
and the commit that it is made from.
"""

from __future__ import annotations

from site_builder.closing.files import close
from site_builder.closing.objections import Asked, reasons
from site_builder.closing.package import pack
from site_builder.closing.verification import Difference, Verdict, verify

__all__ = ["Asked", "Difference", "Verdict", "close", "pack", "reasons", "verify"]
