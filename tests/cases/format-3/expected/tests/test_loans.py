"""loans: what goes out, what comes back."""

from reading_room.pytest_plugin import Saved


def test_borrow(saved: Saved) -> None:
    call = saved(
        lambda client: client.loans.borrow(body={"isbn": "0441478123", "weeks": 4})
    )
    call.sends(
        "POST https://library.test/v1/loans",
        headers={"Authorization": "Bearer token", "Content-Type": "application/json"},
        json={"isbn": "0441478123", "weeks": 4},
    )


def test_search(saved: Saved) -> None:
    call = saved(
        lambda client: client.loans.search(variables={"reader": "r1", "open": True})
    )
    call.sends(
        "POST https://library.test/v1/graphql",
        headers={"Authorization": "Bearer token", "Content-Type": "application/json"},
        json={
            "query": "query Loans($reader: ID!, $open: Boolean) {\n  loans(reader: $reader, open: $open) { isbn due }\n}",
            "variables": {"reader": "r1", "open": True},
        },
    )
