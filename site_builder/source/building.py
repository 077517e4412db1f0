"""A tree of nodes to plain data, with everything in it that these files may not use."""

from __future__ import annotations

import yaml

from site_builder.problems import Problem
from site_builder.source.marks import mark_of
from site_builder.source.most import MOST, cut, most
from site_builder.source.scalars import (
    BOOL,
    FLOAT,
    INT,
    MAP,
    MAX_NUMBER_LENGTH,
    NULL,
    SEQ,
    STR,
    TAG_PREFIX,
    scalar_value,
)
from site_builder.source.text import FORBIDDEN, MAX_BYTES, MAX_DEPTH, MAX_VALUES

_SCALAR_TAGS = frozenset((NULL, BOOL, INT, FLOAT, STR))


def build(root: yaml.Node, path: str) -> tuple[object, bool, tuple[Problem, ...]]:
    """The data of a document, whether it is fit for further checks, and the problems in order of place.

    Data stays fit with a key that is there twice (the first counts) or that is no text (its text counts):
    each is an error still, but the rest of the file can be checked in the same run.
    """
    builder = _Builder(path)
    try:
        data = builder.value(root)
    except _TooLargeError:
        data = None
    return data, builder.fit, most(builder.problems, path)


class _TooLargeError(Exception):
    """Building has to stop, for a reason that was reported."""


class _Builder:
    def __init__(self, path: str) -> None:
        self.path = path
        # In the order in which they were found; one that was told already counts once.
        self.problems: dict[Problem, None] = {}
        self.fit = True
        self.values = 0
        self.characters = 0
        self.enclosing: list[int] = []

    def value(self, node: yaml.Node) -> object:
        self.values += 1
        if self.values > MAX_VALUES:
            message, allowed, hint = too_many()
            self.refuse(node, message, allowed=allowed, hint=hint)
            raise _TooLargeError
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if id(node) in self.enclosing:
            self.refuse(
                node,
                "Dit onderdeel herhaalt zichzelf met een verwijzing (*).",
                hint="Schrijf de waarde uit in plaats van ernaar te verwijzen.",
            )
            return None
        if len(self.enclosing) >= MAX_DEPTH:
            message, allowed, hint = too_deep()
            self.refuse(node, message, allowed=allowed, hint=hint)
            return None
        self.enclosing.append(id(node))
        data = self.mapping(node) if isinstance(node, yaml.MappingNode) else self.sequence(node)
        self.enclosing.pop()
        return data

    def scalar(self, node: yaml.ScalarNode) -> object:
        text: str = node.value
        self.characters += len(text)
        if self.characters > MAX_BYTES:
            self.refuse(
                node,
                "Dit bestand wordt te groot doordat teksten worden herhaald met & en *.",
                hint="Schrijf de waarden uit in plaats van ernaar te verwijzen.",
            )
            raise _TooLargeError
        if node.tag == STR and node.style != '"':
            return text
        if node.tag not in _SCALAR_TAGS:
            self.unknown_tag(node)
            return None
        # Only an escape between double quotes can bring in a character that the file itself may not have.
        if node.style == '"' and (found := FORBIDDEN.search(text)):
            self.refuse(
                node,
                f"Deze tekst bevat een teken dat niet is toegestaan (U+{ord(found.group()):04X}).",
                hint="Verwijder de code met de schuine streep (\\) uit de tekst.",
            )
            return None
        try:
            return scalar_value(node.tag, text)
        except ValueError:
            if len(text) > MAX_NUMBER_LENGTH:
                self.refuse(
                    node,
                    "Dit getal is te lang.",
                    allowed=f"Een getal heeft hoogstens {MAX_NUMBER_LENGTH} tekens.",
                    hint="Is het geen getal maar een tekst? Zet er dan aanhalingstekens omheen.",
                )
            else:
                self.refuse(
                    node,
                    f'De waarde "{cut(text)}" past niet bij het label {_tag_name(node.tag)}.',
                    hint="Haal het label met de uitroeptekens weg.",
                )
            return None

    def sequence(self, node: yaml.Node) -> object:
        if node.tag != SEQ:
            self.unknown_tag(node)
            return None
        return [self.value(item) for item in node.value]

    def mapping(self, node: yaml.MappingNode) -> object:
        if node.tag != MAP:
            self.unknown_tag(node)
            return None
        data: dict[str, object] = {}
        places: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node)
            if key is None:
                # Still built, for the problems inside it.
                self.value(value_node)
            elif key in data:
                first = mark_of(places[key])
                self.report(
                    key_node,
                    f'De sleutel "{cut(key)}" staat er twee keer: ook op regel {first.line}.',
                    allowed="Elke sleutel mag in dezelfde groep maar één keer voorkomen.",
                    hint="Verwijder een van de twee, of geef deze een andere naam.",
                )
                self.value(value_node)
            else:
                places[key] = key_node
                data[key] = self.value(value_node)
        return data

    def key(self, node: yaml.Node) -> str | None:
        """The key as text, or None if the entry cannot be used."""
        if not isinstance(node, yaml.ScalarNode):
            self.refuse(
                node,
                "Een lijst of een groep kan geen sleutel zijn.",
                allowed="Een sleutel is een korte tekst voor een dubbele punt.",
                hint="Begint de tekst met een haak of accolade? Zet er dan aanhalingstekens omheen.",
            )
            return None
        text: str = node.value
        if text == "<<" and not node.style:
            self.refuse(
                node,
                'Samenvoegen met "<<" kan hier niet.',
                hint="Schrijf de sleutels en waarden die u wilt overnemen, hier uit.",
            )
            return None
        data = self.scalar(node)
        if isinstance(data, str):
            return data
        if node.tag == NULL and not text:
            self.refuse(node, "Hier staat een dubbele punt zonder sleutel ervoor.", hint="Vul de sleutel in.")
            return None
        if node.tag in _SCALAR_TAGS:
            self.report(
                node,
                f'De sleutel "{cut(text)}" is geen tekst.',
                allowed="Een sleutel is altijd een tekst.",
                hint=f'Zet aanhalingstekens om de sleutel: "{cut(text)}":',
            )
            return text
        return None

    def unknown_tag(self, node: yaml.Node) -> None:
        if node.tag.startswith(TAG_PREFIX) and node.tag in (*_SCALAR_TAGS, SEQ, MAP):
            message = f"Het label {_tag_name(node.tag)} past niet bij wat erachter staat."
        else:
            message = f"Het label {_tag_name(node.tag)} is hier niet toegestaan."
        self.refuse(
            node,
            message,
            hint="Haal het label weg. Begint de tekst met een uitroepteken? Zet er aanhalingstekens omheen.",
        )

    def refuse(self, node: yaml.Node, message: str, *, allowed: str = "", hint: str = "") -> None:
        """Report a problem that leaves the data unfit for further checks."""
        self.fit = False
        self.report(node, message, allowed=allowed, hint=hint)

    def report(self, node: yaml.Node, message: str, *, allowed: str = "", hint: str = "") -> None:
        place = mark_of(node)
        told = Problem(self.path, place.line, place.column, message, allowed, hint)
        if len(self.problems) <= MOST:
            self.problems[told] = None


def too_deep() -> tuple[str, str, str]:
    """The words of the problem that a file nests too deep: message, allowed, hint."""
    return (
        "Hier zitten te veel lijsten en groepen in elkaar.",
        f"Een bestand mag hoogstens {MAX_DEPTH} niveaus diep zijn.",
        "Controleer of alle haken en accolades worden gesloten en of de regels niet te ver inspringen.",
    )


def too_many() -> tuple[str, str, str]:
    """The words of the problem that a file holds too many values: message, allowed, hint."""
    return (
        f"Dit bestand bevat te veel waarden (meer dan {MAX_VALUES:,}).".replace(",", "."),
        "",
        "Herhalingen met & en * tellen elke keer mee. Verdeel de waarden over meer bestanden.",
    )


def _tag_name(tag: str) -> str:
    return cut("!!" + tag.removeprefix(TAG_PREFIX) if tag.startswith(TAG_PREFIX) else tag)
