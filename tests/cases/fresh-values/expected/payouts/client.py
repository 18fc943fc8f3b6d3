"""Payouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any
    from uuid import UUID

    import httpx2

    from . import types
    from ._runtime import AuthTypes, BodyTypes, Drift, RequestOptions

SETTINGS = Settings(
    name="payouts",
    servers={"base_url": "{{baseUrl}}"},
    arguments={"baseUrl": "base_url"},
    errors=ERRORS,
)

PAY_OUT: Operation[Any] = Operation(
    "pay_out",
    "POST",
    "/payouts",
    query={"at": "{{$timestamp}}", "requestId": "{{$fresh uuid}}"},
    headers={
        "Idempotency-Key": "{{$fresh uuid}}",
        "X-Request-Id": "{{$fresh digits 15}}",
        "X-Trace-Id": "{{$fresh hex 32}}",
        "X-Timestamp": "{{$fresh milliseconds}}",
        "X-Caller": "job-{{$guid}}",
        "Content-Type": "text/plain",
    },
    body="json",
    fresh={
        ("client", "request_id"): '"{{$fresh uuid}}"',
        ("client", "timestamp"): "{{$fresh seconds}}",
    },
)

CREATE_REFUND: Operation[Any] = Operation(
    "create_refund",
    "POST",
    "/refunds",
    body="urlencoded",
    fresh={("nonce",): '"{{$fresh hex 16}}"'},
)

LIST_EVENTS: Operation[Any] = Operation("list_events", "GET", "/events")

CREATE_NOTE: Operation[Any] = Operation("create_note", "POST", "/notes", body="json")


class Payouts(Client):
    """Payouts: client.

    Args:
        base_url: `{{baseUrl}}` in Postman.
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
        base_url: str = "https://payouts.test",
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
            {"baseUrl": base_url},
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

    def pay_out(
        self,
        *,
        body: types.PayOutBody | BodyTypes,
        at: int | None = None,
        request_id: UUID | str | None = None,
        idempotency_key: UUID | str | None = None,
        x_request_id: int | str | None = None,
        x_trace_id: str | None = None,
        x_timestamp: int | None = None,
        x_caller: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Pay out.

        Args:
            at: Left out, a fresh one is made for each call.
            request_id: Left out, a fresh one is made for each call.
            idempotency_key: Left out, a fresh one is made for each call.
            x_request_id: Left out, a fresh one is made for each call.
            x_trace_id: Left out, a fresh one is made for each call.
            x_timestamp: Left out, a fresh one is made for each call.
            x_caller: Left out, a fresh one is made for each call.
        """
        return self._call(
            PAY_OUT,
            query={"at": at, "requestId": request_id},
            headers={
                "Idempotency-Key": idempotency_key,
                "X-Request-Id": x_request_id,
                "X-Trace-Id": x_trace_id,
                "X-Timestamp": x_timestamp,
                "X-Caller": x_caller,
            },
            body=body,
            options=options,
        )

    def create_refund(
        self,
        *,
        body: types.CreateRefundBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Refund."""
        return self._call(CREATE_REFUND, body=body, options=options)

    def list_events(
        self,
        *,
        request_id: int | str | None = None,
        x_tag: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List events."""
        return self._call(
            LIST_EVENTS,
            query={"request_id": request_id},
            headers={"X-Tag": x_tag},
            options=options,
        )

    def create_note(
        self,
        *,
        body: types.CreateNoteBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create note."""
        return self._call(CREATE_NOTE, body=body, options=options)


class AsyncPayouts(AsyncClient):
    """Payouts: asynchronous client.

    Args:
        base_url: `{{baseUrl}}` in Postman.
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
        base_url: str = "https://payouts.test",
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
            {"baseUrl": base_url},
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

    async def pay_out(
        self,
        *,
        body: types.PayOutBody | BodyTypes,
        at: int | None = None,
        request_id: UUID | str | None = None,
        idempotency_key: UUID | str | None = None,
        x_request_id: int | str | None = None,
        x_trace_id: str | None = None,
        x_timestamp: int | None = None,
        x_caller: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Pay out.

        Args:
            at: Left out, a fresh one is made for each call.
            request_id: Left out, a fresh one is made for each call.
            idempotency_key: Left out, a fresh one is made for each call.
            x_request_id: Left out, a fresh one is made for each call.
            x_trace_id: Left out, a fresh one is made for each call.
            x_timestamp: Left out, a fresh one is made for each call.
            x_caller: Left out, a fresh one is made for each call.
        """
        return await self._call(
            PAY_OUT,
            query={"at": at, "requestId": request_id},
            headers={
                "Idempotency-Key": idempotency_key,
                "X-Request-Id": x_request_id,
                "X-Trace-Id": x_trace_id,
                "X-Timestamp": x_timestamp,
                "X-Caller": x_caller,
            },
            body=body,
            options=options,
        )

    async def create_refund(
        self,
        *,
        body: types.CreateRefundBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Refund."""
        return await self._call(CREATE_REFUND, body=body, options=options)

    async def list_events(
        self,
        *,
        request_id: int | str | None = None,
        x_tag: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List events."""
        return await self._call(
            LIST_EVENTS,
            query={"request_id": request_id},
            headers={"X-Tag": x_tag},
            options=options,
        )

    async def create_note(
        self,
        *,
        body: types.CreateNoteBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create note."""
        return await self._call(CREATE_NOTE, body=body, options=options)
