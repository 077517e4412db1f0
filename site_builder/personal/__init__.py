"""Personal data in a text (AVG): found for the check, and masked in everything that is told.

Addresses and numbers are found for certain; names are a guess, and so only ever a warning.
"""

from __future__ import annotations

from site_builder.personal.finding import Finding, Kind
from site_builder.personal.looking import Allowance, may_hold_personal_data, personal_data, text_of
from site_builder.personal.masking import masked, masked_problem

__all__ = [
    "Allowance",
    "Finding",
    "Kind",
    "masked",
    "masked_problem",
    "may_hold_personal_data",
    "personal_data",
    "text_of",
]
