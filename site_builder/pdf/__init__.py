"""Views → PDF with Typst: tagged for a screen reader, kept for an archive, with the data inside.

Every PDF is PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once; Typst refuses what does not meet
them, such as a figure without a text that says what it shows. Why so: docs/decisions/0520-pdf.md.
"""

from __future__ import annotations

from site_builder.pdf.compiling import REFUSED, available, compile_all, compile_one, compiler

__all__ = ["REFUSED", "available", "compile_all", "compile_one", "compiler"]
