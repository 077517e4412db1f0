"""Changes of a file that know its form: the lines of YAML, the parts of a workbook, the heads of a mail.

A change of any byte is nearly always refused where it stands. What keeps the form gets further.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from tests.naughty import OWN

Mutate = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""A file, changed; the other files are what pieces may be taken from."""
LARGEST = 60_000
"""Bytes of a file that grows by being changed over and over."""
_KEY = re.compile(rb"^( *(?:- )?)([\w-]+)(:)(.*)$")
_SCALARS = (
    *("", "~", "null", "true", "ja", "0", "-1", "1e400", ".inf", ".nan", "12,5", "1.234", "62%", "5 ton"),
    *("2026", "2026-13-45", "2026-02-30", "0000-01-01", "99999999999999999999", "0x1F", "1_000", "12:30"),
    *("[]", "{}", "[a, b]", "{a: b}", "- a", "|", ">-", "&a", "*a", "!!str 1", "!x", "%", "@a", "`a`", "? a"),
    *("'", '"', "''", '"a', "'a'b", '"\\u0000"', "# a", "a # b", "a: b", "http://x.nl", "https://[::1"),
    *("jan.jansen@arnhem.nl", "06-12345678", "BSN 123456782", "NL91ABNA0417164300", "mevrouw De Vries"),
)
_VALUES = tuple(text.encode("utf-8", "surrogatepass") for text in (*_SCALARS, *OWN))
_BYTES = (
    b"\0",
    b"\t",
    b"\r",
    b"\r\n",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xc2\xa0",
    b"\xe2\x80\xae",
)


def of_bytes(rng: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """A stretch goes, comes twice, or becomes something else."""
    start = rng.randrange(len(content) + 1)
    end = min(len(content), start + rng.choice((0, 0, 1, 2, 8, 64, 512)))
    match rng.randrange(5):
        case 0:
            piece = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 9)))
        case 1:
            piece = rng.choice(_BYTES)
        case 2:
            piece = rng.choice(_VALUES)
        case 3:
            piece = content[start:end] * rng.choice((0, 2, 3, 20))
        case _:
            other = rng.choice(others)
            at = rng.randrange(len(other) + 1)
            piece = other[at : at + rng.choice((4, 32, 256))]
    return content[:start] + piece + content[end:]


def of_lines(rng: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """One to four lines go, come twice, change places, get another value, key or indent, or come in."""
    lines = content.split(b"\n")
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        at = rng.randrange(len(lines))
        match rng.randrange(9):
            case 0:
                del lines[at : at + rng.choice((1, 1, 2, 9))]
            case 1:
                lines[at:at] = lines[at : at + rng.choice((1, 2, 9))]
            case 2:
                other = rng.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = b" " * rng.choice((1, 2, 4)) + lines[at]
            case 4:
                lines[at] = lines[at][rng.choice((1, 2)) :]
            case 5 | 6:
                lines[at] = _with_value(lines[at], rng.choice(_VALUES))
            case 7:
                lines[at] = _with_value(lines[at], _value_of(rng, rng.choice(others)))
            case _:
                block = rng.choice(others).split(b"\n")
                begin = rng.randrange(len(block))
                lines[at:at] = block[begin : begin + rng.choice((1, 3, 12))]
        if not lines:
            lines = [b""]
    return b"\n".join(lines)


def _with_value(line: bytes, value: bytes) -> bytes:
    found = _KEY.match(line)
    return found[1] + found[2] + b": " + value if found else value


def _value_of(rng: Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    found = _KEY.match(rng.choice(lines))
    return found[4].strip() if found else rng.choice(_VALUES)


def of_text(rng: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Lines, or bytes."""
    return (of_lines if rng.random() < 0.65 else of_bytes)(rng, content, others)[:LARGEST]


def of_workbook(rng: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """A part of the zip is changed, goes, comes twice or gets another name; seldom the zip itself."""
    if rng.random() < 0.15:
        return of_bytes(rng, content, others)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            parts = [(info.filename, opened.read(info)) for info in opened.infolist()]
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError):
        return of_bytes(rng, content, others)
    if not parts:
        return content
    at = rng.randrange(len(parts))
    name, body = parts[at]
    match rng.randrange(8):
        case 0:
            del parts[at]
        case 1:
            parts.append((rng.choice(("xl/workbook.xml", "../a", f"{name}x", "xl/vbaProject.bin")), body))
        case _:
            parts[at] = (name, _xml(rng, body, [part for _, part in parts]))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for number, (name, body) in enumerate(parts):
            # The same bytes for the same choices: the day of a part is not that of the run.
            written.writestr(zipfile.ZipInfo(name or str(number)), body)
    return made.getvalue()


_TAG = re.compile(rb">([^<>]*)<")
_ATTRIBUTE = re.compile(rb'="([^"]*)"')
_XML = (
    b"",
    b"-1",
    b"1048577",
    b"XFD1048576",
    b"A1:B1048576",
    b"99999999999",
    b"s",
    b"inlineStr",
    b"e",
    b"#REF!",
    b"1e999",
)


def _xml(rng: Random, body: bytes, others: Sequence[bytes]) -> bytes:
    pattern = rng.choice((_TAG, _ATTRIBUTE))
    places = [found.span(1) for found in pattern.finditer(body)]
    if not places or rng.random() < 0.25:
        return of_bytes(rng, body, others)
    for start, end in sorted(rng.sample(places, min(len(places), rng.choice((1, 1, 3)))), reverse=True):
        value = rng.choice((rng.choice(_XML), rng.choice(_VALUES).replace(b"<", b"&lt;").replace(b'"', b"")))
        body = body[:start] + value + body[end:]
    return body


_HEADS = (
    *(b"From: ", b"From: a", b"From: <@>", b"From: =?utf-8?q?=zz?= <a@b.nl>", b"From: a@b.nl, c@d.nl"),
    *(b"Subject: =?x?b?!!?=", b"Subject: duinbergen-2026-00", b"Date: 99", b"Date: Mon, 45 Foo 2026 99:99"),
    *(
        b"Content-Type: text/html",
        b"Content-Type: multipart/mixed; boundary=x",
        b"Content-Type: text/plain; charset=x",
    ),
    *(
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: x-uuencode",
        b"Content-Type: message/rfc822",
    ),
    *(
        b"Content-Disposition: attachment; filename*=utf-8''%zz.json",
        b"Content-Disposition: attachment; filename*0*=x",
    ),
    *(b"Content-Type: application/json; name=a.json", b"Auto-Submitted: auto-replied", b"Message-ID: <>"),
)


def of_mail(rng: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """A head changes, goes or comes; a part comes in, or its text changes."""
    head, gap, body = content.partition(b"\r\n\r\n" if b"\r\n\r\n" in content else b"\n\n")
    lines = head.split(b"\n")
    match rng.randrange(6):
        case 0:
            lines[rng.randrange(len(lines))] = rng.choice(_HEADS)
        case 1:
            lines.insert(rng.randrange(len(lines) + 1), rng.choice(_HEADS))
        case 2:
            del lines[rng.randrange(len(lines))]
        case 3:
            inside = base64.encodebytes(rng.choice(others)[:2000])
            kind = rng.choice(_HEADS)
            body += b"\n--x\n" + kind + b"\nContent-Transfer-Encoding: base64\n\n" + inside + b"\n--x--\n"
        case _:
            body = of_text(rng, body, others)
    return (b"\n".join(lines) + gap + body)[:LARGEST]
