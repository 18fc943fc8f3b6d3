"""c_windows_x: what goes out, what comes back."""

from evil.pytest_plugin import Saved


def test_list_slashes(saved: Saved) -> None:
    """/etc/passwd."""
    call = saved(lambda client: client.c_windows_x.list_slashes())
    call.sends("GET https://api.example.test/v1/slashes")
    call.returns("200", str)
