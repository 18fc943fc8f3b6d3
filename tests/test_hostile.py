"""Whatever a collection says: the output is good Python, stays in its folder, and sends what was saved."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Any
from urllib.parse import unquote

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from postsmith import pipeline
from postsmith.result import Result
from postsmith.targets.python import plan

Json = Any
Pair = tuple[str, str]

WORDS = (
    "CON nul.txt COM1 aux __init__ __class__ __dict__ _runtime self class None list type str id json models"
    " client options body model_config copy Any 1 -1 1e5 true null 2024-02-30 a-b a_b aB"
)
NASTY = (
    *WORDS.split(),
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    "a\\",
    '\\"""',
    "\\N{DASH}",
    "\\u0041\\x",
    "{{x}}",
    "{{",
    "}}",
    "{{ y }}",
    "{x}",
    "{% raw %}",
    "{% endraw %}",
    "{%",
    "{#",
    "#}",
    "%s {0} ${i}",
    "\x00",
    "\n",
    "\r\n",
    "\t",
    "a\nb",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u202egpj.exe",
    "\u2066a\u2069",
    "\u200b",
    "\ufeff",
    "\ud800",
    "a\udfffb",
    "e\u0301",
    "ß",
    "İ",
    "ſ",
    "ﬁ",
    "名前",
    "🚀",
    "../../x",
    "/etc/passwd",
    "C:\\x",
    ".",
    "..",
    " ",
    "",
    "a b",
    "a&b=c",
    "a#b",
    "a?b",
    "a%20b",
    "a+b",
    "<b>",
    "<!--",
    "`x` [y](z)",
    "# title",
    ">>> 1 / 0",
    "Args:\n    x: y",
    'f"{x}"',
    '"""+__import__("os")+"""',
    "'+__import__('os')+'",
    "x" * 5000,
    "a b " * 1250,
)

pieces = st.sampled_from(NASTY) | st.text(max_size=4)
texts = (
    st.sampled_from(NASTY)
    | st.text(max_size=6)
    | st.lists(pieces, min_size=2, max_size=3).map("".join)
)
scalars = texts | st.none() | st.booleans() | st.integers() | st.floats(-1e9, 1e9)
values: st.SearchStrategy[Json] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)
    ),
    max_leaves=6,
)
objects = st.dictionaries(texts, values, max_size=4)
rows = st.fixed_dictionaries(
    {"key": texts, "value": texts},
    optional={"description": texts, "disabled": st.booleans()},
)
some_rows = st.lists(rows, max_size=3)
SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
JSON_HEADER = {"key": "Content-Type", "value": "application/json"}


@st.composite
def bodies(draw: st.DrawFn) -> Json:
    mode = draw(st.sampled_from(("json", "raw", "urlencoded", "formdata", "graphql")))
    if mode == "json":
        text = json.dumps(draw(objects))
        options = {"raw": {"language": "json"}}
        return {"mode": "raw", "raw": text, "options": options}
    if mode == "raw":
        return {"mode": "raw", "raw": draw(texts)}
    if mode == "graphql":
        variables = json.dumps(draw(objects))
        return {
            "mode": mode,
            mode: {"query": f"{{ a }} # {draw(texts)}", "variables": variables},
        }
    return {"mode": mode, mode: [{**row, "type": "text"} for row in draw(some_rows)]}


@st.composite
def examples(draw: st.DrawFn) -> Json:
    return {
        "name": draw(texts),
        "code": draw(st.sampled_from((200, 201, 404, 500))),
        "header": [JSON_HEADER, *draw(st.lists(rows, max_size=1))],
        "body": json.dumps(draw(values)),
    }


@st.composite
def requests(draw: st.DrawFn) -> Json:
    method = draw(st.sampled_from(("GET", "POST", "PUT", "DELETE")))
    path = [draw(st.sampled_from(("a", "b"))), *draw(st.lists(texts, max_size=2))]
    url: Json = {"host": ["{{baseUrl}}"], "path": path, "query": draw(some_rows)}
    if draw(st.booleans()):
        path.append(":" + draw(texts))
        url["variable"] = [{"key": path[-1][1:], "value": draw(texts)}]
    request: Json = {"method": method, "url": url, "header": draw(some_rows)}
    if method != "GET" and draw(st.booleans()):
        request["body"] = draw(bodies())
    return {
        "name": draw(texts),
        "request": {**request, "description": draw(texts)},
        "response": draw(st.lists(examples(), max_size=2)),
    }


items = st.recursive(
    requests(),
    lambda inner: st.fixed_dictionaries(
        {"name": texts, "item": st.lists(inner, max_size=2)},
        optional={"description": texts},
    ),
    max_leaves=4,
)


@st.composite
def collections(draw: st.DrawFn) -> Json:
    base = {"key": "baseUrl", "value": "https://api.example.test/v1"}
    return {
        "info": {"name": draw(texts), "description": draw(texts), "schema": SCHEMA},
        "variable": [base, *draw(st.lists(rows, max_size=2))],
        "item": draw(st.lists(items, min_size=1, max_size=3)),
    }


def requests_in(item: Json) -> Iterator[Json]:
    for each in item.get("item", ()):
        yield from requests_in(each)
    if "request" in item:
        yield item


def whole(value: Json) -> Json:
    """The value with half characters replaced, as the reader does and reports."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [whole(each) for each in value]
    if isinstance(value, dict):
        return {whole(key): whole(each) for key, each in value.items()}
    return value


def is_said(value: Json) -> bool:
    """Whether a value is meant as it stands: variables, placeholders and credentials are not."""
    text = json.dumps(value, ensure_ascii=False)
    return not re.search(r"\{\{|<|key|token|pass", text)


def canonical(value: Json) -> str:
    return json.dumps(whole(value), sort_keys=True)


RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?$", re.I)
UNSAFE = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|[. ]$')


def check_paths(files: Mapping[str, object]) -> None:
    folded = [path.casefold() for path in files]
    assert len(set(folded)) == len(folded)
    for path in files:
        pure = PurePosixPath(path)
        assert not pure.is_absolute(), path
        assert pure.as_posix() == path, path
        for part in pure.parts:
            assert part not in ("", ".", ".."), path
            assert not RESERVED.match(part), path
            assert not UNSAFE.search(part), path
            assert len(part.encode("utf-8")) <= 200, path


def check_code(files: Mapping[str, str | bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".py"):
            compile(content, path, "exec")


def check_fixtures(collection: Json, result: Result) -> None:
    """Every example that says something literal is there, character by character."""
    prefix = f"{result.summary.package}/fixtures/"
    found = {
        canonical(json.loads(content))
        for path, content in result.files.items()
        if path.startswith(prefix) and path.endswith(".json")
    }
    for item in requests_in(collection):
        for example in item["response"]:
            value = json.loads(example["body"])
            if is_said(value):
                assert canonical(value) in found, example


@contextmanager
def importable(result: Result) -> Iterator[Path]:
    """The client on disk and on the path, and all of it forgotten afterwards."""
    package = result.summary.package
    assert package not in sys.modules
    with tempfile.TemporaryDirectory() as folder:
        for name, content in result.files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            path.write_bytes(data)
        sys.path.insert(0, folder)
        importlib.invalidate_caches()
        writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        try:
            yield Path(folder)
        finally:
            sys.dont_write_bytecode = writes
            sys.path.remove(folder)
            for name in list(sys.modules):
                if name == package or name.startswith(f"{package}."):
                    del sys.modules[name]


def import_all(package: str) -> None:
    """Every module, also those that only type checkers look at."""
    found = importlib.import_module(package)
    for module in pkgutil.walk_packages(found.__path__, f"{package}."):
        importlib.import_module(module.name)


def saved_of(package: str, flavour: str) -> tuple[Any, Any]:
    """What the `saved` fixture gives, and the mock behind it."""
    run_time = importlib.import_module(f"{package}._runtime.saved")
    testing: ModuleType = importlib.import_module(f"{package}.testing")
    base = testing.Mock
    kind = next(
        each
        for each in vars(testing).values()
        if isinstance(each, type) and issubclass(each, base) and each is not base
    )
    mock, drift = kind(), list[Any]()
    make = mock.client if flavour == "sync" else mock.async_client
    return run_time.SavedRequests(mock, make(on_drift=drift.append), drift), mock


def run_tests(result: Result, folder: Path) -> tuple[int, list[Any]]:
    """Run the generated tests in both flavours: how many there are, and the first requests sent."""
    package = result.summary.package
    count, sent = 0, list[Any]()
    for file in sorted(folder.glob("tests/test_*.py")):
        names: dict[str, Any] = {}
        exec(compile(file.read_text(encoding="utf-8"), file.name, "exec"), names)
        for name, function in names.items():
            if name.startswith("test_"):
                count += 1
                for flavour in ("sync", "async"):
                    saved, mock = saved_of(package, flavour)
                    try:
                        function(saved)
                    except Exception as error:
                        # One place for all failures, so that they can be made small.
                        said = f"{file.name}: {name} ({flavour}): {error!r}"
                        raise AssertionError(said) from None
                    sent.append(mock.calls[0])
    return count, sent


def pairs_of(sent: Any) -> Iterator[Pair]:
    """The query as it went out, decoded; `+` is a plus."""
    for pair in sent.target.partition("?")[2].split("&"):
        key, equals, value = pair.partition("=")
        if equals:
            yield unquote(key), unquote(value)


def check_sent(collection: Json, calls: list[Any]) -> None:
    """What the collection says literally, in bodies and in queries, is what went out."""
    found = {pair for call in calls for pair in pairs_of(call)}
    contents = {
        canonical(json.loads(call.content))
        for call in calls
        if "json" in call.headers.get("content-type", "") and call.content
    }
    for item in requests_in(collection):
        request = item["request"]
        # Behind a `#` nothing is sent, not even a query.
        values = [row["value"] for row in request["url"].get("variable", ())]
        ended = any("#" in text for text in (*request["url"]["path"], *values))
        for row in () if ended else request["url"]["query"]:
            pair = whole([row["key"], row["value"]])
            literal = is_said(pair) and "%" not in "".join(pair) and pair[0]
            if literal and not row.get("disabled"):
                assert tuple(pair) in found, row
        body = request.get("body") or {}
        if "options" in body and is_said(json.loads(body["raw"])):
            assert canonical(json.loads(body["raw"])) in contents, body


def check(collection: Json) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "collection.json")
        source.write_text(json.dumps(collection), encoding="utf-8")
        result = pipeline.generate(source)
    assert not result.failed, result.diagnostics
    assert not [found for found in result.diagnostics if found.code >= "PM600"]
    expected = sum(1 for _ in requests_in(collection))
    assert result.summary.requests == expected
    check_paths(result.files)
    check_code(result.files)
    check_fixtures(collection, result)
    with importable(result) as client:
        import_all(result.summary.package)
        count, calls = run_tests(result, client)
    assert count == expected
    check_sent(collection, calls)


@given(collection=collections())
@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_hostile_collections_become_good_clients(collection: Json) -> None:
    check(collection)


def test_a_collection_without_requests_imports_nothing_for_them(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text(json.dumps({"info": {"name": "Empty"}, "item": [{"item": []}]}))
    testing = str(pipeline.generate(path).files["empty/testing.py"])
    assert not re.search(r"\bRoute\b", testing)


def calls_of(headers: int, tmp_path: Path) -> int:
    """How many functions are called to understand and plan a request with so many headers."""
    path = tmp_path / f"{headers}.json"
    rows = [{"key": f"X-{number}", "value": "1"} for number in range(headers)]
    request = {"url": "http://h.test/a", "header": rows}
    path.write_text(
        json.dumps({"info": {"name": "Many"}, "item": [{"request": request}]})
    )
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        understood = pipeline.understand(pipeline.Inputs(path))
        assert isinstance(understood, pipeline.Understood)
        plan(pipeline.viewed(understood.api, None))
    finally:
        sys.setprofile(before)
    return count


def test_many_headers_cost_what_their_number_says(tmp_path: Path) -> None:
    calls_of(400, tmp_path)
    assert calls_of(800, tmp_path) < 3 * calls_of(400, tmp_path)
