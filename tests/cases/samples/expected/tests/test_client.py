"""The client itself: what goes out, what comes back."""

from ledgers.pytest_plugin import Saved


def test_close_ledger(saved: Saved) -> None:
    """Close a ledger."""
    call = saved(
        lambda client: client.close_ledger(
            "led_8841", account_sid="AC17", x_owner_id="77"
        )
    )
    call.sends(
        "DELETE https://eu.ledgers.test:8443/v2/accounts/AC17/ledgers/led_8841.json",
        headers={
            "X-Tenant": "acme",
            "X-Api-Version": "2",
            "X-Owner-Id": "77",
            "Authorization": "Basic QUMxNzpzZWNyZXQ=",
        },
    )


def test_list_ledgers(saved: Saved) -> None:
    call = saved(lambda client: client.list_ledgers(status="open"))
    call.sends(
        "GET https://eu.ledgers.test:8443/v2/ledgers?status=open&region=eu",
        headers={
            "X-Tenant": "acme",
            "Accept-Language": "de",
            "X-Debug": "true",
            "Authorization": "Basic QUMxNzpzZWNyZXQ=",
        },
    )


def test_restart_environment(saved: Saved) -> None:
    """Restart an environment."""
    call = saved(lambda client: client.restart_environment("live", if_match='W/"3"'))
    call.sends(
        "POST https://eu.ledgers.test:8443/v2/environments/live/restart",
        headers={
            "X-Tenant": "acme",
            "If-Match": 'W/"3"',
            "Authorization": "Basic QUMxNzpzZWNyZXQ=",
        },
    )


def test_ask_elsewhere(saved: Saved) -> None:
    call = saved(lambda client: client.ask_elsewhere())
    call.sends(
        "GET https.test://other.test/status",
        headers={"Authorization": "Basic QUMxNzpzZWNyZXQ="},
    )
