"""The fixture of the generated tests."""

from zoom.pytest_plugin import saved_fixture

saved = saved_fixture()
