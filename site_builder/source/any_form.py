"""Any YAML text, in whatever form, to a document or problems."""

from __future__ import annotations

import yaml

from site_builder.problems import Problem, of_file
from site_builder.source.building import build, too_deep, too_many
from site_builder.source.composing import TooDeepError, TooMuchError, compose
from site_builder.source.document import Document
from site_builder.source.explain import explain
from site_builder.source.marks import mark_of
from site_builder.source.text import LINE_BREAK


def in_any_form(text: str, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document of a text, and every problem in it; `path` is the file as messages name it."""
    try:
        root = compose(text)
    except yaml.YAMLError as error:
        return None, explain(error, text, path)
    except TooMuchError as error:
        words = too_deep() if isinstance(error, TooDeepError) else too_many()
        return None, (Problem(path, error.mark.line, error.mark.column, *words),)
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value and not root.style):
        message = "Dit bestand is leeg."
        if LINE_BREAK.sub("", text).strip().strip("-"):
            message = "Dit bestand bevat alleen opmerkingen (regels die met # beginnen) en geen gegevens."
        return None, (of_file(path, message, hint='Vul het bestand met regels als "sleutel: waarde".'),)
    data, fit, problems = build(root, path)
    if isinstance(root, yaml.MappingNode):
        return (Document(path, data, text) if fit else None), problems
    place = mark_of(root)
    what = "een lijst" if isinstance(root, yaml.SequenceNode) else "losse tekst"
    not_a_mapping = Problem(
        path,
        place.line,
        place.column,
        f"Dit bestand bestaat uit {what}, maar er horen sleutels met waarden in te staan.",
        'Elke regel op het hoogste niveau ziet eruit als "sleutel: waarde".',
        "Zet na elke dubbele punt een spatie, en begin de bovenste regels niet met een streepje.",
    )
    return None, tuple(sorted({*problems, not_a_mapping}))
