"""What a GraphQL document says of its variables."""

from __future__ import annotations

import pytest

from postsmith.evidence.graphql import declarations
from postsmith.infer.graphql import declared_variables
from postsmith.ir.types import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    UNKNOWN,
    Field,
    ListOf,
    Nullable,
    OneOf,
    Record,
    Type,
)

INPUT = Record((Field("name", STRING),))


@pytest.mark.parametrize(
    ("written", "expected", "required"),
    [
        ("String!", STRING, True),
        ("ID!", OneOf((STRING, INTEGER)), True),
        ("[ID!]!", ListOf(OneOf((STRING, INTEGER))), True),
        ("String", Nullable(STRING), False),
        ("Int! = 3", INTEGER, False),
        ("Int!=3", INTEGER, False),
        ('String!="60x60"', STRING, False),
        ("[Int!]!=[1]", ListOf(INTEGER), False),
        ("Float!", NUMBER, True),
        ("Boolean = true", Nullable(BOOLEAN), False),
        ("[Int!]!", ListOf(INTEGER), True),
        ("[Int]!", ListOf(Nullable(INTEGER)), True),
        ("Thing!", INPUT, True),
    ],
)
def test_a_declaration(written: str, expected: Type, required: bool) -> None:
    document = f"query Q($v: {written}) {{ thing(v: $v) {{ id }} }}"
    seen = INPUT if "Thing" in written else UNKNOWN
    found = declared_variables(declarations(document), Record((Field("v", seen),)))
    assert found == Record((Field("v", expected, required),))


def test_a_server_takes_an_id_that_is_a_number() -> None:
    seen = Record((Field("id", INTEGER),))
    found = declared_variables(declarations("query($id: ID!) { a(id: $id) }"), seen)
    assert found == Record((Field("id", OneOf((STRING, INTEGER))),))


def test_several_with_comments_and_directives() -> None:
    document = """
    # $old: Int!
    mutation M($id: ID!, $flag: Boolean @deprecated, $more: Unseen!) { do(id: $id) }
    """
    found = declared_variables(declarations(document), UNKNOWN)
    assert found == Record(
        (
            Field("id", STRING),
            Field("flag", Nullable(BOOLEAN), False),
            Field("more", UNKNOWN),
        )
    )


def test_saved_variables_that_are_not_declared_may_be_left_out() -> None:
    seen = Record((Field("id", STRING), Field("extra", INTEGER)))
    found = declared_variables(declarations("query($id: ID!) { a(id: $id) }"), seen)
    assert found == Record((Field("id", STRING), Field("extra", INTEGER, False)))


def test_a_document_without_variables_says_nothing() -> None:
    assert declarations("{ me { id } }") == ()
