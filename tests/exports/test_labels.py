"""Beside each code stand its Dutch words, and codes stay as they are."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.columns import Column
from site_builder.exports.labels import with_labels
from site_builder.exports.tables import ForeignKey, Table
from site_builder.history import NO_HISTORY
from site_builder.pages.shared.site import Site
from tests.exports.filled import filled

KINDS = {"a": "Appel", "b": "Peer"}
CODE, NAME = Column("id", "Code", "De code."), Column("name", "Naam", "De naam.")
NAMED = Table("trees", "Bomen", "Bomen.", (CODE, NAME), (("els", "De els"), ("iep", "De iep")), ("id",))
KIND = Column("kind", "Soort", "Welke.", labels=KINDS)
TREE = Column("tree", "Boom", "Welke boom.")
OF = Table("fruit", "Fruit", "Fruit.", (KIND, TREE), (), (), (ForeignKey(("tree",), "trees", ("id",)),))


def test_a_choice_and_a_reference_are_told() -> None:
    """`a` is `Appel`, `els` is called `De els`; what is empty stays empty, as does an unknown code."""
    made = replace(OF, rows=(("a", "els"), (None, "eik"), ("b", None)))
    _, told = with_labels((NAMED, made))
    assert [column.name for column in told.columns] == ["kind", "kind_label", "tree", "tree_label"]
    assert told.rows == (
        ("a", "Appel", "els", "De els"),
        (None, None, "eik", None),
        ("b", "Peer", None, None),
    )


def test_a_list_of_choices_is_told_as_a_list() -> None:
    """Each word by itself, in its order."""
    table = Table("t", "T", "T.", (replace(KIND, many=True),), ((("b", "a"),), (None,)))
    (told,) = with_labels((table,))
    assert told.rows == ((("b", "a"), ("Peer", "Appel")), (None, None))
    assert told.columns[1].many


def test_a_table_without_codes_stays_as_it_is() -> None:
    """Nothing is added where there is nothing to say."""
    assert with_labels((NAMED,)) == (NAMED,)


@given(st.lists(st.tuples(st.sampled_from((*KINDS, None)), st.sampled_from(("els", "iep", "eik", None)))))
def test_codes_stay_as_they_are(rows: list[tuple[str | None, str | None]]) -> None:
    """Without the columns of words a table is what it was."""
    made = replace(OF, rows=tuple(rows))
    _, told = with_labels((NAMED, made))
    assert [(row[0], row[2]) for row in told.rows] == rows


def test_every_choice_of_the_open_tables_has_its_words() -> None:
    """Each column with codes is followed by one in words, filled in exactly the same rows."""
    for resource in Site(model=filled(), history=NO_HISTORY, css="site.css").open_data.resources():
        table = resource.table
        for place, column in enumerate(table.columns):
            if any(code != text for code, text in column.labels.items()):
                assert table.columns[place + 1].name == f"{column.name}_label"
                assert all((row[place] is None) is (row[place + 1] is None) for row in table.rows)
