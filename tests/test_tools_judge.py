"""The judge of generated clients finds each kind of danger in a client that is wrong on purpose, and none in one that is right."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools.judge_values import is_noun

ROOT = Path(__file__).parents[1]

RUNTIME = '''
"""What both clients share: sending, and answers that are read by the client's own rules."""
import httpx2


class Operation:
    def __init__(self, name, responses):
        self.name, self.responses = name, responses


class Base:
    def __init__(self, base, transport, max_retries, strict, on_drift):
        self.base, self.retries, self.strict, self.drift = base, max_retries, strict, on_drift
        self.http = httpx2.Client(transport=transport)

    def send(self, method, path, headers=lambda: {}, kept=True, **more):
        head = headers()
        for _ in range(self.retries + 1):
            answer = self.http.request(method, self.base + path, headers=head, **more)
            if answer.status_code != 503:
                break
            head = head if kept else headers()
        return answer
'''

WRONG = """
from __future__ import annotations
from datetime import datetime
from uuid import uuid4
from ._runtime import Base
from .models import Part, Task


class Shop(Base):
    def __init__(self, *, base_url="https://shop.test", region: str, account_id: str = "acc_77120",
                 variables=None, transport=None, max_retries=2, strict=False, on_drift=str):
        super().__init__(base_url, transport, max_retries, strict, on_drift)

    def close_wallet(self, wallet_id: str | None = None):
        return self.send("DELETE", f"/wallets/{wallet_id or 'wal_8841'}")

    def pay(self):
        return self.send("POST", "/payouts", lambda: {"Idempotency-Key": "fixed"}, json={"nonce": "n-1"})

    def refund(self):
        return self.send("POST", "/refunds", lambda: {"X-Request-Id": str(uuid4())}, kept=False)

    def order_by_id(self, order_id: str):
        return self.send("DELETE", f"/orders/{order_id}")

    def publish(self):
        return self.send("POST", "/drinks/negroni/publish")

    def empty_shelf(self):
        return self.send("POST", "/shelves/7/empty")

    def order_cancellation(self):
        return self.send("POST", "/orders/cancel")

    def carts(self):
        return self.send("GET", "/carts")

    def create_note(self):
        return self.send("POST", "/notes")

    def get_task(self, task_gid: int):
        answer = self.send("GET", f"/tasks/{task_gid}").json()
        due = answer.get("due", 0)
        task = Task(gid="1", due=datetime.fromtimestamp(int(due)) if str(due).isdigit() else due)
        if self.strict:
            raise ValueError("item " * 2000)
        task.parts = [Part(name=str(each)) for each in answer.get("parts", ())]
        return task

    def find_nothing(self):
        return {}["nothing"]
"""

RIGHT = """
from __future__ import annotations
from uuid import uuid4
from ._runtime import Base
from .models import Task


class Shop(Base):
    def __init__(self, *, base_url="https://shop.test", variables=None, transport=None,
                 max_retries=2, strict=False, on_drift=str):
        super().__init__(base_url.rstrip("/"), transport, max_retries, strict, on_drift)

    def close_wallet(self, wallet_id: str):
        return self.send("DELETE", f"/wallets/{wallet_id}")

    def pay(self):
        return self.send("POST", "/payouts", lambda: {"Idempotency-Key": str(uuid4())})

    def delete_order(self, order_id: str):
        return self.send("DELETE", f"/orders/{order_id}")

    def publish(self, drink_id: str):
        return self.send("POST", f"/drinks/{drink_id}/publish")

    def publish_all(self):
        return self.send("POST", "/drinks/all/publish")

    def empty_shelf(self, shelf_id: int):
        return self.send("POST", f"/shelves/{shelf_id}/empty")

    def cancel_order(self):
        return self.send("POST", "/orders/cancel")

    def list_carts(self):
        return self.send("GET", "/carts")

    def create_note(self, *, body: Mapping[str, Any] | None = None):
        return self.send("POST", "/notes", json=body)

    def get_task(self, task_gid: str):
        answer = self.send("GET", f"/tasks/{task_gid}")
        told = type("Drift", (), {"path": "", "seen": "bad"})()
        try:
            return Task.model_validate_json(answer.content, strict=True)
        except ValueError as error:
            if self.strict:
                raise ValueError("item") from error
            self.drift(told)
            return None
"""

MODELS = {
    "wrong": "gid: str\n    due: datetime\n    parts: list = []\n    note: str | None = None",
    "right": "model_config = {'extra': 'allow'}\n    gid: str\n    parts: list[Part]",
}

RESOURCES = """
from .._runtime import Operation
from ..models import Part, Task

GET_TASK = Operation("get_task", {200: lambda: Task, 404: lambda: Part})
"""

SHAPES = """
from pydantic import create_model

Told = create_model("Told", message=(str, ""), code=(int, 0), more=(str, ""))
Entry = create_model("Entry", message=(str, ""), code=(int, 0))
SHAPES = Operation("get_shape", {500: lambda: Told})
ENTRIES = Operation("get_entry", {200: lambda: Entry})
OTHERS = Operation("get_other", {200: lambda: create_model("ErrorBody", a=(str, ""))})
"""

REQUESTS = [
    ("DELETE", "{{base}}/wallets/{{walletId}}", False),
    ("POST", "{{base}}/notes", True),
    ("GET", "{{base}}/tasks/:task_gid", False),
    ("POST", "{{base}}/drinks/negroni/publish", False),
    ("POST", "{{base}}/drinks/all/publish", False),
    ("POST", "{{base}}/drinks/:drink_id/publish", False),
    ("POST", "{{base}}/shelves/7/empty", False),
    ("POST", "{{base}}/orders/cancel", False),
]


def judged(folder: Path, which: str) -> dict[str, set[str]]:
    """Writes a client by hand, and gives the kinds that the judge finds in it, by column."""
    package = folder / "shop"
    wrong = which == "wrong"
    resources = RESOURCES.replace("404: lambda: Part", "404: lambda: Task")
    answer = {"gid": "1", "parts": [{"name": "wheel"}]}
    index = {"get_task": [{"name": "ok", "status": 200, "file": "task.json"}]}
    files: dict[str, str] = {
        "__init__.py": "",
        "_runtime.py": RUNTIME,
        "client.py": WRONG if wrong else RIGHT,
        "models/__init__.py": (
            "from datetime import datetime\nfrom pydantic import BaseModel\n\n"
            "class Part(BaseModel):\n    name: str\n\n"
            f"class Task(BaseModel):\n    {MODELS[which]}\n"
        ),
        "resources/__init__.py": "",
        "resources/tasks.py": resources + SHAPES if wrong else RESOURCES,
        "fixtures/index.json": json.dumps(index),
        "fixtures/task.json": json.dumps({**answer, "due": 7} if wrong else answer),
    }
    for name, text in files.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    rows: dict[str, Any] = {"path": {}, "query": {}, "headers": {}, "name": "a call"}
    facts = {
        "requests": [
            {**rows, "method": method, "url": url, "body": body}
            for method, url, body in REQUESTS
        ],
        "variables": {"base": "https://shop.test", "walletId": "wal_8841"},
        "names": [],
    }
    given = folder / "samples.json"
    given.write_text(json.dumps(facts), encoding="utf-8")
    command = [sys.executable, "-m", "tools.judge_client", "shop", str(given)]
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    found: dict[str, set[str]] = {}
    for line in done.stdout.splitlines():
        column, kind, text = line.split("\t")
        assert kind != "judge failed", text
        found.setdefault(column, set()).add(kind)
    return found


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    return judged(tmp_path_factory.mktemp("wrong"), "wrong")


@pytest.mark.parametrize(
    ("column", "kinds"),
    [
        ("defaults", {"path id", "id in path", "name in path", "constructor"}),
        ("frozen", {"same header", "same body", "not kept"}),
        ("deletes", {"no ending", "no verb"}),
        ("ids", {"int and str"}),
        ("bodies", {"no argument"}),
        ("calls", {"KeyError", "required", "slash"}),
        ("errors", {"same type", "a failure's fields", "error's name"}),
        ("dump", {"key added"}),
    ],
)
def test_each_danger_is_found(
    wrong: dict[str, set[str]], column: str, kinds: set[str]
) -> None:
    assert kinds <= wrong[column]


def test_wrong_answers_that_pass_in_silence_are_found(
    wrong: dict[str, set[str]],
) -> None:
    assert {
        "drift: date of digits",
        "drift: NaN not told",
        "drift: 1e400 not told",
        "drift: invalid UTF-8 raises",
        "drift: 5,000 digits raises",
        "drift: long error",
    } <= wrong["drift"]


def test_a_client_that_is_right_has_no_finding(tmp_path: Path) -> None:
    assert judged(tmp_path, "right") == {}


@pytest.mark.parametrize(
    ("name", "path", "noun"),
    [
        ("order_cancellation", "/orders/cancel", True),
        ("account_closure", "/accounts/7", True),
        ("carts", "/carts", True),
        ("cancel_order", "/orders/cancel", False),
        ("confirm_registration", "/registration", False),
    ],
)
def test_a_name_without_a_verb_is_known(name: str, path: str, noun: bool) -> None:
    assert is_noun(name, path) is noun
