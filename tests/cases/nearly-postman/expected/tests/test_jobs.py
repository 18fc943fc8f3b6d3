"""jobs: what goes out, what comes back."""

from hub.pytest_plugin import Saved


def test_cancel(saved: Saved) -> None:
    """Cancel a job."""
    call = saved(lambda client: client.jobs.cancel(":id"))
    call.sends("POST https://hub.test/jobs/:id::cancel")


def test_pause(saved: Saved) -> None:
    """Pause a job."""
    call = saved(lambda client: client.jobs.pause("{id}"))
    call.sends("POST https://hub.test/jobs/%7Bid%7D:pause")


def test_resume(saved: Saved) -> None:
    """Resume a job."""
    call = saved(lambda client: client.jobs.resume("7"))
    call.sends("POST https://hub.test/jobs/7:resume")


def test_retry(saved: Saved) -> None:
    """Retry a job."""
    call = saved(lambda client: client.jobs.retry(7))
    call.sends("POST https://hub.test/jobs/7")


def test_get_stretch(saved: Saved) -> None:
    """Get a stretch."""
    call = saved(lambda client: client.jobs.get_stretch(":from", ":to", ":step"))
    call.sends("GET https://hub.test/jobs/:from,:to/steps(:step)")


def test_get_log(saved: Saved) -> None:
    """Get a log."""
    call = saved(lambda client: client.jobs.get_log("7", ":format"))
    call.sends("GET https://hub.test/jobs/7/log.:format")
