"""Every name of the generated code starts as words: the same text, the same words, for ever."""

from __future__ import annotations

import keyword
import time
import unicodedata

import pytest

from postsmith.words import (
    MAX_LENGTH,
    MAX_WORDS,
    pascal,
    plural,
    singular,
    snake,
    word_set,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Capitals.
        ("getUser", "get_user"),
        ("userID", "user_id"),
        ("userIDs", "user_ids"),
        ("UserIDAndName", "user_id_and_name"),
        ("IDTokens", "id_tokens"),
        ("HTTPServer", "http_server"),
        ("XMLHttpRequest", "xml_http_request"),
        ("getHTTPSUrl", "get_https_url"),
        ("URLs", "urls"),
        ("VMsList", "vms_list"),
        ("getAUser", "get_a_user"),
        ("GET", "get"),
        # Digits.
        ("v2.1", "v2_1"),
        ("v1beta1", "v1beta1"),
        ("tokenV2", "token_v2"),
        ("JSONAPIv2", "jsonapi_v2"),
        ("TLSv1.2", "tls_v1_2"),
        ("SHA256Hash", "sha256_hash"),
        ("sha-256", "sha_256"),
        ("utf-8", "utf_8"),
        ("base64", "base64"),
        ("x86_64", "x86_64"),
        ("i18n", "i18n"),
        ("S3Bucket", "s3_bucket"),
        ("K8s", "k8s"),
        ("C2C", "c2c"),
        ("B2BOrders", "b2b_orders"),
        ("MP3s", "mp3s"),
        ("2FA", "2fa"),
        ("2faEnabled", "2fa_enabled"),
        ("3DSecure", "3d_secure"),
        ("24Hours", "24_hours"),
        ("1st place", "1st_place"),
        ("5xx", "5xx"),
        ("123", "123"),
        ("User_ID_2", "user_id_2"),
        # Brands are one word.
        ("OAuth2Token", "oauth2_token"),
        ("getOAuthToken", "get_oauth_token"),
        ("IPv4Address", "ipv4_address"),
        ("iOSVersion", "ios_version"),
        ("GraphQL", "graphql"),
        ("myGitHubName", "my_github_name"),
        ("Update IdP group", "update_idp_group"),
        ("getQoSLevel", "get_qos_level"),
        ("iPhone13", "iphone13"),
        ("macOS", "macos"),
        # Signs.
        ("user-id", "user_id"),
        ("user.id", "user_id"),
        ("filter[kind]", "filter_kind"),
        ("$filter", "filter"),
        ("@type", "type"),
        ("__init__", "init"),
        ("PUT /users/{id}", "put_users_id"),
        ("{{baseUrl}}/x", "base_url_x"),
        ("A & B", "a_and_b"),
        ("a &amp; b", "a_and_b"),
        ("A&B", "a_b"),
        ("Get user’s token", "get_users_token"),
        ("don't", "dont"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("reactions.+1", "reactions_plus_1"),
        ("page -1", "page_minus_1"),
        ("2020-01-02", "2020_01_02"),
        ("C++", "c"),
        # Other letters.
        ("naïve café", "naive_cafe"),
        ("cafe\u0301 e\u0301te\u0301", "cafe_ete"),
        ("Straße", "strasse"),
        ("Łódź Øre", "lodz_ore"),
        ("ﬁle Ａｂｃ x²", "file_abc_x2"),
        ("\u0130stanbul", "istanbul"),
        ("٣ items", "3_items"),
        ("Привет мир", "привет_мир"),
        ("漢字テスト", "漢字テスト"),
        ("नमस्ते दुनिया", "नमस्ते_दुनिया"),
        ("get漢字", "get漢字"),
        ("Get 😀 users", "get_users"),
        ("zero\u200bwidth", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\u202egnp", "gnp"),
        # Nothing left.
        ("", ""),
        ("   ", ""),
        ("---", ""),
        ("😀", ""),
        ("!?", ""),
        ("\x00\ud800", ""),
    ],
)
def test_snake(text: str, expected: str) -> None:
    assert snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("get a user's token", "GetAUsersToken"),
        ("userIDs", "UserIds"),
        ("OAuth2Token", "Oauth2Token"),
        ("привет мир", "ПриветМир"),
        ("2fa enabled", "2faEnabled"),
        ("", ""),
    ],
)
def test_pascal(text: str, expected: str) -> None:
    assert pascal(text) == expected


ODD = [
    "a\u0300\u0301",
    "ǅ",
    "ŉ",
    "ﷺ",
    "℀",
    "Ⅳ",
    "½",
    "㎏",
    "ª",
    "ก์",
    "\u0903a",
    "·x",
    "℮",
    "゛",
]


def test_words_can_stand_in_names() -> None:
    """Python compares names in NFKC: what is written must be what is meant."""
    for text in [*ODD, *(chr(point) * 3 for point in range(0x80, 0x11000))]:
        name = f"x_{snake(text)}"
        assert name.isidentifier(), ascii(text)
        assert unicodedata.normalize("NFKC", name) == name, ascii(text)


def test_words_are_stable() -> None:
    for text in ("userIDs", "OAuth2Token", "2FA code", "sha-256", "x²", "Привет"):
        assert snake(snake(text)) == snake(text)


def test_long_names_end_after_a_word() -> None:
    found = words(" ".join(["word"] * 50))
    assert len(found) == MAX_WORDS
    found = words(" ".join(["wonderful"] * 50))
    assert len("_".join(found)) <= MAX_LENGTH
    assert set(found) == {"wonderful"}
    assert snake("x" * 500) == "x" * MAX_LENGTH
    assert len(snake("漢" * 500)) == MAX_LENGTH


@pytest.mark.parametrize("unit", ["aA", "A", "1", "-", "+", " ", "'", "é", "&", "&amp; ", "OAuth", "漢", "\u0301"])  # fmt: skip
def test_hostile_names_cost_little(unit: str) -> None:
    start = time.perf_counter()
    words(unit * 100_000)
    assert time.perf_counter() - start < 0.5


PAIRS = """
user/users address/addresses box/boxes company/companies key/keys day/days match/matches
process/processes status/statuses case/cases database/databases response/responses size/sizes
archive/archives child/children person/people index/indices analysis/analyses quiz/quizzes
api/apis uri/uris id/ids tax/taxes token/tokens photo/photos hero/heroes invoice/invoices
cache/caches movie/movies alias/aliases query/queries bus/buses schema/schemas
"""


@pytest.mark.parametrize("pair", PAIRS.split())
def test_one_and_many(pair: str) -> None:
    one, many = pair.split("/")
    assert (singular(many), plural(one)) == (one, many)
    assert (singular(one), plural(many)) == (one, many)


@pytest.mark.parametrize("word", sorted(word_set("settings data news series sms dns https")))  # fmt: skip
def test_one_and_many_alike(word: str) -> None:
    assert (singular(word), plural(word)) == (word, word)


@pytest.mark.parametrize("word", sorted(word_set("access address status basis gas is us radius chassis yes")))  # fmt: skip
def test_no_plurals(word: str) -> None:
    assert singular(word) == word


def test_empty_words() -> None:
    assert (singular(""), plural("")) == ("", "")
    assert word_set(" a b  a ") == {"a", "b"}
    assert not keyword.iskeyword(snake("Class of"))
