"""Format 1's helpers: `currentHelper` and `helperAttributes` become an auth (docs/postman.md, Auth)."""

from __future__ import annotations

import json
from typing import Final

from postsmith.kinds import Json, is_object
from postsmith.postman.auth import checked_auth, read_auth
from postsmith.postman.model import Auth, JsonValue
from postsmith.postman.shapes import Site, text_of

_SAME: Final = ""
_HELPERS: Final[dict[str, tuple[str, dict[str, str] | None]]] = {
    "apikeyAuth": ("apikey", dict.fromkeys(("key", "value", "in"), _SAME)),
    "basicAuth": ("basic", dict.fromkeys(("username", "password"), _SAME)),
    "bearerAuth": ("bearer", {"token": _SAME}),
    "digestAuth": (
        "digest",
        dict.fromkeys(
            "algorithm username realm password nonce nonceCount clientNonce opaque qop "
            "disableRetryRequest".split(),
            _SAME,
        ),
    ),
    "oAuth1": (
        "oauth1",
        dict.fromkeys(
            "consumerKey consumerSecret token tokenSecret signatureMethod timestamp nonce "
            "version realm".split(),
            _SAME,
        )
        | {
            "header": "addParamsToHeader",
            "auto": "autoAddParam",
            "includeEmpty": "addEmptyParamsToSign",
        },
    ),
    "hawkAuth": (
        "hawk",
        dict.fromkeys(("algorithm", "user", "nonce", "timestamp"), _SAME)
        | {
            "hawk_id": "authId",
            "hawk_key": "authKey",
            "ext": "extraData",
            "app": "appId",
            "dlg": "delegation",
        },
    ),
    "ntlmAuth": (
        "ntlm",
        dict.fromkeys(
            "username password domain workstation disableRetryRequest".split(), _SAME
        ),
    ),
    "oAuth2": (
        "oauth2",
        dict.fromkeys(
            "accessToken addTokenTo callBackUrl authUrl accessTokenUrl clientId clientSecret "
            "clientAuth grantType scope username password tokenType redirectUri "
            "refreshToken".split(),
            _SAME,
        ),
    ),
    "awsSigV4": ("awsv4", None),
    "jwtAuth": (
        "jwt",
        dict.fromkeys(
            "algorithm isSecretBase64Encoded payload addTokenTo headerPrefix queryParamKey "
            "header".split(),
            _SAME,
        ),
    ),
    "asapAuth": (
        "asap",
        dict.fromkeys("exp claims sub privateKey kid aud iss alg".split(), _SAME),
    ),
    "edgegridAuth": (
        "edgegrid",
        dict.fromkeys(
            "clientToken clientSecret accessToken headersToSign nonce timestamp baseURL "
            "maxBodySize".split(),
            _SAME,
        ),
    ),
}
"""The type of each helper and the attributes that newman takes over, by their name then; `None` takes all."""


def read_helper(site: Site, entry: dict[str, Json], at: str) -> Auth | None:
    """The auth of a request, a folder or a collection; `None` inherits.

    An entry with a helper, even with one that is null, is read by it alone; `auth` counts without one.
    """
    if "currentHelper" not in entry and not entry.get("helperAttributes"):
        return read_auth(site, entry.get("auth"), f"{at}/auth")
    helper = text_of(entry.get("currentHelper"))
    if not helper or helper == "normal":
        return None
    kind, names = _HELPERS.get(helper, (helper, {}))
    place = f"{at}/helperAttributes"
    attributes = entry.get("helperAttributes")
    if isinstance(attributes, str):
        try:
            attributes = json.loads(attributes)
        except (ValueError, RecursionError):
            site.impossible("`helperAttributes`", place, attributes, "authParams")
            return None
    params: dict[str, JsonValue] = {}
    if is_object(attributes):
        params = _renamed(attributes, names)
    elif attributes is not None:
        site.impossible("`helperAttributes`", place, attributes, "authParams")
    return checked_auth(site, kind, params, place if attributes else at)


def _renamed(
    attributes: dict[str, Json], names: dict[str, str] | None
) -> dict[str, JsonValue]:
    if names is None:
        return attributes
    return {
        names[key] or key: value for key, value in attributes.items() if key in names
    }
