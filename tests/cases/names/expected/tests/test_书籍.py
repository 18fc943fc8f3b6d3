"""书籍: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_获取(saved: Saved) -> None:
    call = saved(lambda client: client.书籍.获取())
    call.sends("GET https://api.example.test/v1/chinese/get")


def test_получить(saved: Saved) -> None:
    call = saved(lambda client: client.书籍.получить())
    call.sends("GET https://api.example.test/v1/russian/get")


def test_strasse_offnen(saved: Saved) -> None:
    call = saved(lambda client: client.书籍.strasse_offnen())
    call.sends("GET https://api.example.test/v1/german/open")
