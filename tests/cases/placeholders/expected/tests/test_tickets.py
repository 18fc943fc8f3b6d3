"""tickets: what goes out, what comes back."""

from tickets import ServerError, models, types
from tickets.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Get a ticket."""
    call = saved(
        lambda client: client.tickets.get("ba9d37dd-3dd4-52f9-be84-ba69eebfcdb4")
    )
    call.sends(
        "GET https://eu.example.test/tickets/ba9d37dd-3dd4-52f9-be84-ba69eebfcdb4",
        headers={"Accept": "application/json"},
    )
    call.returns("200", models.Ticket)
    call.raises("500", ServerError)


def test_list(saved: Saved) -> None:
    """List tickets."""
    call = saved(
        lambda client: client.tickets.list(
            name="string",
            limit=1,
            ratio=1.5,
            active=True,
            on="2024-01-15",
            since="2024-01-15T09:30:00Z",
            owner="ba9d37dd-3dd4-52f9-be84-ba69eebfcdb4",
            status="open",
            mail="user@example.com",
            ids=[1, 1],
            x_request_id="ba9d37dd-3dd4-52f9-be84-ba69eebfcdb4",
            x_tenant="string",
        )
    )
    call.sends(
        "GET https://eu.example.test/tickets?name=string&limit=1&ratio=1.5&active=true&on=2024-01-15&since=2024-01-15T09:30:00Z&owner=ba9d37dd-3dd4-52f9-be84-ba69eebfcdb4&status=open&mail=user@example.com&ids=1&ids=1",
        headers={
            "X-Request-Id": "ba9d37dd-3dd4-52f9-be84-ba69eebfcdb4",
            "X-Tenant": "string",
        },
    )


def test_create(saved: Saved) -> None:
    """Create a ticket."""
    body: types.CreateTicketBody = {
        "title": "string",
        "count": 1,
        "due": "2024-01-15",
        "owner": "a15ae301-bce5-5cff-9502-3af7ce03795b",
        "labels": ["string"],
        "either": "string",
        "secret": "password",
    }
    call = saved(lambda client: client.tickets.create(body=body))
    call.sends(
        "POST https://eu.example.test/tickets",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_update_form(saved: Saved) -> None:
    """Update a ticket."""
    call = saved(
        lambda client: client.tickets.update_form(
            1, body={"title": "string", "count": 1, "kind": "bug"}
        )
    )
    call.sends(
        "PUT https://eu.example.test/tickets/1/form",
        form=[("title", "string"), ("count", "1"), ("kind", "bug")],
    )


def test_search(saved: Saved) -> None:
    """Search your tickets."""
    call = saved(
        lambda client: client.tickets.search(
            q="YOUR_QUERY", key="[your key]", api="xxxxx", rest="..."
        )
    )
    call.sends(
        "GET https://eu.example.test/tickets/search?q=YOUR_QUERY&key=[your%20key]&api=xxxxx&rest=..."
    )
