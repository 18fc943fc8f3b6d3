"""From a recording of Postman's runner to a line of `tests/wire`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

CONVERTER = Path(__file__).parents[1] / "wire/recordings.py"
OWN = [["User-Agent", "PostmanRuntime"], ["Accept", "*/*"], ["Content-Length", "2"]]
SENT = {"method": "POST", "target": "/a", "headers": [["Host", "h.test"], *OWN]}


def converted(folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, str(CONVERTER), str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_recording_becomes_a_line(tmp_path: Path) -> None:
    (tmp_path / "one.collection.json").write_text('{"item": []}')
    (tmp_path / "one.globals.json").write_text('{"values": []}')
    items = [
        {"sent": True, **SENT, "body_base64": "w6k="},
        {"sent": True, **SENT, "body_base64": "6Q=="},
        {"sent": True, **SENT, "body_base64": ""},
        {"sent": False, "error": "no host"},
    ]
    (tmp_path / "one.expected.json").write_text(json.dumps({"items": items}))
    kept = {**SENT, "headers": [["Host", "h.test"]]}
    assert converted(tmp_path) == [
        {
            "name": "one",
            "collection": {"item": []},
            "globals": {"values": []},
            "expected": [
                {**kept, "body": "é"},
                {**kept, "base64": "6Q=="},
                kept,
                {"sent": False},
            ],
        }
    ]


def test_a_recording_with_values_of_the_moment_is_marked(tmp_path: Path) -> None:
    (tmp_path / "two.collection.json").write_text("{}")
    (tmp_path / "two.sample.json").write_text('{"sent": false}')
    assert [case.get("fresh") for case in converted(tmp_path)] == [True]


def test_a_tree_becomes_a_line_with_its_files(tmp_path: Path) -> None:
    file = tmp_path / "three/collection/Sub/r.request.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("url: h.test")
    requests = [{**SENT, "body_base64": ""}]
    (tmp_path / "three/expected.json").write_text(json.dumps({"requests": requests}))
    (line,) = converted(tmp_path)
    assert line["name"] == "v3-three"
    assert line["files"] == {"Sub/r.request.yaml": "url: h.test"}
