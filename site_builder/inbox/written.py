"""What a person wrote in a mail, apart from what it quotes and from what stands below it."""

from __future__ import annotations

import re

from site_builder.frozen import frozen

Lines = tuple[tuple[int, str], ...]
_SIGNATURE = re.compile(r"-- ?|_{10,}|\*{10,}")
_THREAD = re.compile(
    r"""(?ix) [-_ ]* (oorspronkelijk|original|doorgestuurd|forwarded) [ ] (bericht|message|mail|e-mail) .*
    | (op|on) [ ] .{6,120} (schreef|wrote) .* :?
    | .{3,120} [ ] (schreef|wrote) [ ] (op|on) [ ] .* :
    """
)
_FROM = re.compile(r"(?i)\W*(van|from)\s*:\s*\S.*")
_SENT = re.compile(r"(?i)\W*(verzonden|datum|sent|date|aan|to)\s*:\s*\S.*")
_QUOTED = re.compile(r"^(?:\s?[>|]\s?){1,100}")
LONGEST = 2_000
"""Lines of a mail that are read."""


@frozen
class Written:
    """The lines with their numbers, from 1: those of the sender, and those of the mail that it answers."""

    own: Lines
    thread: Lines


def written(text: str) -> Written:
    """Tell the lines of a mail apart. A quoted line loses its marks; a signature is in neither."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:LONGEST]
    own: list[tuple[int, str]] = []
    thread: list[tuple[int, str]] = []
    below = signed = False
    for number, line in enumerate(lines, start=1):
        quoted = _QUOTED.match(line)
        if not quoted and not below and _begins_thread(lines, number - 1):
            below, signed = True, False
        if quoted:
            thread.append((number, line[quoted.end() :]))
        elif below:
            signed = signed or _SIGNATURE.fullmatch(line.rstrip("\n")) is not None
            if not signed:
                thread.append((number, line))
        elif _SIGNATURE.fullmatch(line):
            signed = True
        elif not signed:
            own.append((number, line))
    return Written(tuple(own), tuple(thread))


def _begins_thread(lines: list[str], at: int) -> bool:
    line = lines[at].strip()
    if _THREAD.fullmatch(line):
        return True
    return bool(_FROM.fullmatch(line)) and any(_SENT.fullmatch(one) for one in lines[at + 1 : at + 4])
