"""Template packs: what their authors can do, and what is said of every mistake: which, where, what to do, exit 2."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from postsmith import cli
from postsmith.diagnostics import suggest
from postsmith.pipeline import generate
from postsmith.render import packs_root

MINI: Mapping[str, str] = {
    "pack.toml": """\
name = "mini"

[[file]]
template = "client.py.jinja"
path = "{package}/client.py"

[[file]]
template = "folder.txt.jinja"
path = "folders/{path}.txt"
each = "resources"

[[verbatim]]
folder = "static/"
path = "static/"
""",
    "client.py.jinja": """\
{% import "macros.jinja" as macros %}
class {{ client.sync_class }}:
{{ macros.title(client) }}
    package = "{{ client.package }}"
{% include "foot.jinja" %}
""",
    "macros.jinja": """\
{% macro title(view) %}
    title = "{{ view.title }}"
{%- endmacro %}
""",
    "foot.jinja": "    operations = {{ client.methods | length }}\n",
    "folder.txt.jinja": "{{ item.title }}\n",
    "static/style.css": "a { color: red }\n",
}
COLLECTION = {
    "info": {
        "name": "Zoom",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "item": [
        {
            "name": "Users",
            "item": [{"name": "List users", "request": {"url": "http://h.test/users"}}],
        }
    ],
}


def lay(root: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with a collection and the pack `mini`."""
    lay(tmp_path, {"zoom.json": json.dumps(COLLECTION)})
    lay(tmp_path / "mini", MINI)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the findings of a run into `out`."""
    asked = ["generate", "zoom.json", "-o", "out", *arguments, "--format", "json"]
    done = CliRunner().invoke(cli.app, asked)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, json.loads(done.stdout)["diagnostics"]


def out() -> dict[str, bytes]:
    files = (path for path in Path("out").rglob("*") if path.is_file())
    named = {path.relative_to("out").as_posix(): path.read_bytes() for path in files}
    return {
        name: content
        for name, content in named.items()
        if not name.startswith((".postsmith-", ".gitattributes"))
    }


def place(found: dict[str, Any]) -> str:
    return f"{found['file']}:{found['line']}" if found["line"] else found["file"]


def test_a_pack_of_ones_own_is_a_path_from_here(here: Path) -> None:
    for path in ("./mini", "mini/", str(here / "mini")):
        assert run("--pack", path) == (0, [])
    assert out() == {
        "zoom/client.py": b'class Zoom:\n    title = "Zoom"\n    package = "zoom"\n    operations = 0\n',
        "folders/resources/users.py.txt": b"Users\n",
        "static/style.css": b"a { color: red }\n",
    }
    os.chdir("mini")
    done = CliRunner().invoke(
        cli.app, ["generate", "../zoom.json", "-o", "../o", "--pack", "."]
    )
    assert done.exit_code == 0


def test_in_the_configuration_a_path_is_relative_to_it(here: Path) -> None:
    text = '[[client]]\ncollection = "zoom.json"\noutput = "out"\npacks = ["./mini"]\n'
    lay(here, {"postsmith.toml": text})
    assert CliRunner().invoke(cli.app, ["generate"]).exit_code == 0
    assert "zoom/client.py" in out()


def test_files_of_any_kind_are_copied_as_they_are(here: Path) -> None:
    files: dict[str, bytes] = {
        "static/logo.png": b"\x89PNG\r\n\x00\xff",
        "static/.github/ci.yml": b"on: push\r\n",
        "static/odd.jinja2": b"{{ as it is }}\n",
        "static/deep/er/x": b"",
    }
    lay(here / "mini", files)
    lay(here / "mini", {"static/__pycache__/x.pyc": b"", "static/.DS_Store": b""})
    assert run("--pack", "./mini") == (0, [])
    assert {name: out()[name] for name in files} == files
    assert not [name for name in out() if "pyc" in name or "DS_Store" in name]


def test_fixtures_are_there_where_a_pack_asks_for_them(here: Path) -> None:
    assert run("--pack", "./mini")[0] == 0
    assert not any("index.json" in name for name in out())
    lay(here / "mini", toml("[[verbatim]]", f"{FIXTURES}[[verbatim]]"))
    assert run("--pack", "./mini", "--overwrite")[0] == 0
    assert json.loads(out()["zoom/fixtures/index.json"]) == {}


def test_a_folder_of_a_pack_may_be_a_link(here: Path) -> None:
    (here / "mini/static").rename(here / "elsewhere")
    (here / "mini/static").symlink_to(here / "elsewhere")
    assert run("--pack", "./mini") == (0, [])
    assert "static/style.css" in out()


def test_a_single_file_is_copied_to_its_own_place(here: Path) -> None:
    rule = '[[verbatim]]\nfolder = "static/style.css"\npath = "theme.css"\n'
    text = MINI["pack.toml"].split("[[verbatim]]")[0] + rule
    lay(here / "mini", {"pack.toml": text})
    assert run("--pack", "./mini") == (0, [])
    assert "theme.css" in out()


def changed(name: str, old: str, new: str) -> dict[str, str | bytes]:
    assert old in MINI[name]
    return {name: MINI[name].replace(old, new, 1)}


def toml(old: str, new: str) -> dict[str, str | bytes]:
    return changed("pack.toml", old, new)


def client(old: str, new: str) -> dict[str, str | bytes]:
    return changed("client.py.jinja", old, new)


TOML, CLIENT = "mini/pack.toml", "mini/client.py.jinja"
FIXTURES = '[[fixtures]]\npath = "{package}/fixtures/"\n\n'
ANOTHER = '[[file]]\ntemplate = "client.py.jinja"\npath = '
MISTAKES: Mapping[str, tuple[dict[str, str | bytes], str, str, str]] = {
    # What is changed: the code, the place, and words of the message or the hint.
    "no TOML": (toml('"mini"', '"mini'), "PM614", f"{TOML}:1", ""),
    "no TOML at the end": (toml('path = "static/"', "path"), "PM614", f"{TOML}:14", ""),
    "a file that is cut off": (toml('path = "static/"', "path ="), "PM614", TOML, ""),
    "a description in Latin-1": (
        {"pack.toml": b'name = "mini"\n# \xe9\n'},
        *("PM614", f"{TOML}:2", "UTF-8"),
    ),
    "nested too deeply": (
        toml('"mini"', '"mini"\nx = ' + "[" * 9999),
        *("PM614", f"{TOML}:1", "deeply"),
    ),
    "a null byte in it": (toml('"mini"', '"mi\0ni"'), "PM614", f"{TOML}:1", ""),
    "no name": (toml('name = "mini"\n', "\n"), "PM619", f"{TOML}:1", "'name'"),
    "a name of another kind": (toml('"mini"', "3"), "PM618", f"{TOML}:1", "a number"),
    "a name with a separator": (toml('"mini"', '"a/b"'), "PM618", f"{TOML}:1", "'a/b'"),
    "no template": (
        toml('template = "client.py.jinja"\n', ""),
        *("PM619", f"{TOML}:3", "[[file]] has no 'template'"),
    ),
    "no path": (
        toml('path = "{package}/client.py"\n', ""),
        *("PM619", f"{TOML}:3", "[[file]] has no 'path'"),
    ),
    "no path for copies": (
        toml('path = "static/"\n', ""),
        *("PM619", f"{TOML}:12", "[[verbatim]] has no 'path'"),
    ),
    "no folder": (toml('folder = "static/"\n', ""), "PM619", f"{TOML}:12", "'folder'"),
    "a number for a table": (
        {"pack.toml": 'name = "mini"\nfile = 3\n'},
        *("PM618", f"{TOML}:2", "[[file]], not a number"),
    ),
    "a single table": (
        {"pack.toml": 'name = "mini"\n[file]\ntemplate = "a"\n'},
        *("PM618", f"{TOML}:2", "[[file]], not a table"),
    ),
    "a list of texts": (
        {"pack.toml": 'name = "mini"\nfile = ["a"]\n'},
        *("PM618", f"{TOML}:2", "[[file]]"),
    ),
    "a list for a text": (
        toml('"folder.txt.jinja"', '["folder.txt.jinja"]'),
        *("PM618", f"{TOML}:8", "'template' must be a text, not a list"),
    ),
    "a null byte in a path": (
        toml('"folders/{path}.txt"', '"folders/\\u0000{path}"'),
        *("PM618", f"{TOML}:9", "null"),
    ),
    "an unknown key at the top": (
        toml('"mini"', '"mini"\ncontract = 99'),
        *("PM617", f"{TOML}:2", "'contract' in pack.toml"),
    ),
    "an unknown table": (
        toml("[[verbatim]]", "[[verbatm]]"),
        *("PM617", f"{TOML}:12", "did you mean 'verbatim'?"),
    ),
    "an unknown key in a table": (
        toml("each =", "eech ="),
        *("PM617", f"{TOML}:10", "did you mean 'each'?"),
    ),
    "a template that is not there": (
        toml('"client.py.jinja"', '"clent.py.jinja"'),
        *("PM620", f"{TOML}:3", "did you mean 'client.py.jinja'?"),
    ),
    "a folder for a template": (
        toml('"client.py.jinja"', '"static"'),
        *("PM620", f"{TOML}:3", "it is a folder"),
    ),
    "an unknown list": (
        toml('"resources"', '"resource"'),
        *("PM621", f"{TOML}:10", "did you mean 'resources'?"),
    ),
    "a text for a list": (toml('"resources"', '"title"'), "PM621", f"{TOML}:10", ""),
    "items without a path": (toml('"resources"', '"mocks"'), "PM621", f"{TOML}:10", ""),
    "an unknown list of files": (
        toml('path = "static/"', 'path = "static/"\nlisted = "optional_file"'),
        *("PM621", f"{TOML}:15", "did you mean 'optional_files'?"),
    ),
    "an unknown placeholder": (
        toml("{package}", "{pakage}"),
        *("PM622", f"{TOML}:5", "the placeholder {pakage}, and there is: {package}"),
    ),
    "a placeholder with an attribute": (
        toml("{package}", "{package.__class__}"),
        *("PM622", f"{TOML}:5", "{package.__class__}"),
    ),
    "a placeholder without a name": (toml("{package}", "{}"), "PM622", f"{TOML}:5", ""),
    "an item's path without items": (
        toml("{package}/client.py", "{path}.py"),
        *("PM622", f"{TOML}:5", "{path}"),
    ),
    "items that are not told apart": (
        toml("folders/{path}.txt", "folders.txt"),
        *("PM622", f"{TOML}:9", "has no {path}"),
    ),
    "half a placeholder": (
        toml("{package}", "{package"),
        "PM622",
        f"{TOML}:5",
        "brace",
    ),
    "a path that leads out": (
        toml("{package}/client.py", "../client.py"),
        *("PM623", f"{TOML}:5", "'..'"),
    ),
    "copies that lead out": (
        toml('path = "static/"', 'path = "a/../../b/"'),
        *("PM623", f"{TOML}:14", "'..'"),
    ),
    "an absolute path": (
        toml("{package}/client.py", "/tmp/client.py"),
        *("PM623", f"{TOML}:5", "absolute"),
    ),
    "a path with backslashes": (
        toml('"{package}/client.py"', r"'{package}\client.py'"),
        *("PM623", f"{TOML}:5", "not allowed"),
    ),
    "a path with a drive": (
        toml("{package}/client.py", "C:/client.py"),
        *("PM623", f"{TOML}:5", "not allowed"),
    ),
    "a name that Windows reserves": (
        toml("{package}/client.py", "{package}/aux.py"),
        *("PM623", f"{TOML}:5", "Windows"),
    ),
    "a name of our own": (
        toml("{package}/client.py", ".postsmith-manifest.json"),
        *("PM623", f"{TOML}:5", "writer itself"),
    ),
    "an empty path": (
        toml("{package}/client.py", ""),
        *("PM623", f"{TOML}:5", "is empty"),
    ),
    "an empty pack": ({"pack.toml": 'name = "mini"\n'}, "PM625", f"{TOML}:1", "empty"),
    "a folder that is not there": (
        toml('folder = "static/"', 'folder = "statics/"'),
        *("PM626", f"{TOML}:12", "did you mean 'static'?"),
    ),
    "two rules for one file": (
        toml("[[verbatim]]", f'{ANOTHER}"{{package}}/client.py"\n\n[[verbatim]]'),
        *("PM624", f"{TOML}:12", "client.py.jinja (mini/pack.toml:3)"),
    ),
    "names that differ in case": (
        toml("[[verbatim]]", f'{ANOTHER}"{{package}}/Client.py"\n\n[[verbatim]]'),
        *("PM624", TOML, "client.py.jinja"),
    ),
    "a file in the place of a folder": (
        toml("[[verbatim]]", f'{ANOTHER}"static"\n\n[[verbatim]]'),
        *("PM624", TOML, "'static'"),
    ),
    "a rule and a copy": (
        toml("{package}/client.py", "static/style.css"),
        *("PM624", f"{TOML}:12", "client.py.jinja (mini/pack.toml:3)"),
    ),
    "a template and a fixture": (
        toml(
            "[[verbatim]]",
            f'{FIXTURES}{ANOTHER}"{{package}}/fixtures/index.json"\n\n[[verbatim]]',
        ),
        *("PM624", f"{TOML}:12", "client.py.jinja (mini/pack.toml:15)"),
    ),
    "a template in Latin-1": (
        {"folder.txt.jinja": b"a\n\xe9\n"},
        *("PM616", "mini/folder.txt.jinja:2", "UTF-8 (byte 0xe9)"),
    ),
    "a tag that is not closed": (
        client('{% include "foot.jinja" %}', "{% if client.title %}"),
        *("PM611", f"{CLIENT}:5", ""),
    ),
    "an unknown filter": (
        client("client.package }}", "client.package | snaek }}"),
        *("PM611", f"{CLIENT}:4", "snaek"),
    ),
    "an unknown name": (
        client("client.package", "clinet.package"),
        *("PM611", f"{CLIENT}:4", "did you mean 'client'?"),
    ),
    "an unknown field": (
        client("client.package", "client.pakage"),
        *(
            "PM611",
            f"{CLIENT}:4",
            "a ClientView has no 'pakage'; did you mean 'package'?",
        ),
    ),
    "a sum of what cannot be added": (
        client("client.package", "client.package + 1"),
        *("PM611", f"{CLIENT}:4", "TypeError"),
    ),
    "a division by nothing": (
        client("client.package", "1 // 0"),
        *("PM611", f"{CLIENT}:4", "ZeroDivisionError"),
    ),
    "a value that is wrong": (
        client("client.package", "'abc'.index('z')"),
        *("PM611", f"{CLIENT}:4", "ValueError"),
    ),
    "a call without an end": (
        changed("macros.jinja", "{{ view.title }}", "{{ title(view) }}"),
        *("PM611", "mini/macros.jinja:2", "RecursionError"),
    ),
    "an error in a macro": (
        changed("macros.jinja", "view.title", "view.titel"),
        *("PM611", "mini/macros.jinja:2", "did you mean 'title'?"),
    ),
    "an error in an included file": (
        {"foot.jinja": "\n{{ client.title + 1 }}\n"},
        *("PM611", "mini/foot.jinja:2", "TypeError"),
    ),
    "broken syntax in an included file": (
        {"foot.jinja": "\n\n{% for %}\n"},
        *("PM611", "mini/foot.jinja:3", ""),
    ),
    "broken syntax in a macro's file": (
        {"macros.jinja": "{% macro title(view) %}\n{{ }}\n{% endmacro %}\n"},
        *("PM611", "mini/macros.jinja:2", ""),
    ),
    "an included file that is not there": (
        client("foot.jinja", "feet.jinja"),
        *("PM611", f"{CLIENT}:5", "did you mean 'foot.jinja'?"),
    ),
    "parentheses without an end": (
        client("client.package", "(" * 3000),
        *("PM611", f"{CLIENT}:4", "RecursionError"),
    ),
    "loops that Python cannot nest": (
        client("{% inc", "{% for i in 'a' %}" * 25 + "{% endfor %}" * 25 + "\n{% inc"),
        *("PM611", CLIENT, "too many statically nested blocks"),
    ),
    "half a character": (
        client("client.package", "'\\ud800'"),
        *("PM611", f"{CLIENT}:4", "half of a character"),
    ),
    "output that is not Python": (
        client("package =", "package = ="),
        *("PM630", f"{CLIENT}:4", "zoom/client.py:3:"),
    ),
    "output of a macro that is not Python": (
        changed("macros.jinja", "title =", "title ="[::-1]),
        *("PM630", "mini/macros.jinja:2", "zoom/client.py:2:"),
    ),
    "output with a null byte": (
        client("client.package }}", "client.package }}\0"),
        *("PM630", f"{CLIENT}:4", "zoom/client.py:3:"),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_a_finding_at_its_place(here: Path, mistake: str) -> None:
    files, code, where, words = MISTAKES[mistake]
    lay(here / "mini", files)
    exit_code, found = run("--pack", "./mini")
    assert exit_code == 2
    first = next(each for each in found if each["code"] == code)
    assert place(first).startswith(where)
    assert first["line"], "every one of these has a line"
    assert words in f"{first['message']} ({first['hint']})"
    assert {each["code"] for each in found if each["code"] != "PM629"} == {code}
    assert not Path("out").exists()


def test_several_mistakes_are_told_at_once(here: Path) -> None:
    text = MINI["pack.toml"].replace("each =", "eech =").replace("{package}", "{x}")
    lay(here / "mini", {"pack.toml": text})
    assert {each["code"] for each in run("--pack", "./mini")[1]} == {"PM617", "PM622"}


def a_folder(root: Path) -> None:
    (root / "folder.txt.jinja").unlink()
    (root / "folder.txt.jinja").mkdir()


def a_loop(root: Path) -> None:
    (root / "static/again").symlink_to(root / "static")


def a_link_to_itself(root: Path) -> None:
    (root / "static/self").symlink_to("self")


def a_dead_link(root: Path) -> None:
    (root / "static/gone").symlink_to("nowhere")


def a_pipe(root: Path) -> None:
    os.mkfifo(root / "static/pipe")


def a_pipe_for_a_description(root: Path) -> None:
    (root / "pack.toml").unlink()
    os.mkfifo(root / "pack.toml")


def no_description(root: Path) -> None:
    (root / "pack.toml").unlink()


def a_folder_for_a_description(root: Path) -> None:
    (root / "pack.toml").unlink()
    (root / "pack.toml").mkdir()


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
@pytest.mark.parametrize(
    ("spoil", "code", "where"),
    [
        (a_folder, "PM620", "mini/pack.toml"),
        (a_loop, "PM616", "mini/static/again"),
        (a_link_to_itself, "PM616", "mini/static/self"),
        (a_dead_link, "PM616", "mini/static/gone"),
        (a_pipe, "PM616", "mini/static/pipe"),
        (a_pipe_for_a_description, "PM616", "mini/pack.toml"),
        (no_description, "PM615", "mini"),
        (a_folder_for_a_description, "PM615", "mini"),
    ],
)
def test_what_cannot_be_read_is_named(
    here: Path, spoil: Callable[[Path], None], code: str, where: str
) -> None:
    spoil(here / "mini")
    exit_code, found = run("--pack", "./mini")
    assert (exit_code, [each["code"] for each in found]) == (2, [code])
    assert found[0]["file"] == where


def test_a_file_without_permission_is_named(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = open

    def refusing(file: Any, *arguments: Any, **options: Any) -> Any:
        if str(file).endswith("style.css"):
            raise PermissionError(13, "Permission denied", file)
        return real(file, *arguments, **options)

    monkeypatch.setattr("builtins.open", refusing)
    exit_code, (found,) = run("--pack", "./mini")
    assert (exit_code, found["code"], found["file"]) == (
        2,
        "PM616",
        os.path.join("mini", "static/style.css"),
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("pyhton_client", "did you mean 'python_client'?"),
        ("zzz", "there is: python_client"),
        ("mini", "did you mean the folder './mini'?"),
        ("./absent", "relative to the current folder"),
        ("./zoom.json", "give the folder"),
        ("", "there is: python_client"),
        ("./" + "a" * 300, "relative to the current folder"),
    ],
)
def test_a_pack_that_is_not_there_is_looked_for(
    here: Path, name: str, says: str
) -> None:
    exit_code, (found,) = run("--pack", name)
    assert (exit_code, found["code"], found["file"]) == (2, "PM610", name)
    assert says in found["hint"]


def test_templates_that_are_not_there_are_told(here: Path) -> None:
    exit_code, (found,) = run("--templates", "absent")
    assert (exit_code, found["code"], found["file"]) == (2, "PM610", "absent")


def test_two_packs_on_one_file_are_refused(here: Path) -> None:
    lay(here / "other", MINI)
    exit_code, found = run("--pack", "./mini", "--pack", "./other")
    assert exit_code == 2
    assert {each["code"] for each in found} == {"PM624"}
    assert {each["file"] for each in found} == {"other/pack.toml"}
    assert "(mini/pack.toml:3)" in found[0]["message"]


def test_two_packs_beside_each_other_are_fine(here: Path) -> None:
    lay(here / "other", MINI)
    text = MINI["pack.toml"].replace('path = "', 'path = "other/')
    lay(here / "other", {"pack.toml": text})
    assert run("--pack", "./mini", "--pack", "./other", "--pack", "./mini") == (0, [])
    assert {"zoom/client.py", "other/zoom/client.py"} <= set(out())


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("folder.txt.jinja", "", ""),
        ("README.md", "", ""),
        (".gitignore", "", ""),
        ("foldr.txt.jinja", "PM627", "did you mean 'folder.txt.jinja'?"),
        ("static/folder.txt.jinja", "PM627", "did you mean 'folder.txt.jinja'?"),
        ("Folder.txt.jinja", "PM627", "did you mean 'folder.txt.jinja'?"),
        ("zzz/qqq.bin", "PM627", "none that is called nearly so"),
        ("static/stile.css", "PM627", "did you mean 'static/style.css'?"),
        ("statics/style.css", "PM627", "did you mean 'static/style.css'?"),
        ("static/style_more.css", "PM628", "did you mean 'static/style.css'?"),
        ("static/logo.svg", "PM628", ""),
        ("unnamed.jinja", "PM629", ""),
    ],
)
def test_a_file_laid_over_that_replaces_nothing_is_told(
    here: Path, name: str, code: str, says: str
) -> None:
    lay(here / "mini", {"README.md": "#\n"})
    lay(here / "over", {name: "x\n"})
    if code == "PM629":
        lay(here / "mini", {name: "y\n"})
    exit_code, found = run("--pack", "./mini", "--templates", "over")
    assert exit_code == (2 if code == "PM627" else 0)
    told = [each for each in found if each["file"] == os.path.join("over", name)]
    assert [each["code"] for each in told] == ([code] if code else [])
    assert says in "".join(each["hint"] for each in told)


def test_a_file_laid_over_may_be_included_by_another(here: Path) -> None:
    over = {"folder.txt.jinja": '{% include "mine.jinja" %}', "mine.jinja": "mine\n"}
    lay(here / "over", over)
    assert run("--pack", "./mini", "--templates", "over") == (0, [])
    assert out()["folders/resources/users.py.txt"] == b"mine\n"


def test_a_name_that_is_made_up_reaches_every_template(here: Path) -> None:
    over = {"folder.txt.jinja": '{% include "mi" ~ "ne.jinja" %}', "mine.jinja": "x\n"}
    lay(here / "over", over)
    assert run("--pack", "./mini", "--templates", "over") == (0, [])


def test_a_file_that_no_rule_names_is_a_note(here: Path) -> None:
    files = {"notes.txt": "", "extra.jinja": "", "LICENSE": "", "docs.md": "", ".x": ""}
    lay(here / "mini", files)
    exit_code, found = run("--pack", "./mini")
    assert exit_code == 0
    told = {each["file"]: each["code"] for each in found}
    assert told == {"mini/notes.txt": "PM629", "mini/extra.jinja": "PM629"}


def test_a_template_is_read_also_where_this_client_has_nothing_for_it(
    here: Path,
) -> None:
    text = MINI["pack.toml"].replace('"resources"', '"tests"')
    lay(here / "mini", {"pack.toml": text, "folder.txt.jinja": "{% if %}\n"})
    item = {"name": "Odd", "request": {"url": "about:blank"}}
    lay(here, {"zoom.json": json.dumps({**COLLECTION, "item": [item]})})
    exit_code, found = run("--pack", "./mini")
    assert exit_code == 2
    assert "PM611" in {each["code"] for each in found}


def test_a_change_of_ours_says_where_it_is_wrong(here: Path) -> None:
    """The commonest case: a file of ours, laid over with a slip in it."""
    name = "project/README.md.jinja"
    text = (packs_root() / "python_client" / name).read_text()
    lay(here / "over", {name: f"{text}\n{{{{ client.titel }}}}\n"})
    exit_code, (found,) = run("--templates", "over")
    line = text.count("\n") + 2
    assert (exit_code, found["code"]) == (2, "PM611")
    assert place(found) == f"over/{name}:{line}"
    assert "did you mean 'title'?" in found["message"]


def test_our_own_pack_has_no_mistakes_and_names_all_its_files(here: Path) -> None:
    pack = packs_root() / "python_client"
    (here / "copy").symlink_to(pack)
    assert run("--pack", "./copy") == (0, [])
    copied = out()
    assert run() == (0, [])
    assert out() == copied


def test_an_error_in_a_pack_of_ours_is_our_bug(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("postsmith.render.folders.packs_root", lambda: here)
    lay(here / "mini", client("client.package", "client.pakage"))
    exit_code, (found,) = run("--pack", "mini")
    assert (exit_code, found["code"]) == (3, "PM900")
    lay(here / "mini", client("package =", "package = ="))
    exit_code, (found,) = run("--pack", "mini")
    assert (exit_code, found["code"]) == (3, "PM902")


def test_the_library_gives_the_same_findings(here: Path) -> None:
    result = generate("zoom.json", packs=["./mini"], templates="absent")
    assert [found.code for found in result.diagnostics] == ["PM610"]
    assert not result.files


def test_a_suggestion_is_short() -> None:
    assert suggest("x", [f"name{number}" for number in range(40)]).endswith("28 more")
