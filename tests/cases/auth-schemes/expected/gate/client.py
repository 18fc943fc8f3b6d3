"""Gate API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from ._runtime.schemes.oauth1 import OAuth1
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import Authorize, AuthTypes, Drift
    from .resources.challenged import AsyncChallenged, Challenged
    from .resources.oauth_1 import AsyncOauth1, Oauth1
    from .resources.oauth_2 import AsyncOauth2, Oauth2
    from .resources.signed import AsyncSigned, Signed
    from .resources.without_parameters import AsyncWithoutParameters, WithoutParameters

SETTINGS = Settings(
    name="gate",
    servers={"base_url": "{{baseUrl}}"},
    arguments={
        "hawkId": "hawk_id",
        "hawkKey": "hawk_key",
        "accessToken": "access_token",
        "akamaiClient": "akamai_client",
        "akamaiSecret": "akamai_secret",
        "awsKey": "aws_key",
        "awsSecret": "aws_secret",
        "awsSession": "aws_session",
        "accessKey": "access_key",
        "secretKey": "secret_key",
        "jwtKey": "jwt_key",
        "subject": "subject",
        "jwtSecret": "jwt_secret",
        "signingKey": "signing_key",
        "asapKey": "asap_key",
        "digestUser": "digest_user",
        "digestPassword": "digest_password",
        "username": "username",
        "password": "password",
        "ntlmUser": "ntlm_user",
        "ntlmPassword": "ntlm_password",
        "consumerKey": "consumer_key",
        "consumerSecret": "consumer_secret",
        "tokenSecret": "token_secret",
        "rsaKey": "rsa_key",
        "clientId": "client_id",
        "clientSecret": "client_secret",
        "token": "token",
        "idUrl": "id_url",
        "authId": "auth_id",
        "authKey": "auth_key",
        "baseUrl": "base_url",
    },
    secrets=(
        "hawkKey",
        "accessToken",
        "akamaiClient",
        "akamaiSecret",
        "awsSecret",
        "awsSession",
        "accessKey",
        "secretKey",
        "jwtKey",
        "jwtSecret",
        "signingKey",
        "asapKey",
        "digestPassword",
        "username",
        "password",
        "ntlmPassword",
        "consumerSecret",
        "tokenSecret",
        "rsaKey",
        "clientSecret",
        "token",
        "authId",
        "authKey",
    ),
    auth=OAuth1(
        consumer_key="{{consumerKey}}",
        consumer_secret="{{consumerSecret}}",
        location="parameters",
    ),
    errors=ERRORS,
)


class Gate(Client):
    """Gate API: client.

    Args:
        hawk_id: `{{hawkId}}` in Postman.
        hawk_key: Secret; `{{hawkKey}}` in Postman.
        access_token: Secret; `{{accessToken}}` in Postman.
        akamai_client: Secret; `{{akamaiClient}}` in Postman.
        akamai_secret: Secret; `{{akamaiSecret}}` in Postman.
        aws_key: `{{awsKey}}` in Postman.
        aws_secret: Secret; `{{awsSecret}}` in Postman.
        aws_session: Secret; `{{awsSession}}` in Postman.
        access_key: Secret; `{{accessKey}}` in Postman.
        secret_key: Secret; `{{secretKey}}` in Postman.
        jwt_key: Secret; `{{jwtKey}}` in Postman.
        subject: `{{subject}}` in Postman.
        jwt_secret: Secret; `{{jwtSecret}}` in Postman.
        signing_key: Secret; `{{signingKey}}` in Postman.
        asap_key: Secret; `{{asapKey}}` in Postman.
        digest_user: `{{digestUser}}` in Postman.
        digest_password: Secret; `{{digestPassword}}` in Postman.
        username: Secret; `{{username}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        ntlm_user: `{{ntlmUser}}` in Postman.
        ntlm_password: Secret; `{{ntlmPassword}}` in Postman.
        consumer_key: `{{consumerKey}}` in Postman.
        consumer_secret: Secret; `{{consumerSecret}}` in Postman.
        token_secret: Secret; `{{tokenSecret}}` in Postman.
        rsa_key: Secret; `{{rsaKey}}` in Postman.
        client_id: `{{clientId}}` in Postman.
        client_secret: Secret; `{{clientSecret}}` in Postman.
        token: Secret, fetched and renewed unless given; `{{token}}` in Postman.
        id_url: `{{idUrl}}` in Postman.
        auth_id: Secret; `{{authId}}` in Postman.
        auth_key: Secret; `{{authKey}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        variables: Values of other variables of the collection, by name.
        timeout: Seconds, or an `httpx2.Timeout`; `None` waits for ever.
        max_retries: How often a call that failed for a moment is sent again.
        headers: Sent with every call.
        auth: Sent in place of the collection's own.
        authorize: Opens a URL in the user's browser, and gives the URL that the
            browser is sent back to.
        http_client: Your own, with its timeouts, proxies and hooks.
        transport: Your own, or a mock.
        strict: Raise where a response differs from the saved examples.
        on_drift: Called with each such difference.
    """

    def __init__(
        self,
        *,
        hawk_id: str | None = None,
        hawk_key: str | None = None,
        access_token: str | None = None,
        akamai_client: str | None = None,
        akamai_secret: str | None = None,
        aws_key: str | None = None,
        aws_secret: str | None = None,
        aws_session: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        jwt_key: str | None = None,
        subject: str | None = None,
        jwt_secret: str | None = None,
        signing_key: str | None = None,
        asap_key: str | None = None,
        digest_user: str | None = None,
        digest_password: str | None = None,
        username: str | None = None,
        password: str | None = None,
        ntlm_user: str | None = None,
        ntlm_password: str | None = None,
        consumer_key: str | None = None,
        consumer_secret: str | None = None,
        token_secret: str | None = None,
        rsa_key: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token: str | None = None,
        id_url: str = "https://id.test",
        auth_id: str | None = None,
        auth_key: str | None = None,
        base_url: str = "https://gate.test",
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        auth: AuthTypes | None = None,
        authorize: Authorize | None = None,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "hawkId": hawk_id,
                "hawkKey": hawk_key,
                "accessToken": access_token,
                "akamaiClient": akamai_client,
                "akamaiSecret": akamai_secret,
                "awsKey": aws_key,
                "awsSecret": aws_secret,
                "awsSession": aws_session,
                "accessKey": access_key,
                "secretKey": secret_key,
                "jwtKey": jwt_key,
                "subject": subject,
                "jwtSecret": jwt_secret,
                "signingKey": signing_key,
                "asapKey": asap_key,
                "digestUser": digest_user,
                "digestPassword": digest_password,
                "username": username,
                "password": password,
                "ntlmUser": ntlm_user,
                "ntlmPassword": ntlm_password,
                "consumerKey": consumer_key,
                "consumerSecret": consumer_secret,
                "tokenSecret": token_secret,
                "rsaKey": rsa_key,
                "clientId": client_id,
                "clientSecret": client_secret,
                "token": token,
                "idUrl": id_url,
                "authId": auth_id,
                "authKey": auth_key,
                "baseUrl": base_url,
            },
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            auth=auth,
            authorize=authorize,
            http_client=http_client,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
        )

    @cached_property
    def signed(self) -> Signed:
        """Signed."""
        from .resources.signed import Signed

        return Signed(self)

    @cached_property
    def challenged(self) -> Challenged:
        """Challenged."""
        from .resources.challenged import Challenged

        return Challenged(self)

    @cached_property
    def oauth_1(self) -> Oauth1:
        """OAuth 1."""
        from .resources.oauth_1 import Oauth1

        return Oauth1(self)

    @cached_property
    def oauth_2(self) -> Oauth2:
        """OAuth 2."""
        from .resources.oauth_2 import Oauth2

        return Oauth2(self)

    @cached_property
    def without_parameters(self) -> WithoutParameters:
        """Without parameters."""
        from .resources.without_parameters import WithoutParameters

        return WithoutParameters(self)


class AsyncGate(AsyncClient):
    """Gate API: asynchronous client.

    Args:
        hawk_id: `{{hawkId}}` in Postman.
        hawk_key: Secret; `{{hawkKey}}` in Postman.
        access_token: Secret; `{{accessToken}}` in Postman.
        akamai_client: Secret; `{{akamaiClient}}` in Postman.
        akamai_secret: Secret; `{{akamaiSecret}}` in Postman.
        aws_key: `{{awsKey}}` in Postman.
        aws_secret: Secret; `{{awsSecret}}` in Postman.
        aws_session: Secret; `{{awsSession}}` in Postman.
        access_key: Secret; `{{accessKey}}` in Postman.
        secret_key: Secret; `{{secretKey}}` in Postman.
        jwt_key: Secret; `{{jwtKey}}` in Postman.
        subject: `{{subject}}` in Postman.
        jwt_secret: Secret; `{{jwtSecret}}` in Postman.
        signing_key: Secret; `{{signingKey}}` in Postman.
        asap_key: Secret; `{{asapKey}}` in Postman.
        digest_user: `{{digestUser}}` in Postman.
        digest_password: Secret; `{{digestPassword}}` in Postman.
        username: Secret; `{{username}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        ntlm_user: `{{ntlmUser}}` in Postman.
        ntlm_password: Secret; `{{ntlmPassword}}` in Postman.
        consumer_key: `{{consumerKey}}` in Postman.
        consumer_secret: Secret; `{{consumerSecret}}` in Postman.
        token_secret: Secret; `{{tokenSecret}}` in Postman.
        rsa_key: Secret; `{{rsaKey}}` in Postman.
        client_id: `{{clientId}}` in Postman.
        client_secret: Secret; `{{clientSecret}}` in Postman.
        token: Secret, fetched and renewed unless given; `{{token}}` in Postman.
        id_url: `{{idUrl}}` in Postman.
        auth_id: Secret; `{{authId}}` in Postman.
        auth_key: Secret; `{{authKey}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        variables: Values of other variables of the collection, by name.
        timeout: Seconds, or an `httpx2.Timeout`; `None` waits for ever.
        max_retries: How often a call that failed for a moment is sent again.
        headers: Sent with every call.
        auth: Sent in place of the collection's own.
        authorize: Opens a URL in the user's browser, and gives the URL that the
            browser is sent back to.
        http_client: Your own, with its timeouts, proxies and hooks.
        transport: Your own, or a mock.
        strict: Raise where a response differs from the saved examples.
        on_drift: Called with each such difference.
    """

    def __init__(
        self,
        *,
        hawk_id: str | None = None,
        hawk_key: str | None = None,
        access_token: str | None = None,
        akamai_client: str | None = None,
        akamai_secret: str | None = None,
        aws_key: str | None = None,
        aws_secret: str | None = None,
        aws_session: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
        jwt_key: str | None = None,
        subject: str | None = None,
        jwt_secret: str | None = None,
        signing_key: str | None = None,
        asap_key: str | None = None,
        digest_user: str | None = None,
        digest_password: str | None = None,
        username: str | None = None,
        password: str | None = None,
        ntlm_user: str | None = None,
        ntlm_password: str | None = None,
        consumer_key: str | None = None,
        consumer_secret: str | None = None,
        token_secret: str | None = None,
        rsa_key: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token: str | None = None,
        id_url: str = "https://id.test",
        auth_id: str | None = None,
        auth_key: str | None = None,
        base_url: str = "https://gate.test",
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        auth: AuthTypes | None = None,
        authorize: Authorize | None = None,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "hawkId": hawk_id,
                "hawkKey": hawk_key,
                "accessToken": access_token,
                "akamaiClient": akamai_client,
                "akamaiSecret": akamai_secret,
                "awsKey": aws_key,
                "awsSecret": aws_secret,
                "awsSession": aws_session,
                "accessKey": access_key,
                "secretKey": secret_key,
                "jwtKey": jwt_key,
                "subject": subject,
                "jwtSecret": jwt_secret,
                "signingKey": signing_key,
                "asapKey": asap_key,
                "digestUser": digest_user,
                "digestPassword": digest_password,
                "username": username,
                "password": password,
                "ntlmUser": ntlm_user,
                "ntlmPassword": ntlm_password,
                "consumerKey": consumer_key,
                "consumerSecret": consumer_secret,
                "tokenSecret": token_secret,
                "rsaKey": rsa_key,
                "clientId": client_id,
                "clientSecret": client_secret,
                "token": token,
                "idUrl": id_url,
                "authId": auth_id,
                "authKey": auth_key,
                "baseUrl": base_url,
            },
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            auth=auth,
            authorize=authorize,
            http_client=http_client,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
        )

    @cached_property
    def signed(self) -> AsyncSigned:
        """Signed."""
        from .resources.signed import AsyncSigned

        return AsyncSigned(self)

    @cached_property
    def challenged(self) -> AsyncChallenged:
        """Challenged."""
        from .resources.challenged import AsyncChallenged

        return AsyncChallenged(self)

    @cached_property
    def oauth_1(self) -> AsyncOauth1:
        """OAuth 1."""
        from .resources.oauth_1 import AsyncOauth1

        return AsyncOauth1(self)

    @cached_property
    def oauth_2(self) -> AsyncOauth2:
        """OAuth 2."""
        from .resources.oauth_2 import AsyncOauth2

        return AsyncOauth2(self)

    @cached_property
    def without_parameters(self) -> AsyncWithoutParameters:
        """Without parameters."""
        from .resources.without_parameters import AsyncWithoutParameters

        return AsyncWithoutParameters(self)
