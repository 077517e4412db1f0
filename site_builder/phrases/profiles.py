"""What a profile is called: its number, and its own name where the programme gave it one."""

from __future__ import annotations

from site_builder.records.spiderweb import Profile


def profile_title(profile: Profile, number: str = "") -> str:
    """`profiel 1`, or `profiel 1: koploper`. `number` is how the number is stated, if it is a figure."""
    plain = f"profiel {profile.number}"
    shown = f"profiel {number or profile.number}"
    return shown if profile.name.casefold() == plain else f"{shown}: {profile.name}"
