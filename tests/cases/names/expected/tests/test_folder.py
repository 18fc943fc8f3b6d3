"""folder: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_in_a_folder_without_a_name(saved: Saved) -> None:
    call = saved(lambda client: client.folder.in_a_folder_without_a_name())
    call.sends("GET https://api.example.test/v1/nameless-folder")
