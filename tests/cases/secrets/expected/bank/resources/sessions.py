"""Sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

LOG: Operation[models.Session] = Operation(
    "sessions.log",
    "POST",
    "/login",
    body="json",
    responses={200: lambda: models.Session},
)

LOG_IN_BY_FORM: Operation[Any] = Operation(
    "sessions.log_in_by_form", "POST", "/login/form", body="urlencoded"
)

LOG_IN_WITH_FILE: Operation[Any] = Operation(
    "sessions.log_in_with_file", "POST", "/login/file", body="multipart"
)

LOG_IN_BY_GRAPHQL: Operation[Any] = Operation(
    "sessions.log_in_by_graphql",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="mutation Login($password: String!) { login(password: $password) { token } }",
)

SAY_IT_IN_PROSE: Operation[Any] = Operation("sessions.say_it_in_prose", "GET", "/prose")


class Sessions(Resource):
    """Sessions."""

    def log(
        self, *, body: types.LogBody | BodyTypes, options: RequestOptions | None = None
    ) -> models.Session:
        """Log in."""
        return self._call(LOG, body=body, options=options)

    def log_in_by_form(
        self,
        *,
        body: types.LogInByFormBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Log in by a form."""
        return self._call(LOG_IN_BY_FORM, body=body, options=options)

    def log_in_with_file(
        self,
        *,
        body: types.LogInWithFileBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Log in with a file."""
        return self._call(LOG_IN_WITH_FILE, body=body, options=options)

    def log_in_by_graphql(
        self,
        *,
        variables: types.LogInByGraphqlVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Log in by GraphQL."""
        return self._call(LOG_IN_BY_GRAPHQL, body=variables, options=options)

    def say_it_in_prose(self, *, options: RequestOptions | None = None) -> Any:
        """Say it in prose.

        Send `Authorization: Bearer REMOVED` with it.
        """
        return self._call(SAY_IT_IN_PROSE, options=options)


class AsyncSessions(AsyncResource):
    """Sessions."""

    async def log(
        self, *, body: types.LogBody | BodyTypes, options: RequestOptions | None = None
    ) -> models.Session:
        """Log in."""
        return await self._call(LOG, body=body, options=options)

    async def log_in_by_form(
        self,
        *,
        body: types.LogInByFormBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Log in by a form."""
        return await self._call(LOG_IN_BY_FORM, body=body, options=options)

    async def log_in_with_file(
        self,
        *,
        body: types.LogInWithFileBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Log in with a file."""
        return await self._call(LOG_IN_WITH_FILE, body=body, options=options)

    async def log_in_by_graphql(
        self,
        *,
        variables: types.LogInByGraphqlVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Log in by GraphQL."""
        return await self._call(LOG_IN_BY_GRAPHQL, body=variables, options=options)

    async def say_it_in_prose(self, *, options: RequestOptions | None = None) -> Any:
        """Say it in prose.

        Send `Authorization: Bearer REMOVED` with it.
        """
        return await self._call(SAY_IT_IN_PROSE, options=options)
