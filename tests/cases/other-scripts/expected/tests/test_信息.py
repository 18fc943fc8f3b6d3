"""信息: what goes out, what comes back."""

from api_client import NotFoundError, models
from api_client.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """信息."""
    call = saved(lambda client: client.信息.get("北京", 语言="中文", q="a b"))
    call.sends(
        "GET https://api.example.test/v1/%E4%BF%A1%E6%81%AF/%E5%8C%97%E4%BA%AC?%E8%AF%AD%E8%A8%80=%E4%B8%AD%E6%96%87&q=a%20b"
    )
    call.returns("200", models.信息Response)
    call.raises("404", NotFoundError)


def test_新建(saved: Saved) -> None:
    call = saved(
        lambda client: client.信息.新建(body={"城市": "北京", "温度": {"值": 1}})
    )
    call.sends(
        "POST https://api.example.test/v1/%E4%BF%A1%E6%81%AF",
        headers={"X-Name": "Jürgen", "Content-Type": "application/json"},
        json={"城市": "北京", "温度": {"值": 1}},
    )


def test_上传(saved: Saved) -> None:
    call = saved(lambda client: client.信息.上传(body={"城市": "北京", "größe": "ß"}))
    call.sends(
        "POST https://api.example.test/v1/%E4%BF%A1%E6%81%AF/%E8%A1%A8%E5%8D%95",
        form=[("城市", "北京"), ("größe", "ß")],
    )
