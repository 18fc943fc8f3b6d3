"""What a machine takes from the description of a parameter, and what it leaves alone."""

from __future__ import annotations

import pytest

from postsmith.evidence.prose import MAX_CHOICES, Hints, read_description
from postsmith.ir.types import (
    BOOLEAN,
    DATE,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    UUID,
    Scalar,
)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_says_nothing(text: str) -> None:
    assert read_description(text) == Hints()


@pytest.mark.parametrize(
    ("text", "required", "rest"),
    [
        ("(Required) The id", True, "The id"),
        ("(Required) ", True, ""),
        ("(Required)", True, ""),
        ("Required. The id", True, "The id"),
        ("**Required.** The id", True, "The id"),
        ("[required] The id", True, "The id"),
        ("*optional* The id", False, "The id"),
        ("**Required** The id", True, "The id"),
        ("<b>Required</b>: The id", True, "The id"),
        ("`required` The id", True, "The id"),
        ("Optional. If set, only these", False, "If set, only these"),
        ("Required, if `type` is 2", None, "Required, if `type` is 2"),
        ("(Optional) The id", False, "The id"),
        ("Optional.", False, ""),
        ("Mandatory: the id", True, "the id"),
        ("required: true The id", True, "The id"),
        ("required: false", False, ""),
        ("The id [required]", True, "The id"),
        ("The id (optional)", False, "The id"),
        ("The id. This field is required.", True, "The id. This field is required."),
        ("This parameter is optional", False, "This parameter is optional"),
        # Conditions and other words are no statement about the parameter.
        ("Required if `type` is 2", None, "Required if `type` is 2"),
        ("Required. If absent, all", True, "If absent, all"),
        ("Required when paid", None, "Required when paid"),
        ("The required level", None, "The required level"),
        ("Requires admin", None, "Requires admin"),
        ("Optional parameter, default is 7", None, "Optional parameter, default is 7"),
        ("The id is optional here", None, "The id is optional here"),
        ("The id", None, "The id"),
    ],
)  # fmt: skip
def test_required(text: str, required: bool | None, rest: str) -> None:
    hints = read_description(text)
    assert (hints.required, hints.text) == (required, rest)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # The mark of openapi-to-postman.
        ("User type (This can only be one of token,zpk,zak)", ("token", "zpk", "zak")),
        ("(Required)  (This can only be one of a,b)", ("a", "b")),
        ("(This can only be one of 0,1,99)", (0, 1, 99)),
        ("(This can only be one of a, b ,,a)", ("a", "b")),
        ("Audio (This can only be one of 1)", (1,)),
        # Lists of terms.
        ("`token` - Used for starting\n`zak` - Used for joining", ("token", "zak")),
        ("The type:\n\n- `token` - one\n- `zak` - another", ("token", "zak")),
        ("Token types:<br>`token` - one.<br>`zak` - two.", ("token", "zak")),
        ("- `0`: pending\n- `1`: done", (0, 1)),
        ("Possible values:\n- active: now\n- inactive: no more", ("active", "inactive")),
        ("<p>One of:</p><ul><li><code>a</code>: x</li><li><code>b</code>: y</li></ul>", ("a", "b")),
        # Announced.
        ("one of: asc, desc", ("asc", "desc")),
        ("One of `a`, `b` or `c`.", ("a", "b", "c")),
        ("Can be one of `a`, `b`, or `c`. Default: `a`", ("a", "b", "c")),
        ("Can be either `asc` or `desc`. Ignored otherwise.", ("asc", "desc")),
        ("Must be one of: `day`, `week`.", ("day", "week")),
        ("Possible values: jwk, pem. Default value: pem.", ("jwk", "pem")),
        ("Allowed values: live,scheduled", ("live", "scheduled")),
        ("Supported values: ACK, RESULT, and FULL", ("ACK", "RESULT", "FULL")),
        ("Valid limits:[5, 10, 20]", (5, 10, 20)),
        ("Valid values are 'a' and 'b'", ("a", "b")),
        ("Order. ENUM: LOW, HIGH.", ("LOW", "HIGH")),
        ("Accepted values are **low** and **high**", ("low", "high")),
        ("DEFAULT: `low`. ONE OF: `low`, `high`", ("low", "high")),
        ("One of `created` (when made) or `updated` (when changed).", ("created", "updated")),
        # The values are all that there is.
        ("`SPOT` or `MARGIN`, default `SPOT`", ("SPOT", "MARGIN")),
        ("BUY or SELL", ("BUY", "SELL")),
        ("SPOT, FUND, ALL. Default: SPOT", ("SPOT", "FUND", "ALL")),
        ("`asc`|`desc`", ("asc", "desc")),
        ("Sort order, one of asc|desc", ("asc", "desc")),
        # Codes keep their zeros.
        ("One of: 01, 02", ("01", "02")),
        ("One of: 1, all", ("1", "all")),
    ],
)  # fmt: skip
def test_listed_values(text: str, values: tuple[str | int, ...]) -> None:
    assert read_description(text).choices == values


@pytest.mark.parametrize(
    "text",
    [
        "The name of the user",
        "The id, name or email of the user",
        "Only one of `a` and `b` is needed",
        "One of baseAmount or quoteAmount is required",
        "(One of baseAmount or quoteAmount is required)",
        "Exactly one of `id` or `name` must be given",
        "Either user_id or email must be given",
        "A comma-separated list of values: a, b, c",
        "Comma separated. Possible values: a, b",
        "One or more of `a`, `b`",
        "Any of `a`, `b`",
        "Can be multiple of: a, b",
        "An array of `a`, `b`",
        "Allowed values: 1 through 1000. Default value: 100",
        "Acceptable values: 2-15.",
        "Values between 1 and 10",
        "Possible values: see below",
        "Possible values are listed in the documentation",
        "Valid values depend on the plan, e.g. free, paid and many more things",
        "Used with `TRAILING_STOP_MARKET` orders, default as the latest price",
        "The `user` and the `group`",
        "Use `a` or `b` as you like",
        "e.g. `a`, `b`",
        "Example: one, two",
        "Date, YYYY-MM-DD or YYYY",
        "(This can only be one of )",
        "Allowed value: pinned_tweet_id Default value: none",
        "Either way, it works",
        "Can be either one or both",
        "One of: <a>, <b>",
        "One of: {a}, {b}",
        "Yes/No questions answered",
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert read_description(text).choices == ()


def test_very_many_values_are_documentation() -> None:
    many = ",".join(f"v{i}" for i in range(MAX_CHOICES + 1))
    assert read_description(f"(This can only be one of {many})").choices == ()
    some = ",".join(f"v{i}" for i in range(MAX_CHOICES))
    assert len(read_description(f"(This can only be one of {some})").choices) == 60


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("Default: 10, Max: 100", "10"),
        ("default 100; max 1000", "100"),
        ("Default value: `a`", "a"),
        ("Defaults to `user_content` which limits", "user_content"),
        ("The default is 10 items on a page.", "10"),
        ("`a` or `b`, default `a`", "a"),
        ("- `prominence` (default). Sorts", "prominence"),
        ("true or false, default to false", "false"),
        ('default: "x"', "x"),
        ("Default: `desc` when sort is `created`, otherwise `asc`", None),
        ("Default: 10 for free plans, 20 for others", None),
        ("Default: 10. Later again default: 20.", None),
        ("By default, all are returned", None),
        ("The default is the latest price", None),
        ("The default language of the account", None),
        ("Nothing", None),
    ],
)
def test_default(text: str, default: str | None) -> None:
    assert read_description(text).default == default


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Boolean. Set to true to test", BOOLEAN),
        ("boolean", BOOLEAN),
        ("true or false", BOOLEAN),
        ("`true` or `false`. Default `false`", BOOLEAN),
        ("(This can only be one of true,false)", BOOLEAN),
        ("Set this parameter to 'true' to include the count", BOOLEAN),
        ("A boolean, indicating", BOOLEAN),
        ("Integer 10 The number of items", INTEGER),
        ("(integer) the page", INTEGER),
        ("type: number", NUMBER),
        ("string", STRING),
        ("The id (uuid)", UUID),
        ("This is a timestamp in ISO 8601 format: `YYYY-MM-DDTHH:MM:SSZ`.", DATE_TIME),
        ("Must be in ISO 8601 format. For example, 2021-05-30T15:07:40Z.", DATE_TIME),
        ("A date in the format YYYY-MM-DD", DATE),
        ("The format is yyyy-MM-dd'T'HH:mm", None),
        ("The string to search for", None),
        ("An integer or a name", None),
        ("Number of items", None),
        ("The date of birth", None),
        ("Returns true when done", None),
        ("", None),
    ],
)
def test_type(text: str, found: Scalar | None) -> None:
    assert read_description(text).type == found


@pytest.mark.parametrize(
    ("text", "deprecated"),
    [
        ("Deprecated. Use the other", True),
        ("**DEPRECATED** use the other", True),
        ("The old one (deprecated)", True),
        ("This parameter is deprecated.", True),
        ("The old one. Deprecated.", True),
        ("Includes deprecated versions", False),
        ("Whether to list deprecated fields", False),
    ],
)
def test_deprecated(text: str, deprecated: bool) -> None:
    assert read_description(text).deprecated is deprecated


def test_the_words_stay_and_the_marks_go() -> None:
    text = "(Required) <b>User</b> type (This can only be one of a,b)"
    assert read_description(text).text == "User type"
    assert read_description("One of: a, b").text == "One of: a, b"


UNITS = ["one of ", "one of a, ", "can be one of ", "a, ", "`a`, ", "`a` (", "a or "]
UNITS += [
    "default ",
    "defaults to ",
    "required ",
    "(Required) ",
    "- a: ",
    "`a`: ",
    "AB, ",
]
UNITS += [
    "8601 ",
    "3339 timestamp ",
    "yyyy-",
    " ",
    "\n",
    "```\n",
    "~~~\n",
    "(",
    "[",
    "\\",
]


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_descriptions_come_to_an_end(unit: str) -> None:
    """Patterns that go back and forth would need hours for these."""
    for opening in ("", "x ", "possible values: ", "```\n"):
        for ending in ("", "!", "\x00"):
            read_description(opening + unit * (10_000 // len(unit)) + ending)
