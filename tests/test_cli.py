"""The command line: what goes where, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

import postsmith
from postsmith import cli
from postsmith.codes import Severity
from postsmith.diagnostics import Diagnostic, Location
from postsmith.result import Branch, Inspection, Result, Summary

Generate = Callable[..., Result]

FILES: dict[str, str | bytes] = {
    "zoom/__init__.py": "class Zoom: ...\n",
    "README.md": "#\n",
}
SUMMARY = Summary("zoom", "Zoom", operations=2, requests=3, examples=4)


def finding(
    code: str = "PM206", severity: Severity = Severity.WARNING, line: int = 7
) -> Diagnostic:
    place = Location("zoom.json", "/item/0", ("Users", "Get: a, user"), line, 3)
    return Diagnostic(code, severity, "something\nis odd", "mend it", place)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A pipeline that gives what a test says, with what it was asked for in `calls`."""
    fake: Any = ModuleType("postsmith.pipeline")
    fake.calls = []
    fake.result = Result(FILES, (), SUMMARY)

    def generate(collection: str, **options: Any) -> Result:
        options["progress"]("load")
        fake.calls.append((collection, options))
        if isinstance(fake.result, BaseException):
            raise fake.result
        made: Result = fake.result(collection) if callable(fake.result) else fake.result
        return made

    fake.generate = generate
    monkeypatch.setitem(sys.modules, "postsmith.pipeline", fake)
    monkeypatch.setattr(postsmith, "pipeline", fake, raising=False)
    return fake


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Run the command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli.app, list(arguments))


def test_a_client_is_written_and_summed_up(run: Any, pipeline: Any) -> None:
    done = run("generate", "zoom.json", "--output", "out")
    assert done.exit_code == 0
    assert Path("out/zoom/__init__.py").read_text() == "class Zoom: ...\n"
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0] == "out"
    assert "  operations  2 from 3 saved requests" in lines
    assert "  files       2 (2 new)" in lines
    assert lines[-1] == "Next: from zoom import Zoom"
    assert len(lines) <= 12


def test_requests_of_other_protocols_are_counted(tmp_path: Path) -> None:
    tree = tmp_path / "Chat"
    tree.mkdir()
    for kind in ("http", "grpc", "websocket", "mcp"):
        text = f"$kind: {kind}-request\nurl: http://h.test/a\n"
        (tree / f"{kind}.request.yaml").write_text(text)
    arguments = ["generate", str(tree), "--output", str(tmp_path / "out")]
    lines = CliRunner().invoke(cli.app, arguments).stdout.splitlines()
    assert "  operations  1 from 1 saved request; 3 left out" in lines


def test_options_reach_the_pipeline(run: Any, pipeline: Any) -> None:
    run("generate", "-", "-o", "out", "--package", "p", "--pack", "a", "--pack", "b")
    run("generate", "z.json", "-o", "out", "--templates", "mine")
    (name, first), (_, second) = pipeline.calls
    assert (name, first["package"], first["packs"]) == ("-", "p", ("a", "b"))
    assert (second["packs"], second["templates"]) == (("python_client",), "mine")


def test_json_is_one_object(run: Any, pipeline: Any) -> None:
    pipeline.result = Result(FILES, (finding(),), SUMMARY)
    done = run("generate", "zoom.json", "-o", "out", "--format", "json")
    value = json.loads(done.stdout)
    assert done.stderr == ""
    assert 0 <= value.pop("seconds") < 5
    assert value.pop("diagnostics")[0]["line"] == 7
    assert value == {
        "package": "zoom",
        "client": "Zoom",
        "output": "out",
        "operations": 2,
        "requests": 3,
        "left_out": 0,
        "examples": 4,
        "by_other_words": 0,
        "files": 2,
    }


def test_several_collections_get_a_folder_each(run: Any, pipeline: Any) -> None:
    pipeline.result = lambda name: Result(FILES, (), Summary(name.split(".")[0], "X"))
    done = run("generate", "a.json", "b.json", "-o", "out", "--format", "json")
    outputs = [client["output"] for client in json.loads(done.stdout)["clients"]]
    assert outputs == [os.path.join("out", "a"), os.path.join("out", "b")]
    assert Path("out/b/README.md").exists()


def test_one_unreadable_collection_does_not_stop_the_others(
    run: Any, pipeline: Any
) -> None:
    broken = Result(diagnostics=(finding("PM101", Severity.ERROR),))
    good = Result(FILES, (), SUMMARY)
    pipeline.result = lambda name: broken if name == "a.json" else good
    done = run("generate", "a.json", "b.json", "-o", "out")
    assert done.exit_code == 2
    assert "nothing written (1 error)" in done.stdout
    assert Path("out/zoom/README.md").exists()


def test_two_collections_for_one_folder_are_refused(run: Any, pipeline: Any) -> None:
    done = run("generate", "a.json", "b.json", "-o", "out")
    assert done.exit_code == 2
    assert "PM609" in done.stderr


def test_findings_go_to_stderr_few_of_each_kind(run: Any, pipeline: Any) -> None:
    many = tuple(finding(line=line) for line in range(1, 10))
    pipeline.result = Result(FILES, (*many, finding("PM207", Severity.NOTE)), SUMMARY)
    done = run("generate", "zoom.json", "-o", "out")
    assert done.stderr.count("PM206 warning") == 3
    assert "PM206 6 more like these" in done.stderr
    assert "PM207 note" in done.stderr
    assert "findings    9 warnings, 1 note" in done.stdout
    everything = run("generate", "zoom.json", "-o", "out", "--verbose")
    assert everything.stderr.count("PM206 warning") == 9


def test_github_gets_annotations(run: Any, pipeline: Any) -> None:
    pipeline.result = Result(
        FILES, (finding(), finding("PM207", Severity.NOTE)), SUMMARY
    )
    lines = run(
        "generate", "z.json", "-o", "out", "--format", "github"
    ).stdout.splitlines()
    assert lines[0] == (
        "::warning file=zoom.json,line=7,col=3,title=PM206::"
        "Users / Get: a, user: something%0Ais odd. hint: mend it"
    )
    assert lines[1].startswith("::notice ")


def test_an_unreadable_collection_ends_with_2_and_touches_nothing(
    run: Any, pipeline: Any
) -> None:
    pipeline.result = Result(diagnostics=(finding("PM101", Severity.ERROR),))
    done = run("generate", "z.json", "-o", "out")
    assert done.exit_code == 2
    assert not Path("out").exists()


def test_changes_by_hand_end_with_1_until_accepted(run: Any, pipeline: Any) -> None:
    run("generate", "z.json", "-o", "out")
    Path("out/README.md").write_text("mine\n")
    pipeline.result = Result({**FILES, "README.md": "# new\n"}, (), SUMMARY)
    refused = run("generate", "z.json", "-o", "out")
    assert refused.exit_code == 1
    assert "PM603 error  out/README.md" in refused.stderr
    assert "--overwrite" in refused.stderr
    assert Path("out/README.md").read_text() == "mine\n"
    accepted = run("generate", "z.json", "-o", "out", "--overwrite")
    assert accepted.exit_code == 0
    assert Path("out/README.md").read_text() == "# new\n"


def test_the_output_may_not_be_a_file(run: Any, pipeline: Any) -> None:
    Path("out").write_text("mine\n")
    done = run("generate", "z.json", "-o", "out")
    assert (done.exit_code, "PM601" in done.stderr) == (2, True)


def test_our_bugs_are_a_finding_without_a_traceback_or_a_value(
    run: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.result = KeyError("s3cret of the collection")
    done = run("generate", "z.json", "-o", "out", "--format", "json")
    assert done.exit_code == 3
    (found,) = json.loads(done.stdout)["diagnostics"]
    assert found["code"] == "PM900"
    assert "KeyError at test_cli.py:" in found["message"]
    assert "s3cret" not in done.output
    monkeypatch.setenv("POSTSMITH_DEBUG", "1")
    assert isinstance(run("generate", "z.json", "-o", "out").exception, KeyError)


def test_ctrl_c_ends_with_130(run: Any, pipeline: Any) -> None:
    pipeline.result = KeyboardInterrupt()
    assert run("generate", "z.json", "-o", "out").exit_code == 130
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["generate"], "[[tool.postsmith.client]]"),
        (["generate", "a.json"], "--output"),
        (["generate", "a", "b", "-o", "out", "--package", "p"], "--package"),
        (["generate", "-", "-", "-o", "out"], "standard input"),
        (["generate", "-o", "out"], "COLLECTION"),
        (["generate", "a", "-o", "out", "--format", "xml"], "xml"),
        (["inspect", "a", "--stage", "soup"], "api, ir, collection, environments"),
        (["inspect"], "COLLECTION"),
        (["generat"], "generate"),
        (["generate", "a", "--outptu", "x"], "--output"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_to_do(
    run: Any, pipeline: Any, arguments: list[str], says: str
) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert not pipeline.calls


def test_configured_clients_are_generated_without_arguments(
    run: Any, pipeline: Any
) -> None:
    Path("postsmith.toml").write_text(
        '[[client]]\ncollection = "z.json"\noutput = "out"\n'
    )
    assert run("generate").exit_code == 0
    assert Path("out/README.md").exists()


def test_a_mistake_in_the_configuration_ends_with_2(run: Any, pipeline: Any) -> None:
    Path("postsmith.toml").write_text("[[clint]]\n")
    done = run("generate")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "did you mean 'client'?" in done.stderr


def test_inspect_shows_a_tree_or_json(run: Any, pipeline: Any) -> None:
    tree = Branch("zoom", "Zoom", (Branch("users", "", (Branch("get()", "-> User"),)),))
    asked: list[tuple[object, ...]] = []

    def inspect(collection: str, stage: str, environments: Any) -> Inspection:
        asked.append((collection, stage, *environments))
        return Inspection(tree, Location("a.json"), (finding(),))

    pipeline.inspect = inspect
    text = run("inspect", "z.json")
    assert text.stdout == "zoom  Zoom\n  users\n    get()  -> User\n"
    assert "PM206" in text.stderr
    value = json.loads(
        run(
            *("inspect", "z.json", "--stage", "collection", "--format", "json"),
            *("--environment", "live.json", "--environment", "globals.json"),
        ).stdout
    )
    assert value["$type"] == "Location"
    assert value["file"] == "a.json"
    assert asked == [
        ("z.json", "api"),
        ("z.json", "collection", "live.json", "globals.json"),
    ]


@pytest.mark.parametrize("command", [[], ["generate"], ["inspect"]])
def test_every_help_has_an_example_and_the_exit_codes(
    run: Any, command: list[str]
) -> None:
    text = run(*command, "--help").stdout
    assert "Example" in text
    assert "Exit codes: 0 fine" in text
    assert "  postsmith " in text


def postsmith_process(
    *arguments: str, **options: Any
) -> subprocess.CompletedProcess[str]:
    generator = str(Path(cli.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-m", "postsmith", *arguments],
        env={**os.environ, "PYTHONPATH": generator},
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


@pytest.mark.parametrize(
    "heavy", ["jinja2", "black", "jsonschema", "rich", "httpx2", "pydantic"]
)
def test_nothing_heavy_is_imported_to_start(heavy: str) -> None:
    code = f"import sys, postsmith.cli; sys.exit({heavy!r} in sys.modules)"
    generator = str(Path(cli.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": generator},
        check=False,
    )
    assert done.returncode == 0


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    generator = str(Path(cli.__file__).parents[1])
    process = subprocess.Popen(
        [sys.executable, "-m", "postsmith", "generate", "--help"],
        env={**os.environ, "PYTHONPATH": generator},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert b"Traceback" not in error


def one_request(folder: Path) -> str:
    """A small collection, as a file."""
    collection = {
        "info": {
            "name": "Zoom",
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": [{"name": "List users", "request": {"url": "http://h.test/users"}}],
    }
    (folder / "zoom.json").write_text(json.dumps(collection))
    return str(folder / "zoom.json")


@pytest.mark.parametrize("path", ["a" * 300, "a" * 300 + "/b", "loop", "file/x", "."])
@pytest.mark.parametrize("place", ["collection", "--environment", "--client", "-o"])
def test_a_path_that_the_system_refuses_is_a_finding(
    run: Any, path: str, place: str
) -> None:
    """Too long, a loop of links, a file in place of a folder, a folder in place of a file."""
    Path("loop").symlink_to("loop")
    Path("file").write_text("{}")
    zoom, other = one_request(Path.cwd()), Path("other")
    other.mkdir()
    arguments = {
        "collection": ["generate", path, "-o", "out"],
        "--environment": ["generate", zoom, "-o", "out", "--environment", path],
        "--client": ["replay", zoom, "--client", path],
        "-o": ["generate", zoom, "-o", path],
    }
    if path == ".":
        os.chdir(other)
    done = run(*arguments[place])
    assert done.exit_code == (0 if (path, place) == (".", "-o") else 2)
    assert "PM9" not in done.stderr
    assert done.exit_code == 0 or "PM" in done.stderr


@pytest.mark.parametrize("command", ["generate", "replay"])
def test_a_formatter_without_disk_ends_with_2_and_names_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    output = {"generate": ["--output", str(tmp_path / "out")], "replay": []}
    arguments = [command, one_request(tmp_path), *output[command]]
    done = CliRunner().invoke(cli.app, arguments)
    assert done.exit_code == 2
    assert f"PM605 error  {tmp_path / 'gone'}: nothing can be written" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs limits of POSIX")
def test_a_disk_that_is_full_ends_with_2_and_leaves_nothing(tmp_path: Path) -> None:
    """No file may grow beyond a size that the collection is below and the client above."""
    (tmp_path / "temporary").mkdir()
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    arguments = ["generate", one_request(tmp_path), "--output", str(tmp_path / "a/out")]
    for largest in (0, 600, 2500):
        limits = f"resource.setrlimit(resource.RLIMIT_FSIZE, ({largest}, {largest}))"
        code = f"import resource; {limits}; from postsmith import cli; cli.main()"
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env={**environment, "PYTHONPATH": str(Path(cli.__file__).parents[1])},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, "PM605" in done.stderr) == (2, True), done.stderr
        assert not (tmp_path / "a").exists()
        assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="needs signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_polite_kill_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    """The process stops while the formatter runs, with its files in a temporary folder."""
    (tmp_path / "temporary").mkdir()
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/ruff"
    program.write_text("#!/bin/sh\necho $$ > $1.started\nexec sleep 60\n")
    program.chmod(0o755)
    code = (
        "from postsmith import cli, format\n"
        f"format._find_ruff = lambda: {str(program)!r}\n"
        f"format._ISOLATED = ({str(program)!r},)\ncli.main()\n"
    )
    arguments = ["generate", one_request(tmp_path), "--output", str(tmp_path / "out")]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env={
            **os.environ,
            "TMPDIR": str(tmp_path / "temporary"),
            "PYTHONPATH": str(Path(cli.__file__).parents[1]),
        },
        stderr=subprocess.PIPE,
    )
    while not (tmp_path / "bin/ruff.started").exists():
        assert process.poll() is None
        time.sleep(0.01)
    number = getattr(signal, name)
    process.send_signal(number)
    _, error = process.communicate()
    assert process.returncode in (128 + number, 130)
    assert b"Traceback" not in error
    assert list((tmp_path / "temporary").iterdir()) == []
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_be_taught_to_complete(
    monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv("_POSTSMITH_COMPLETE", f"{shell}_source")
    script = postsmith_process()
    assert script.returncode == 0
    assert f"_POSTSMITH_COMPLETE={shell}_complete" in script.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("begun", "completed"),
    [
        (["gen"], ["generate"]),
        (["replay", "--fail"], ["--fail-on-drift"]),
        (["generate", "a.json", "--format", "g"], ["github"]),
        (["inspect", "--stage", "col"], ["collection"]),
        (["inspect", "exports/zo"], ["file", "exports/zo"]),
        (["generate", "a.json", "-o", "ou"], ["dir", "ou"]),
    ],
)
def test_what_is_begun_is_completed(
    monkeypatch: pytest.MonkeyPatch,
    shell: str,
    begun: list[str],
    completed: list[str],
) -> None:
    monkeypatch.setenv("_POSTSMITH_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", " ".join(["postsmith", *begun]))
    word = begun[-1] if shell == "fish" else str(len(begun))
    monkeypatch.setenv("COMP_CWORD", word)
    words = re.split(r"[\n,\t]", postsmith_process().stdout)
    assert set(completed) <= set(words)


def test_the_version_is_that_of_the_package() -> None:
    shown = postsmith_process("--version").stdout
    assert shown == f"postsmith {version('postsmith')}\n"
