"""Reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    import builtins
    from typing import Literal

    from ... import types
    from ..._runtime import BodyTypes, RequestOptions

LIST: Operation[builtins.list[models.Review]] = Operation(
    "books.reviews.list",
    "GET",
    "/books/:isbn/reviews",
    responses={200: lambda: list[models.Review]},
)

WRITE: Operation[models.Review] = Operation(
    "books.reviews.write",
    "POST",
    "/books/:isbn/reviews",
    body="json",
    responses={201: lambda: models.Review, 429: lambda: models.ErrorBody},
)


class Reviews(Resource):
    """Reviews.

    What readers say.
    """

    def list(
        self,
        isbn: int | str,
        *,
        sort: Literal["newest", "best"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[models.Review]:
        """List reviews.

        Args:
            isbn: The book's ISBN-13, without dashes.
            sort: `newest` or `best`
        """
        return self._call(
            LIST, path={"isbn": isbn}, query={"sort": sort}, options=options
        )

    def write(
        self,
        isbn: int | str,
        *,
        body: types.WriteReviewBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Review:
        """Write a review.

        Signed-in customers only.

        Args:
            isbn: The book's ISBN-13, without dashes.

        Raises:
            RateLimitError: Too many reviews
        """
        return self._call(WRITE, path={"isbn": isbn}, body=body, options=options)


class AsyncReviews(AsyncResource):
    """Reviews.

    What readers say.
    """

    async def list(
        self,
        isbn: int | str,
        *,
        sort: Literal["newest", "best"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.list[models.Review]:
        """List reviews.

        Args:
            isbn: The book's ISBN-13, without dashes.
            sort: `newest` or `best`
        """
        return await self._call(
            LIST, path={"isbn": isbn}, query={"sort": sort}, options=options
        )

    async def write(
        self,
        isbn: int | str,
        *,
        body: types.WriteReviewBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Review:
        """Write a review.

        Signed-in customers only.

        Args:
            isbn: The book's ISBN-13, without dashes.

        Raises:
            RateLimitError: Too many reviews
        """
        return await self._call(WRITE, path={"isbn": isbn}, body=body, options=options)
