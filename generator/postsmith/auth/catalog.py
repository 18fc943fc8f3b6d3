"""The types of auth that Postman knows, each said once: what reads, writes, sends or hides one looks here.

Sources of the facts: docs/postman.md, Auth. `tests/runtime/test_auth_catalog.py` holds the entries against the
runtime. Another type is another entry, and a class in `_runtime/schemes/`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from postsmith.auth.entry import Effect, Library, Parameter, Role

WHO, PROOF, SETTING = Role.WHO, Role.PROOF, Role.SETTING
VALUE, JSON, FLAG = Role.VALUE, Role.JSON, Role.FLAG


class AuthKind(Enum):
    """What a client can carry out. OAuth 2 is several."""

    BEARER = "bearer"
    BASIC = "basic"
    API_KEY = "apiKey"
    OAUTH2 = "oauth2"
    OAUTH2_CLIENT_CREDENTIALS = "oauth2ClientCredentials"
    OAUTH2_PASSWORD = "oauth2Password"
    OAUTH2_AUTHORIZATION_CODE = "oauth2AuthorizationCode"
    OAUTH2_REFRESH_TOKEN = "oauth2RefreshToken"
    """Of callers only: no collection asks for it."""
    TOKEN_REQUEST = "tokenRequest"
    """A token that the collection's own request or script fetches, in a way of its own."""
    OAUTH1 = "oauth1"
    DIGEST = "digest"
    HAWK = "hawk"
    AWSV4 = "awsv4"
    JWT = "jwt"
    NTLM = "ntlm"
    EDGEGRID = "edgegrid"
    ASAP = "asap"


@dataclass(frozen=True, slots=True)
class SchemeClass:
    """A class of the runtime."""

    kind: AuthKind
    name: str
    module: str
    """Below `_runtime/schemes/`; `""` for what every client has."""
    effect: Effect
    adds: tuple[str, ...] = ("Authorization",)
    """The headers that a signature is in; none where it takes a private key, which tests do not have."""
    callers: tuple[str, ...] = ()
    """Arguments that no collection gives."""
    asks: bool = False
    """True where a user agrees in a browser."""


@dataclass(frozen=True, slots=True)
class AuthType:
    """A type of auth."""

    name: str
    """As formats 2.0, 2.1 and 3 spell it."""
    helper: str
    """Format 1's `currentHelper`."""
    parameters: tuple[Parameter, ...] = ()
    """In the order of the arguments."""
    classes: tuple[SchemeClass, ...] = ()
    """One without any sends nothing."""
    library: Library | None = None
    at_once: tuple[str, ...] = ()
    """The parameters with which no challenge is waited for."""

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of a name."""
        return next((found for found in self.parameters if found.name == name), None)

    def names(self, *roles: Role) -> tuple[str, ...]:
        """The names of its parameters of these roles."""
        return tuple(found.name for found in self.parameters if found.role in roles)

    def only(self, *names: str) -> AuthType:
        """The same with none but these parameters."""
        kept = tuple(found for found in self.parameters if found.name in names)
        return replace(self, parameters=kept)

    def without(self, *names: str) -> AuthType:
        """The same without these parameters."""
        kept = tuple(found for found in self.parameters if found.name not in names)
        return replace(self, parameters=kept)


NOAUTH: Final = AuthType("noauth", "noauth")
BASIC: Final = AuthType(
    "basic",
    "basicAuth",
    (
        Parameter(WHO, "username", "username"),
        Parameter(PROOF, "password", "password"),
    ),
    (SchemeClass(AuthKind.BASIC, "Basic", "", Effect.GIVEN),),
)
BEARER: Final = AuthType(
    "bearer",
    "bearerAuth",
    (Parameter(PROOF, "token", "token", needed=True),),
    (SchemeClass(AuthKind.BEARER, "Bearer", "", Effect.GIVEN),),
)
API_KEY: Final = AuthType(
    "apikey",
    "apikeyAuth",
    (
        Parameter(SETTING, "key", "name", needed=True),
        Parameter(PROOF, "value", "value", stands="apiKey"),
        Parameter(SETTING, "in", "location", "header"),
    ),
    (SchemeClass(AuthKind.API_KEY, "ApiKey", "", Effect.GIVEN),),
)


def _grant(kind: AuthKind, name: str, asks: bool = False) -> SchemeClass:
    """A class of OAuth 2 that gets its token by itself."""
    return SchemeClass(
        kind,
        name,
        "oauth2",
        Effect.FETCHED,
        callers=("authorize",) if asks else (),
        asks=asks,
    )


OAUTH2: Final = AuthType(
    "oauth2",
    "oAuth2",
    (
        Parameter(SETTING, "accessTokenUrl", "token_url"),
        Parameter(WHO, "clientId", "client_id"),
        Parameter(PROOF, "clientSecret", "client_secret"),
        Parameter(WHO, "username", "username"),
        Parameter(PROOF, "password", "password"),
        Parameter(SETTING, "authUrl", "authorization_url"),
        Parameter(
            SETTING,
            "redirect_uri",
            "redirect_uri",
            old="redirectUri callBackUrl",
            kept=True,
        ),
        Parameter(SETTING, "challengeAlgorithm", "pkce", "S256", old=""),
        Parameter(SETTING, "scope", "scope"),
        Parameter(SETTING, "audience", "audience", old=""),
        Parameter(SETTING, "resource", "resource", old=""),
        Parameter(SETTING, "refreshTokenUrl", "refresh_url", old=""),
        Parameter(
            SETTING,
            "client_authentication",
            "client_authentication",
            "header",
            old="clientAuth",
            kept=True,
        ),
        Parameter(PROOF, "accessToken", "token", needed=True, stands="token"),
        Parameter(SETTING, "headerPrefix", "prefix", "Bearer", old=""),
        Parameter(SETTING, "addTokenTo", "location", "header"),
        Parameter(SETTING, "tokenType"),
        Parameter(
            SETTING,
            "grant_type",
            default="authorization_code",
            old="grantType",
            kept=True,
        ),
        Parameter(PROOF, "refreshToken", "refresh_token", spare=True),
        # What follows is ours, of requests for tokens that are none of RFC 6749.
        Parameter(JSON, "tokenFields", "fields", old="", mapping=True),
        Parameter(JSON, "tokenHeaders", "request_headers", old="", mapping=True),
        Parameter(SETTING, "tokenEncoding", "encoding", "form", old=""),
        Parameter(SETTING, "tokenMethod", "method", "POST", old=""),
        Parameter(SETTING, "tokenAnswer", "answer", "access_token", old=""),
        Parameter(SETTING, "tokenHeader", "header", "Authorization", old=""),
    ),
    (
        SchemeClass(AuthKind.OAUTH2, "OAuth2", "", Effect.GIVEN),
        _grant(AuthKind.OAUTH2_CLIENT_CREDENTIALS, "OAuth2ClientCredentials"),
        _grant(AuthKind.OAUTH2_PASSWORD, "OAuth2Password"),
        _grant(AuthKind.OAUTH2_REFRESH_TOKEN, "OAuth2RefreshToken"),
        _grant(
            AuthKind.OAUTH2_AUTHORIZATION_CODE, "OAuth2AuthorizationCode", asks=True
        ),
        SchemeClass(
            AuthKind.TOKEN_REQUEST,
            "TokenRequest",
            "token_request",
            Effect.FETCHED,
        ),
    ),
)
OAUTH1: Final = AuthType(
    "oauth1",
    "oAuth1",
    (
        Parameter(WHO, "consumerKey", "consumer_key", needed=True),
        Parameter(PROOF, "consumerSecret", "consumer_secret"),
        Parameter(PROOF, "token", "token", spare=True),
        Parameter(PROOF, "tokenSecret", "token_secret", spare=True),
        Parameter(PROOF, "privateKey", "private_key", spare=True, old=""),
        Parameter(SETTING, "signatureMethod", "signature_method", "HMAC-SHA1"),
        Parameter(VALUE, "callback", "callback", old=""),
        Parameter(VALUE, "verifier", "verifier", old=""),
        Parameter(VALUE, "timestamp", "timestamp"),
        Parameter(VALUE, "nonce", "nonce"),
        Parameter(SETTING, "version", "version"),
        Parameter(SETTING, "realm", "realm"),
        Parameter(FLAG, "includeBodyHash", "body_hash", old=""),
        Parameter(FLAG, "addEmptyParamsToSign", "empty_parameters", old="includeEmpty"),
        Parameter(FLAG, "disableHeaderEncoding", "encoded", on=False, old=""),
        Parameter(
            FLAG,
            "addParamsToHeader",
            "location",
            "header",
            on=None,
            off="parameters",
            old="header",
        ),
    ),
    (SchemeClass(AuthKind.OAUTH1, "OAuth1", "oauth1", Effect.SIGNED),),
    Library("cryptography>=42", given="privateKey"),
)
DIGEST: Final = AuthType(
    "digest",
    "digestAuth",
    (
        Parameter(WHO, "username", "username"),
        Parameter(PROOF, "password", "password"),
        Parameter(SETTING, "realm", "realm"),
        Parameter(VALUE, "nonce", "nonce"),
        Parameter(SETTING, "algorithm", "algorithm"),
        Parameter(VALUE, "qop", "qop"),
        Parameter(VALUE, "nonceCount", "nonce_count"),
        Parameter(VALUE, "clientNonce", "client_nonce"),
        Parameter(VALUE, "opaque", "opaque"),
        Parameter(FLAG, "disableRetryRequest", "answers", on=False),
    ),
    (SchemeClass(AuthKind.DIGEST, "Digest", "digest", Effect.CHALLENGED),),
    at_once=("username", "realm", "nonce"),
)
HAWK: Final = AuthType(
    "hawk",
    "hawkAuth",
    (
        Parameter(WHO, "authId", "id", needed=True, old="hawk_id"),
        Parameter(PROOF, "authKey", "key", needed=True, old="hawk_key"),
        Parameter(SETTING, "algorithm", "algorithm", "sha256"),
        Parameter(VALUE, "nonce", "nonce"),
        Parameter(VALUE, "timestamp", "timestamp"),
        Parameter(VALUE, "extraData", "ext", old="ext"),
        Parameter(VALUE, "app", "app", old=""),
        Parameter(VALUE, "delegation", "delegation", old="dlg"),
        Parameter(FLAG, "includePayloadHash", "payload_hash", old=""),
        Parameter(VALUE, "user"),
    ),
    (SchemeClass(AuthKind.HAWK, "Hawk", "hawk", Effect.SIGNED),),
)
AWSV4: Final = AuthType(
    "awsv4",
    "awsSigV4",
    (
        Parameter(WHO, "accessKey", "access_key"),
        Parameter(PROOF, "secretKey", "secret_key"),
        Parameter(SETTING, "region", "region", "us-east-1"),
        Parameter(SETTING, "service", "service", "execute-api"),
        Parameter(PROOF, "sessionToken", "session_token", spare=True),
        Parameter(FLAG, "addAuthDataToQuery", "location", "header", on="query"),
    ),
    (SchemeClass(AuthKind.AWSV4, "AwsSigV4", "awsv4", Effect.SIGNED),),
)
JWT: Final = AuthType(
    "jwt",
    "jwtAuth",
    (
        Parameter(PROOF, "secret", "key", stands="jwtSecret", old=""),
        Parameter(PROOF, "privateKey", "key", old=""),
        Parameter(JSON, "payload", "payload", "{}"),
        Parameter(SETTING, "algorithm", "algorithm", "HS256"),
        Parameter(JSON, "header", "header", "{}"),
        Parameter(SETTING, "addTokenTo", "location", "header"),
        Parameter(SETTING, "headerPrefix", "prefix", "Bearer"),
        Parameter(SETTING, "queryParamKey", "parameter", "token"),
        Parameter(FLAG, "isSecretBase64Encoded", "base64_key"),
    ),
    (SchemeClass(AuthKind.JWT, "JwtBearer", "jwt", Effect.SIGNED),),
    Library("pyjwt[crypto]>=2.10", given="algorithm", unless="HS"),
)
ASAP: Final = AuthType(
    "asap",
    "asapAuth",
    (
        Parameter(VALUE, "iss", "issuer", needed=True, stands="issuer"),
        Parameter(SETTING, "aud", "audience", needed=True, stands="audience"),
        Parameter(VALUE, "kid", "key_id", needed=True, stands="keyId"),
        Parameter(PROOF, "privateKey", "private_key", needed=True),
        Parameter(VALUE, "sub", "subject"),
        Parameter(SETTING, "alg", "algorithm", "RS256"),
        Parameter(JSON, "claims", "claims"),
        Parameter(VALUE, "exp", "expiry", "3600"),
    ),
    (
        SchemeClass(
            AuthKind.ASAP,
            "Asap",
            "jwt",
            Effect.SIGNED,
            adds=(),
        ),
    ),
    Library("pyjwt[crypto]>=2.10"),
)
EDGEGRID: Final = AuthType(
    "edgegrid",
    "edgegridAuth",
    (
        Parameter(PROOF, "accessToken", "access_token", needed=True),
        Parameter(PROOF, "clientToken", "client_token", needed=True),
        Parameter(PROOF, "clientSecret", "client_secret", needed=True),
        Parameter(VALUE, "nonce", "nonce"),
        Parameter(VALUE, "timestamp", "timestamp"),
        Parameter(SETTING, "baseURL", "base_url"),
        Parameter(SETTING, "headersToSign", "headers_to_sign"),
        Parameter(SETTING, "maxBodySize", "max_body_size", "131072"),
    ),
    (SchemeClass(AuthKind.EDGEGRID, "EdgeGrid", "edgegrid", Effect.SIGNED),),
)
NTLM: Final = AuthType(
    "ntlm",
    "ntlmAuth",
    (
        Parameter(WHO, "username", "username"),
        Parameter(PROOF, "password", "password"),
        Parameter(VALUE, "domain", "domain"),
        Parameter(VALUE, "workstation"),
        Parameter(FLAG, "disableRetryRequest"),
    ),
    (SchemeClass(AuthKind.NTLM, "Ntlm", "ntlm", Effect.CHALLENGED),),
    Library("pyspnego>=0.11"),
)

ALL: Final = (
    *(NOAUTH, BASIC, BEARER, API_KEY, OAUTH2, OAUTH1, DIGEST, HAWK, AWSV4, JWT),
    *(ASAP, EDGEGRID, NTLM),
)
