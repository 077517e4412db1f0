"""The media type of a file by the end of its name: one table for our server, for hosts and for open data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

UNKNOWN = "application/octet-stream"
"""Bytes without a meaning: a browser is never told to run what the site does not know."""

TYPES: Mapping[str, str] = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".eml": "message/rfc822",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""With its parameters, as it is sent."""

NOT_KNOWN_TO_HOSTS = (".atom", ".csv", ".eml", ".ics", ".json", ".jsonld", ".txt")
"""What a host may send as another type, or without its encoding, unless it is told."""


def sent(name: str) -> str:
    """The media type of a file, with its parameters."""
    return TYPES.get(PurePath(name).suffix, UNKNOWN)


def bare(name: str) -> str:
    """The media type of a file, for where it is only named."""
    return sent(name).partition(";")[0]
