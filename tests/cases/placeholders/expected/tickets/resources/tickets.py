"""tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any, Literal
    from uuid import UUID

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET: Operation[models.Ticket] = Operation(
    "tickets.get",
    "GET",
    "/tickets/:ticketId",
    headers={"Accept": "application/json"},
    responses={200: lambda: models.Ticket, 500: lambda: models.ErrorBody},
)

LIST: Operation[Any] = Operation(
    "tickets.list", "GET", "/tickets", headers={"X-Request-Id": "{{$fresh uuid}}"}
)

CREATE: Operation[Any] = Operation("tickets.create", "POST", "/tickets", body="json")

UPDATE_FORM: Operation[Any] = Operation(
    "tickets.update_form", "PUT", "/tickets/:ticketId/form", body="urlencoded"
)

SEARCH: Operation[Any] = Operation("tickets.search", "GET", "/tickets/search")


class TicketsResource(Resource):
    """tickets."""

    def get(
        self, ticket_id: UUID | str, *, options: RequestOptions | None = None
    ) -> models.Ticket:
        """Get a ticket.

        Args:
            ticket_id: The ticket

        Raises:
            ServerError: Unexpected
        """
        return self._call(GET, path={"ticketId": ticket_id}, options=options)

    def list(
        self,
        *,
        name: str,
        limit: int | None = None,
        ratio: float | None = None,
        active: bool | None = None,
        on: date | str | None = None,
        since: datetime | str | None = None,
        owner: UUID | str | None = None,
        status: Literal["open", "closed"] | str | None = None,
        mail: str | None = None,
        ids: int | str | Sequence[int | str] | None = None,
        x_request_id: UUID | str | None = None,
        x_tenant: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List tickets.

        Args:
            name: The name
            limit: How many
            status: The state
            x_request_id: Left out, a fresh one is made for each call.
            x_tenant: The tenant
        """
        return self._call(
            LIST,
            query={
                "name": name,
                "limit": limit,
                "ratio": ratio,
                "active": active,
                "on": on,
                "since": since,
                "owner": owner,
                "status": status,
                "mail": mail,
                "ids": ids,
            },
            headers={"X-Request-Id": x_request_id, "X-Tenant": x_tenant},
            options=options,
        )

    def create(
        self,
        *,
        body: types.CreateTicketBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create a ticket."""
        return self._call(CREATE, body=body, options=options)

    def update_form(
        self,
        ticket_id: int | str,
        *,
        body: types.UpdateTicketBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Update a ticket."""
        return self._call(
            UPDATE_FORM, path={"ticketId": ticket_id}, body=body, options=options
        )

    def search(
        self,
        *,
        q: str | None = None,
        key: str | None = None,
        api: str | None = None,
        rest: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Search your tickets."""
        return self._call(
            SEARCH,
            query={"q": q, "key": key, "api": api, "rest": rest},
            options=options,
        )


class AsyncTicketsResource(AsyncResource):
    """tickets."""

    async def get(
        self, ticket_id: UUID | str, *, options: RequestOptions | None = None
    ) -> models.Ticket:
        """Get a ticket.

        Args:
            ticket_id: The ticket

        Raises:
            ServerError: Unexpected
        """
        return await self._call(GET, path={"ticketId": ticket_id}, options=options)

    async def list(
        self,
        *,
        name: str,
        limit: int | None = None,
        ratio: float | None = None,
        active: bool | None = None,
        on: date | str | None = None,
        since: datetime | str | None = None,
        owner: UUID | str | None = None,
        status: Literal["open", "closed"] | str | None = None,
        mail: str | None = None,
        ids: int | str | Sequence[int | str] | None = None,
        x_request_id: UUID | str | None = None,
        x_tenant: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List tickets.

        Args:
            name: The name
            limit: How many
            status: The state
            x_request_id: Left out, a fresh one is made for each call.
            x_tenant: The tenant
        """
        return await self._call(
            LIST,
            query={
                "name": name,
                "limit": limit,
                "ratio": ratio,
                "active": active,
                "on": on,
                "since": since,
                "owner": owner,
                "status": status,
                "mail": mail,
                "ids": ids,
            },
            headers={"X-Request-Id": x_request_id, "X-Tenant": x_tenant},
            options=options,
        )

    async def create(
        self,
        *,
        body: types.CreateTicketBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create a ticket."""
        return await self._call(CREATE, body=body, options=options)

    async def update_form(
        self,
        ticket_id: int | str,
        *,
        body: types.UpdateTicketBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Update a ticket."""
        return await self._call(
            UPDATE_FORM, path={"ticketId": ticket_id}, body=body, options=options
        )

    async def search(
        self,
        *,
        q: str | None = None,
        key: str | None = None,
        api: str | None = None,
        rest: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Search your tickets."""
        return await self._call(
            SEARCH,
            query={"q": q, "key": key, "api": api, "rest": rest},
            options=options,
        )
