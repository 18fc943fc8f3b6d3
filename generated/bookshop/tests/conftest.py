"""The fixture of the generated tests."""

from bookshop.pytest_plugin import saved_fixture

saved = saved_fixture()
