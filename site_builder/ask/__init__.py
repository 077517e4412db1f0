"""The mails of a round, to look over and send: each with its workbook, its form, its day and its words."""

from __future__ import annotations

from site_builder.ask.letters import Asking, forms, mails

__all__ = ["Asking", "forms", "mails"]
