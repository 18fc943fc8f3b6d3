"""oauth_1: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_in_a_header(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_1.in_a_header(q="a b", r="x,y"))
    call.sends("GET https://gate.test/oauth1?q=a%20b&r=x%2Cy", signed=["Authorization"])


def test_in_a_form(saved: Saved) -> None:
    call = saved(
        lambda client: client.oauth_1.in_a_form(body={"status": "hello world"})
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


def test_in_the_query(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_1.in_the_query(z=1))
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


def test_with_a_private_key(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_1.with_a_private_key())
    call.sends("GET https://gate.test/oauth1-rsa")


def test_without_a_method(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_1.without_a_method())
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
