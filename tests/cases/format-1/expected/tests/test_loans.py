"""loans: what goes out, what comes back."""

from library.pytest_plugin import Saved


def test_borrow(saved: Saved) -> None:
    call = saved(
        lambda client: client.loans.borrow(body={"isbn": "0441478123", "weeks": 4})
    )
    call.sends(
        "POST https://library.test/v1/loans",
        headers={
            "Content-Type": "application/json",
            "Authorization": "Basic dXNlcjpwYXNzd29yZA==",
        },
        json={"isbn": "0441478123", "weeks": 4},
    )


def test_give_back(saved: Saved) -> None:
    call = saved(
        lambda client: client.loans.give_back(body={"isbn": "0441478123", "late": True})
    )
    call.sends(
        "POST https://library.test/v1/loans/returns",
        form=[("isbn", "0441478123"), ("late", "true")],
    )
