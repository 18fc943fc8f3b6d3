"""folder: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_in_folder_without_name(saved: Saved) -> None:
    """In a folder without a name."""
    call = saved(lambda client: client.folder.get_in_folder_without_name())
    call.sends("GET https://api.example.test/v1/nameless-folder")
