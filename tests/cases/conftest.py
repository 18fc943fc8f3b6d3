"""The tests among the expected files belong to generated clients; `tests/test_cases.py` runs them there."""

collect_ignore_glob = ["*/expected/*"]
