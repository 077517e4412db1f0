"""E-mail addresses of people, also spelled out or in a web address, and where they live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.personal.finding import Finding
from site_builder.personal.words import GIVEN_NAMES, ROLE_STARTS, ROLES

_AT = r"(?:\\?@|\uff20|&\#0*64;|&\#[xX]0*40;|&commat;|%(?:25)?40)"
_DOMAIN = r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
# Before the sign stand at most 64 letters (RFC 5321): without that a long word costs its square.
_EMAIL = re.compile(rf"(?P<local>[\w.%+'-]{{1,64}}){_AT}\s?(?P<domain>{_DOMAIN})", re.IGNORECASE)
# `jan.jansen [at] nieuwdorp.nl`; without brackets only for a name with a full stop, as in `jan.jansen at …`.
_SPELLED_OUT = re.compile(
    r"""
    (?: (?P<local>[\w.+'-]{1,64})\s*[\[({<]\s*(?:at|apenstaart(?:je)?|@)\s*[\])}>]\s*
      | (?P<dotted>\w{1,64}(?:(?:[.]|\s(?:punt|dot)\s)\w{1,64}){1,8})\s+(?:at|apenstaart(?:je)?|@)\s+
    )
    (?P<domain>[\w-]+(?:\s*(?:\.|[\[({]\s*(?:dot|punt|\.)\s*[\])}]|\s(?:dot|punt)\s)\s*[\w-]+)*?
      \s*(?:\.|[\[({]\s*(?:dot|punt|\.)\s*[\])}]|\s(?:dot|punt)\s)\s*[a-z]{2,})
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Each piece of a long text is looked through for these first: before one of them stands any word.
_SIGN = re.compile(_AT, re.IGNORECASE)
_SPELLED_SIGN = re.compile(r"[\[({<\s](?:at|apenstaart(?:je)?|@)[\])}>\s]", re.IGNORECASE)
_NO_DOMAIN = re.compile(r"\.(?:png|jpe?g|svg|webp|gif|pdf|js|css)$", re.IGNORECASE)
_PROFILE = re.compile(r"(?:https?://)?(?:\b\w+\.|\b)linkedin\.com/in/[\w%-]+", re.IGNORECASE)
# A house number and a full postal code: where somebody lives, or an office.
_HOME = re.compile(
    r"\b[A-Z\u00c0-\u00de][\w'\u2019.-]*(?: [\w'\u2019.-]+){0,4} \d{1,4}"
    r"(?:[ -]?(?:[a-zA-Z]{1,2}\d?|\d{1,3}))?"
    r",?\s+(?P<code>[1-9]\d{3}) ?[A-Z]{2}\b"
)
_POSTBUS = re.compile(r"^(?:post|antwoord)", re.IGNORECASE)


def emails(text: str, own_names: frozenset[str]) -> Iterator[Finding]:
    """Addresses that are of no role. `own_names` are names of municipalities, which have an address too."""
    for found in _EMAIL.finditer(text) if _SIGN.search(text) else ():
        if not _is_role(found["local"], found["domain"], own_names) and not _NO_DOMAIN.search(found[0]):
            yield Finding("email", *found.span(), f"{_first(found['local'])}…@{found['domain']}")
    for found in _SPELLED_OUT.finditer(text) if _SPELLED_SIGN.search(text) else ():
        local = found["local"] or found["dotted"]
        domain = re.sub(r"\s*(?:[\[({]\s*(?:dot|punt|\.)\s*[\])}]|\s(?:dot|punt)\s)\s*", ".", found["domain"])
        if not _is_role(local, domain, own_names):
            yield Finding("email", *found.span(), f"{_first(local)}…@{domain}")


def profiles(text: str) -> Iterator[Finding]:
    """Web addresses that are of a person."""
    for found in _PROFILE.finditer(text):
        yield Finding("profile", *found.span(), "linkedin.com/in/…", certain=False)


def homes(text: str) -> Iterator[Finding]:
    """Addresses with a house number and a postal code, which may be those of an office."""
    for found in _HOME.finditer(text):
        if not _POSTBUS.match(found[0]):
            yield Finding("address", *found.span(), f"… {found['code']} …", certain=False)


def _first(local: str) -> str:
    return local.lstrip(".%+'-")[:1]


def _is_role(local: str, domain: str, own_names: frozenset[str]) -> bool:
    local, domain = local.lower(), domain.lower()
    if local in own_names or local == domain.partition(".")[0] or local in ROLES:
        return True
    parts = re.split(r"[._+%'-]", local)
    # A surname may be the word of a role: `w.post@`, `jan.werken@`.
    of_a_person = (len(parts[0]) == 1 and len(parts) > 1) or parts[0].capitalize() in GIVEN_NAMES
    if of_a_person:
        return False
    return local.startswith(ROLE_STARTS) or any(part in ROLES for part in parts)
