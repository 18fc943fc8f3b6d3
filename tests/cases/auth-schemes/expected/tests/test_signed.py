"""signed: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_hawk(saved: Saved) -> None:
    call = saved(lambda client: client.signed.hawk(body={"name": "gate"}))
    call.sends(
        "POST https://gate.test/hawk",
        headers={"Content-Type": "application/json"},
        signed=["Authorization"],
        json={"name": "gate"},
    )


def test_edge_grid(saved: Saved) -> None:
    call = saved(lambda client: client.signed.edge_grid(body={"name": "gate"}))
    call.sends(
        "POST https://gate.test/edgegrid",
        headers={"Content-Type": "application/json"},
        signed=["Authorization"],
        json={"name": "gate"},
    )


def test_aws(saved: Saved) -> None:
    call = saved(lambda client: client.signed.aws())
    call.sends("GET https://gate.test/aws", signed=["X-Amz-Date", "Authorization"])


def test_aws_in_the_query(saved: Saved) -> None:
    call = saved(lambda client: client.signed.aws_in_the_query(prefix="a/b"))
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


def test_jwt_with_a_secret(saved: Saved) -> None:
    call = saved(lambda client: client.signed.jwt_with_a_secret())
    call.sends("GET https://gate.test/jwt", signed=["Authorization"])


def test_jwt_in_the_query(saved: Saved) -> None:
    call = saved(lambda client: client.signed.jwt_in_the_query(page=1))
    call.sends("GET https://gate.test/jwt-query?page=1", signed=["jwt"])


def test_jwt_with_a_private_key(saved: Saved) -> None:
    call = saved(lambda client: client.signed.jwt_with_a_private_key())
    call.sends("GET https://gate.test/jwt-rsa")


def test_asap(saved: Saved) -> None:
    call = saved(lambda client: client.signed.asap())
    call.sends("GET https://gate.test/asap")
