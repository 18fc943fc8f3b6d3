"""What Postman sends for a saved request, said once: variables, URL, headers, body, auth, and the comparison of two requests.

`send` is the door: an item with what it inherits and values of variables go in, the request on the wire comes
out. What generated tests expect is `send` with sample values, what `postsmith replay` expects is `send` with the
given ones, and the recorded cases of `tests/wire` judge it.
"""

from postsmith.wire.request import NotSent, WireRequest, compose, send
from postsmith.wire.visits import Visit, walk

__all__ = ["NotSent", "Visit", "WireRequest", "compose", "send", "walk"]
