"""One text of a YAML file in its plainest form: without quotes if it can, folded if it is long."""

from __future__ import annotations

import json
import re
import textwrap

import yaml

from site_builder.source.scalars import STR, plain_tag

WIDTH = 100
_NARROWEST = 40

_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`")
_NOT_PRINTED = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# What YAML 1.1 takes for something else than text: an author who quoted it had a reason.
_AMBIGUOUS = re.compile(r"(?i)y|n|yes|no|on|off|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?|0b[01_]+|=")


def lines_of_scalar(node: yaml.ScalarNode, indent: int, used: int) -> list[str]:
    """The lines of a value: the first goes behind its key or dash, the others are already indented.

    `indent` is where the value's own lines start and `used` the width before the value on its first line.
    """
    text: str = node.value
    if node.tag != STR:
        return [text]
    if "\n" in text:
        return _block(text, indent, literal=node.style == "|") or [_escaped(text)]
    quoted = node.style in ("'", '"')
    flat = text if _is_plain(text) and not (quoted and _AMBIGUOUS.fullmatch(text)) else _quoted(text)
    if used + len(flat) > WIDTH and " " in text:
        folded = _block(text, indent, literal=False)
        if folded:
            return folded
    return [flat]


def plain_or_quoted(text: str) -> str:
    """A text on one line, such as a key."""
    if "\n" in text:
        return _escaped(text)
    return text if _is_plain(text) else _quoted(text)


def _is_plain(text: str) -> bool:
    """Whether a text without quotes means the same text, wherever it stands in a block."""
    if not text or text != text.strip() or plain_tag(text) != STR or _NOT_PRINTED.search(text):
        return False
    first, second = text[0], text[1:2]
    if first in _INDICATORS or (first in "-?:" and second in ("", " ")):
        return False
    if text.startswith(("---", "...")) or text in ("<<", "="):
        return False
    return ": " not in text and " #" not in text and not text.endswith(":")


def _quoted(text: str) -> str:
    if _NOT_PRINTED.search(text):
        return _escaped(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escaped(text: str) -> str:
    # The escapes of JSON are escapes of YAML too.
    written = json.dumps(text, ensure_ascii=False)
    return _NOT_PRINTED.sub(lambda match: f"\\U{ord(match.group()):08X}", written)


def _block(text: str, indent: int, *, literal: bool) -> list[str]:
    """The text as a block, or nothing when a block cannot hold it."""
    body = text.rstrip("\n")
    ending = len(text) - len(body)
    paragraphs = body.split("\n")
    if (
        not body
        or _NOT_PRINTED.search(body.replace("\n", ""))
        or ending > 1
        or paragraphs[0][:1] in ("", " ")
    ):
        return []
    margin = " " * indent
    chomping = "" if ending else "-"
    if literal:
        return [f"|{chomping}", *(margin + line if line else "" for line in paragraphs)]
    if any(line != line.strip() or "  " in line for line in paragraphs):
        # Folding would join or split these lines in another way than the author meant.
        return _block(text, indent, literal=True) if "\n" in text else []
    written: list[str] = [f">{chomping}"]
    for number, line in enumerate(paragraphs):
        if number and line:
            # One line break in the text is one blank line in the fold.
            written.append("")
        if not line:
            written.append("")
            continue
        wrapped = textwrap.wrap(
            line,
            max(_NARROWEST, WIDTH - indent),
            break_long_words=False,
            break_on_hyphens=False,
        )
        written.extend(margin + piece for piece in wrapped)
    return written
