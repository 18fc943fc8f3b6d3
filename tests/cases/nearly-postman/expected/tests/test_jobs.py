"""jobs: what goes out, what comes back."""

from hub.pytest_plugin import Saved


def test_cancel_a_job(saved: Saved) -> None:
    call = saved(lambda client: client.jobs.cancel_a_job(":id"))
    call.sends("POST https://hub.test/jobs/:id::cancel")


def test_pause_a_job(saved: Saved) -> None:
    call = saved(lambda client: client.jobs.pause_a_job("{id}"))
    call.sends("POST https://hub.test/jobs/%7Bid%7D:pause")


def test_resume_a_job(saved: Saved) -> None:
    call = saved(lambda client: client.jobs.resume_a_job("7"))
    call.sends("POST https://hub.test/jobs/7:resume")


def test_retry_a_job(saved: Saved) -> None:
    call = saved(lambda client: client.jobs.retry_a_job(7))
    call.sends("POST https://hub.test/jobs/7")


def test_get_a_stretch(saved: Saved) -> None:
    call = saved(lambda client: client.jobs.get_a_stretch(":from", ":to", ":step"))
    call.sends("GET https://hub.test/jobs/:from,:to/steps(:step)")


def test_get_a_log(saved: Saved) -> None:
    call = saved(lambda client: client.jobs.get_a_log("7", ":format"))
    call.sends("GET https://hub.test/jobs/7/log.:format")
