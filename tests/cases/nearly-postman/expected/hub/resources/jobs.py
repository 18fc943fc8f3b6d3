"""Jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._runtime import RequestOptions

CANCEL: Operation[Any] = Operation(
    "jobs.cancel", "POST", "/jobs/{{id}}::cancel", body="json"
)

PAUSE: Operation[Any] = Operation(
    "jobs.pause", "POST", "/jobs/{{id}}:pause", body="json"
)

RESUME: Operation[Any] = Operation(
    "jobs.resume", "POST", "/jobs/{{id}}:resume", body="json"
)

RETRY: Operation[Any] = Operation("jobs.retry", "POST", "/jobs/:id:retry", body="json")

GET_STRETCH: Operation[Any] = Operation(
    "jobs.get_stretch", "GET", "/jobs/{{from}},{{to}}/steps({{step}})"
)

GET_LOG: Operation[Any] = Operation("jobs.get_log", "GET", "/jobs/:id/log.{{format}}")


class Jobs(Resource):
    """Jobs."""

    def cancel(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Cancel a job.

        Args:
            id: In the path as `{{id}}::cancel`.
        """
        return self._call(CANCEL, path={"id": id}, body=body, options=options)

    def pause(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Pause a job.

        Args:
            id: In the path as `{{id}}:pause`.
        """
        return self._call(PAUSE, path={"id": id}, body=body, options=options)

    def resume(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Resume a job.

        Args:
            id: In the path as `{{id}}:resume`.
        """
        return self._call(RESUME, path={"id": id}, body=body, options=options)

    def retry(
        self,
        id_retry: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Retry a job."""
        return self._call(
            RETRY, path={"id:retry": id_retry}, body=body, options=options
        )

    def get_stretch(
        self, from_: str, to: str, step: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a stretch.

        Args:
            from_: Sent as `from`. In the path as `{{from}},{{to}}`.
            to: In the path as `{{from}},{{to}}`.
            step: In the path as `steps({{step}})`.
        """
        return self._call(
            GET_STRETCH, path={"from": from_, "to": to, "step": step}, options=options
        )

    def get_log(
        self, id: int | str, format: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a log.

        Args:
            format: In the path as `log.{{format}}`.
        """
        return self._call(GET_LOG, path={"id": id, "format": format}, options=options)


class AsyncJobs(AsyncResource):
    """Jobs."""

    async def cancel(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Cancel a job.

        Args:
            id: In the path as `{{id}}::cancel`.
        """
        return await self._call(CANCEL, path={"id": id}, body=body, options=options)

    async def pause(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Pause a job.

        Args:
            id: In the path as `{{id}}:pause`.
        """
        return await self._call(PAUSE, path={"id": id}, body=body, options=options)

    async def resume(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Resume a job.

        Args:
            id: In the path as `{{id}}:resume`.
        """
        return await self._call(RESUME, path={"id": id}, body=body, options=options)

    async def retry(
        self,
        id_retry: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Retry a job."""
        return await self._call(
            RETRY, path={"id:retry": id_retry}, body=body, options=options
        )

    async def get_stretch(
        self, from_: str, to: str, step: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a stretch.

        Args:
            from_: Sent as `from`. In the path as `{{from}},{{to}}`.
            to: In the path as `{{from}},{{to}}`.
            step: In the path as `steps({{step}})`.
        """
        return await self._call(
            GET_STRETCH, path={"from": from_, "to": to, "step": step}, options=options
        )

    async def get_log(
        self, id: int | str, format: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a log.

        Args:
            format: In the path as `log.{{format}}`.
        """
        return await self._call(
            GET_LOG, path={"id": id, "format": format}, options=options
        )
