"""A server on loopback that keeps the requests it is sent, byte by byte, and answers each."""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True)
class Caught:
    """A request as it was on the wire; texts hold one character per byte."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Server:
    """Listens on a free port of 127.0.0.1 for as long as the process lives."""

    def __init__(self) -> None:
        self.caught: list[Caught] = []
        self.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        """What every request is answered with."""
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._socket.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(
                target=self._serve, args=(connection,), daemon=True
            ).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as stream:
            while request := read_request(stream):
                self.caught.append(request)
                connection.sendall(self.answer)


def read_request(stream: BinaryIO) -> Caught | None:
    """The next request of a connection, `None` at its end."""
    line = stream.readline().decode("latin-1").rstrip("\r\n")
    if not line:
        return None
    method, _, rest = line.partition(" ")
    headers = tuple(_headers(stream))
    named = {name.lower(): value for name, value in headers}
    if "chunked" in named.get("transfer-encoding", ""):
        body = b"".join(_chunks(stream))
    else:
        body = stream.read(int(named.get("content-length", "0")))
    return Caught(method, rest.rpartition(" ")[0], headers, body)


def _headers(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    while line := stream.readline().decode("latin-1").rstrip("\r\n"):
        name, _, value = line.partition(":")
        yield name, value.removeprefix(" ")


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while size := int(stream.readline(), 16):
        yield stream.read(size)
        stream.readline()
    stream.readline()


@contextmanager
def capture() -> Generator[Server]:
    """A server for as long as this lasts."""
    server = Server()
    try:
        yield server
    finally:
        server.close()
