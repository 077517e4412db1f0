"""The index: words with the pages that have them, and those pages, in parts that a reader's browser fetches.

The names of the parts follow from the words and the number of pages, never from what a part holds, so that a
page that changes rewrites its own part and those of its words. `site/assets/js/index.js` reads them: both
fold words, and name the part of a word, in the same way.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.search.findable import Findable

PAGES_PER_PART = 8
"""A first answer has twenty pages, at worst each in another part."""
KEPT = 6_000
"""Characters of a page that an answer can quote; all of its words are found."""
LARGEST_PART = 24_000
"""Bytes of a part with words before it is divided by the next letter; some 6 kB over the wire."""
_WORD = re.compile(r"[^\W_]+(?:['-]+[^\W_]+)*")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_NUMBER = re.compile(r"\d+")
_COUNT = re.compile(r"(?!(?:19|20)\d\d$)\d+")
"""A number that is no year: in a heading it counts something, unless that is a question."""
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 5
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Places = tuple[list[int], list[int], list[int]]
"""The pages with a word in their name, in a heading, and in their text."""


def index(findable: Iterable[Findable]) -> dict[str, bytes]:
    """The files of an index by their path. The same pages in any order give the same bytes.

    Pages of one sort with like names stand together, since a question often finds them together.
    """
    pages = sorted(findable, key=lambda one: (one.address.partition("/")[0], folded(one.name), one.address))
    parts = dict(_parts("", _with_tails(_words(pages))))
    named: dict[str, object] = {"woorden": {"per": PAGES_PER_PART, "parts": sorted(parts)}}
    named |= {f"woorden-{key}": part for key, part in parts.items()}
    for first in range(0, len(pages), PAGES_PER_PART):
        some = pages[first : first + PAGES_PER_PART]
        told = [(one.address, one.name, one.text[:KEPT], one.question) for one in some]
        named[f"paginas-{first // PAGES_PER_PART}"] = told
    return {f"{urls.SEARCH_INDEX}{name}.json": _json(content) for name, content in named.items()}


def folded(text: str) -> str:
    """A text in small letters without accents, and with one sort of apostrophe."""
    plain = unicodedata.normalize("NFKD", text.lower()).replace("’", "'")
    return _BEYOND_ASCII.sub(_unless_mark, plain)


def _unless_mark(found: re.Match[str]) -> str:
    return "" if unicodedata.category(found[0])[0] == "M" else found[0]


def words_of(text: str) -> Iterator[str]:
    """The words of a text as they are looked for; of one with a hyphen or an apostrophe also its parts."""
    for word in _WORD.findall(folded(text)):
        yield word
        if "-" in word or "'" in word:
            yield from (part for part in re.split("[-']", word) if len(part) > 1)


def _words(pages: Sequence[Findable]) -> dict[str, Places]:
    found: dict[str, Places] = defaultdict(lambda: ([], [], []))
    for number, page in enumerate(pages):
        name = set(words_of(page.name))
        asked = set(words_of(page.question))
        heading = {w for w in words_of(" ".join(page.headings)) if w in asked or not _COUNT.fullmatch(w)}
        for word in name:
            found[word][0].append(number)
        for word in heading - name:
            found[word][1].append(number)
        for word in (set(page.words) or _told_by(page.text)) - heading - name:
            found[word][2].append(number)
    return found


def _told_by(text: str) -> set[str]:
    # A number in a text says nothing by itself, and there are as many as there are measurements.
    return {word for word in words_of(text) if not _NUMBER.fullmatch(word)}


def shortened(page: Findable) -> Findable:
    """What the index takes of a page: a number in a long text that changes is no other page to it."""
    if len(page.text) <= KEPT:
        return page
    return replace(page, text=page.text[:KEPT], words=tuple(sorted(_told_by(page.text))))


def _with_tails(words: Mapping[str, Places]) -> dict[str, list[list[int]]]:
    """Each word with its places, and with those of words that end in it: `verharding` of asphalt, of gravel.

    The end of a word is one by itself where that or what is before it is a word of this site. Those places
    count for less, and stand last.
    """
    tails: dict[str, set[int]] = defaultdict(set)
    for word, places in words.items():
        if not word.isalpha():
            continue
        for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
            head, tail = word[:cut], word[cut:]
            if tail in words or head in words or head.removesuffix("s") in words:
                tails[tail].update(*places)
    found: dict[str, list[list[int]]] = {}
    for word in words.keys() | tails.keys():
        own = words.get(word, ([], [], []))
        found[word] = [*own, sorted(tails[word].difference(*own)) if word in tails else []]
    return found


def _parts(key: str, words: Mapping[str, list[list[int]]]) -> Iterator[tuple[str, dict[str, str]]]:
    """Parts of a bearable size by the letters that their words begin with."""
    told = {word: ";".join(map(packed, places)).rstrip(";") for word, places in sorted(words.items())}
    if len(key) == 3 or (key and sum(map(len, told)) + sum(map(len, told.values())) <= LARGEST_PART):
        yield key, told
        return
    own: dict[str, dict[str, list[list[int]]]] = defaultdict(dict)
    for word, places in words.items():
        own[key_of(word)[: len(key) + 1]][word] = places
    for inner, below in sorted(own.items()):
        if inner == key:
            yield key, {word: told[word] for word in sorted(below)}
        else:
            yield from _parts(inner, below)


def key_of(word: str) -> str:
    """The letters by which the part of a word is named, fit for the name of a file."""
    return re.sub(r"[^a-z0-9]", "_", word)


def packed(numbers: Sequence[int]) -> str:
    """Growing numbers as their steps in base 36; `3*5` is the step 3 and then five times 1."""
    told: list[str] = []
    before, run = -1, 0
    for number in numbers:
        step, before = number - before, number
        if step == 1 and told:
            run += 1
            continue
        _run(told, run)
        run = 0
        told.append(_base36(step))
    _run(told, run)
    return ",".join(told)


def _run(told: list[str], run: int) -> None:
    if run:
        told[-1] += f"*{_base36(run)}"


def _base36(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number, 36)
        text = _DIGITS[rest] + text
    return text


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
