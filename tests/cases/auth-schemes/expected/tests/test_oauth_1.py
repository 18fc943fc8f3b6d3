"""oauth_1: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_get_in_header(saved: Saved) -> None:
    """In a header."""
    call = saved(lambda client: client.oauth_1.get_in_header(q="a b", r="x,y"))
    call.sends("GET https://gate.test/oauth1?q=a%20b&r=x%2Cy", signed=["Authorization"])


def test_create_in_form(saved: Saved) -> None:
    """In a form."""
    call = saved(
        lambda client: client.oauth_1.create_in_form(body={"status": "hello world"})
    )
    call.sends(
        "POST https://gate.test/oauth1-form",
        signed=[
            "oauth_consumer_key",
            "oauth_signature_method",
            "oauth_timestamp",
            "oauth_nonce",
            "oauth_signature",
        ],
        form=[("status", "hello world")],
    )


def test_get_in_query(saved: Saved) -> None:
    """In the query."""
    call = saved(lambda client: client.oauth_1.get_in_query(z=1))
    call.sends(
        "GET https://gate.test/oauth1-query?z=1",
        signed=[
            "oauth_consumer_key",
            "oauth_signature_method",
            "oauth_timestamp",
            "oauth_nonce",
            "oauth_signature",
        ],
    )


def test_get_with_private_key(saved: Saved) -> None:
    """With a private key."""
    call = saved(lambda client: client.oauth_1.get_with_private_key())
    call.sends("GET https://gate.test/oauth1-rsa")


def test_get_without_method(saved: Saved) -> None:
    """Without a method."""
    call = saved(lambda client: client.oauth_1.get_without_method())
    call.sends(
        "GET https://gate.test/oauth1/plain",
        signed=[
            "oauth_consumer_key",
            "oauth_signature_method",
            "oauth_timestamp",
            "oauth_nonce",
            "oauth_signature",
        ],
    )
