"""Ledgers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Basic, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from ._runtime import AuthTypes, Drift, RequestOptions

SETTINGS = Settings(
    name="ledgers",
    servers={
        "base_url": "{{baseUrl}}",
        "http{{S}}://other.test": "http{{S}}://other.test",
    },
    arguments={
        "accountSid": "account_sid",
        "secret": "secret",
        "baseUrl": "base_url",
        "region": "region",
        "port": "port",
        "version": "version",
        "tenant": "tenant",
        "lang": "lang",
        "debug": "debug",
        "S": "s",
    },
    secrets=("secret",),
    auth=Basic("{{accountSid}}", "{{secret}}"),
    errors=ERRORS,
)

CLOSE_LEDGER: Operation[Any] = Operation(
    "close_ledger",
    "DELETE",
    "/{{version}}/accounts/{{accountSid}}/ledgers/{{ledgerId}}.json",
    headers={"X-Tenant": "{{tenant}}", "X-Api-Version": "2"},
)

LIST_LEDGERS: Operation[Any] = Operation(
    "list_ledgers",
    "GET",
    "/{{version}}/ledgers",
    query={"status": None, "region": "{{region}}"},
    headers={
        "X-Tenant": "{{tenant}}",
        "Accept-Language": "{{lang}}",
        "X-Debug": "{{debug}}",
    },
)

RESTART_ENVIRONMENT: Operation[Any] = Operation(
    "restart_environment",
    "POST",
    "/{{version}}/environments/{{environment}}/restart",
    headers={"X-Tenant": "{{tenant}}"},
    body="json",
)

ASK_ELSEWHERE: Operation[Any] = Operation(
    "ask_elsewhere", "GET", "/status", server="http{{S}}://other.test"
)


class Ledgers(Client):
    """Ledgers: client.

    Args:
        account_sid: `{{accountSid}}` in Postman.
        secret: Secret; `{{secret}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        region: `{{region}}` in Postman.
        port: `{{port}}` in Postman.
        version: `{{version}}` in Postman.
        tenant: `{{tenant}}` in Postman.
        lang: `{{lang}}` in Postman.
        debug: `{{debug}}` in Postman.
        s: `{{S}}` in Postman.
        variables: Values of other variables of the collection, by name.
        timeout: Seconds, or an `httpx2.Timeout`; `None` waits for ever.
        max_retries: How often a call that failed for a moment is sent again.
        headers: Sent with every call.
        auth: Sent in place of the collection's own.
        http_client: Your own, with its timeouts, proxies and hooks.
        transport: Your own, or a mock.
        strict: Raise where a response differs from the saved examples.
        on_drift: Called with each such difference.
    """

    def __init__(
        self,
        *,
        account_sid: str | None = None,
        secret: str | None = None,
        base_url: str = "https://{{region}}.ledgers.test:{{port}}",
        region: str = "eu",
        port: int = 8443,
        version: str = "v2",
        tenant: str | None = None,
        lang: str = "de",
        debug: bool = True,
        s: str | None = None,
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        auth: AuthTypes | None = None,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "accountSid": account_sid,
                "secret": secret,
                "baseUrl": base_url,
                "region": region,
                "port": port,
                "version": version,
                "tenant": tenant,
                "lang": lang,
                "debug": debug,
                "S": s,
            },
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            auth=auth,
            http_client=http_client,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
        )

    def close_ledger(
        self,
        ledger_id: str,
        *,
        account_sid: str | None = None,
        x_owner_id: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Close a ledger.

        Args:
            account_sid: Left out, the client's is sent.
            ledger_id: In the path as `{{ledgerId}}.json`.
        """
        return self._call(
            CLOSE_LEDGER,
            path={"accountSid": account_sid, "ledgerId": ledger_id},
            headers={"X-Owner-Id": x_owner_id},
            options=options,
        )

    def list_ledgers(
        self, *, status: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """List ledgers."""
        return self._call(LIST_LEDGERS, query={"status": status}, options=options)

    def restart_environment(
        self,
        environment: str,
        *,
        if_match: str | None = None,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Restart an environment."""
        return self._call(
            RESTART_ENVIRONMENT,
            path={"environment": environment},
            headers={"If-Match": if_match},
            body=body,
            options=options,
        )

    def ask_elsewhere(self, *, options: RequestOptions | None = None) -> Any:
        """Ask elsewhere."""
        return self._call(ASK_ELSEWHERE, options=options)


class AsyncLedgers(AsyncClient):
    """Ledgers: asynchronous client.

    Args:
        account_sid: `{{accountSid}}` in Postman.
        secret: Secret; `{{secret}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        region: `{{region}}` in Postman.
        port: `{{port}}` in Postman.
        version: `{{version}}` in Postman.
        tenant: `{{tenant}}` in Postman.
        lang: `{{lang}}` in Postman.
        debug: `{{debug}}` in Postman.
        s: `{{S}}` in Postman.
        variables: Values of other variables of the collection, by name.
        timeout: Seconds, or an `httpx2.Timeout`; `None` waits for ever.
        max_retries: How often a call that failed for a moment is sent again.
        headers: Sent with every call.
        auth: Sent in place of the collection's own.
        http_client: Your own, with its timeouts, proxies and hooks.
        transport: Your own, or a mock.
        strict: Raise where a response differs from the saved examples.
        on_drift: Called with each such difference.
    """

    def __init__(
        self,
        *,
        account_sid: str | None = None,
        secret: str | None = None,
        base_url: str = "https://{{region}}.ledgers.test:{{port}}",
        region: str = "eu",
        port: int = 8443,
        version: str = "v2",
        tenant: str | None = None,
        lang: str = "de",
        debug: bool = True,
        s: str | None = None,
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        auth: AuthTypes | None = None,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "accountSid": account_sid,
                "secret": secret,
                "baseUrl": base_url,
                "region": region,
                "port": port,
                "version": version,
                "tenant": tenant,
                "lang": lang,
                "debug": debug,
                "S": s,
            },
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            auth=auth,
            http_client=http_client,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
        )

    async def close_ledger(
        self,
        ledger_id: str,
        *,
        account_sid: str | None = None,
        x_owner_id: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Close a ledger.

        Args:
            account_sid: Left out, the client's is sent.
            ledger_id: In the path as `{{ledgerId}}.json`.
        """
        return await self._call(
            CLOSE_LEDGER,
            path={"accountSid": account_sid, "ledgerId": ledger_id},
            headers={"X-Owner-Id": x_owner_id},
            options=options,
        )

    async def list_ledgers(
        self, *, status: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """List ledgers."""
        return await self._call(LIST_LEDGERS, query={"status": status}, options=options)

    async def restart_environment(
        self,
        environment: str,
        *,
        if_match: str | None = None,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Restart an environment."""
        return await self._call(
            RESTART_ENVIRONMENT,
            path={"environment": environment},
            headers={"If-Match": if_match},
            body=body,
            options=options,
        )

    async def ask_elsewhere(self, *, options: RequestOptions | None = None) -> Any:
        """Ask elsewhere."""
        return await self._call(ASK_ELSEWHERE, options=options)
