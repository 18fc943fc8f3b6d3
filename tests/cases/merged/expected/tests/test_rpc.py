"""rpc: what goes out, what comes back."""

from shop import types
from shop.pytest_plugin import Saved


def test_list_methods(saved: Saved) -> None:
    body: types.ListMethodsBody = {"jsonrpc": "2.0", "method": "system.list", "id": 1}
    call = saved(lambda client: client.rpc.list_methods(body=body))
    call.sends(
        "POST https://api.example.test/v1/rpc",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_sum(saved: Saved) -> None:
    body: types.SumBody = {
        "jsonrpc": "2.0",
        "method": "math.sum",
        "params": [1, 2],
        "id": 2,
    }
    call = saved(lambda client: client.rpc.sum(body=body))
    call.sends(
        "POST https://api.example.test/v1/rpc",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_get_user(saved: Saved) -> None:
    """Get a user."""
    call = saved(lambda client: client.rpc.get_user(id="1"))
    call.sends("GET https://api.example.test/v1/call?action=getUser&id=1")


def test_delete_user(saved: Saved) -> None:
    """Delete a user."""
    call = saved(lambda client: client.rpc.delete_user(id="1"))
    call.sends("GET https://api.example.test/v1/call?action=deleteUser&id=1")


def test_add_soap(saved: Saved) -> None:
    """SOAP add."""
    call = saved(lambda client: client.rpc.add_soap(body="<Envelope><Add/></Envelope>"))
    call.sends(
        "POST https://api.example.test/v1/soap",
        headers={"SOAPAction": "urn:Add", "Content-Type": "text/xml"},
        body="<Envelope><Add/></Envelope>",
    )


def test_subtract_soap(saved: Saved) -> None:
    """SOAP subtract."""
    call = saved(
        lambda client: client.rpc.subtract_soap(body="<Envelope><Subtract/></Envelope>")
    )
    call.sends(
        "POST https://api.example.test/v1/soap",
        headers={"SOAPAction": "urn:Subtract", "Content-Type": "text/xml"},
        body="<Envelope><Subtract/></Envelope>",
    )
