"""GraphQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_AUTHOR_BY_ID: Operation[models.AuthorResponse] = Operation(
    "graphql.get_author_by_id",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="query Author($id: ID!) {\n  author(id: $id) {\n    name\n    books {\n      isbn\n      title\n    }\n  }\n}",
    responses={200: lambda: models.AuthorResponse},
)

ADD_TO_WISH_LIST: Operation[models.WishListResponse] = Operation(
    "graphql.add_to_wish_list",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="mutation Wish($isbn: String!) {\n  wish(isbn: $isbn) {\n    count\n  }\n}",
    responses={200: lambda: models.WishListResponse},
)


class Graphql(Resource):
    """GraphQL."""

    def get_author_by_id(
        self,
        *,
        variables: types.GetAuthorByIdVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.AuthorResponse:
        """Author by id."""
        return self._call(GET_AUTHOR_BY_ID, body=variables, options=options)

    def add_to_wish_list(
        self,
        *,
        variables: types.AddToWishListVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.WishListResponse:
        """Add to wish list."""
        return self._call(ADD_TO_WISH_LIST, body=variables, options=options)


class AsyncGraphql(AsyncResource):
    """GraphQL."""

    async def get_author_by_id(
        self,
        *,
        variables: types.GetAuthorByIdVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.AuthorResponse:
        """Author by id."""
        return await self._call(GET_AUTHOR_BY_ID, body=variables, options=options)

    async def add_to_wish_list(
        self,
        *,
        variables: types.AddToWishListVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.WishListResponse:
        """Add to wish list."""
        return await self._call(ADD_TO_WISH_LIST, body=variables, options=options)
