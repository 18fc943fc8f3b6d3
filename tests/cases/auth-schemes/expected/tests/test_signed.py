"""signed: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_create_hawk(saved: Saved) -> None:
    """Hawk."""
    call = saved(lambda client: client.signed.create_hawk(body={"name": "gate"}))
    call.sends(
        "POST https://gate.test/hawk",
        headers={"Content-Type": "application/json"},
        signed=["Authorization"],
        json={"name": "gate"},
    )


def test_create_edge_grid(saved: Saved) -> None:
    """EdgeGrid."""
    call = saved(lambda client: client.signed.create_edge_grid(body={"name": "gate"}))
    call.sends(
        "POST https://gate.test/edgegrid",
        headers={"Content-Type": "application/json"},
        signed=["Authorization"],
        json={"name": "gate"},
    )


def test_get_aws(saved: Saved) -> None:
    """AWS."""
    call = saved(lambda client: client.signed.get_aws())
    call.sends("GET https://gate.test/aws", signed=["X-Amz-Date", "Authorization"])


def test_get_aws_in_query(saved: Saved) -> None:
    """AWS in the query."""
    call = saved(lambda client: client.signed.get_aws_in_query(prefix="a/b"))
    call.sends(
        "GET https://gate.test/aws-query?prefix=a/b",
        signed=[
            "X-Amz-Expires",
            "X-Amz-Date",
            "X-Amz-Algorithm",
            "X-Amz-Credential",
            "X-Amz-SignedHeaders",
            "X-Amz-Signature",
        ],
    )


def test_get_jwt_with_secret(saved: Saved) -> None:
    """JWT with a secret."""
    call = saved(lambda client: client.signed.get_jwt_with_secret())
    call.sends("GET https://gate.test/jwt", signed=["Authorization"])


def test_get_jwt_in_query(saved: Saved) -> None:
    """JWT in the query."""
    call = saved(lambda client: client.signed.get_jwt_in_query(page=1))
    call.sends("GET https://gate.test/jwt-query?page=1", signed=["jwt"])


def test_get_jwt_with_private_key(saved: Saved) -> None:
    """JWT with a private key."""
    call = saved(lambda client: client.signed.get_jwt_with_private_key())
    call.sends("GET https://gate.test/jwt-rsa")


def test_get_asap(saved: Saved) -> None:
    """ASAP."""
    call = saved(lambda client: client.signed.get_asap())
    call.sends("GET https://gate.test/asap")
