"""Running the tools that judge and the programs that are measured, each in a process of its own."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
TIMEOUT = 900.0
TIMED_OUT = -1
MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Done:
    """What a process left behind."""

    code: int
    out: str
    err: str
    seconds: float
    peak: int
    """Bytes; the largest resident set of the process or of one that it started."""

    @property
    def text(self) -> str:
        """Both streams: the tools do not agree on where they write their findings."""
        return self.out + self.err

    @property
    def last(self) -> str:
        """The last line written, which is where Python names an error."""
        return (self.text.strip().splitlines() or [f"exit code {self.code}"])[-1]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give a child's environment: what a developer has set for Python and colours is left out."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("PYTHON") and key not in {"FORCE_COLOR", "COLUMNS"}
    }
    return {**kept, "NO_COLOR": "1", **(extra or {})}


def run(
    command: Sequence[str],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = TIMEOUT,
) -> Done:
    """Run a command to its end. One that takes too long is stopped and has the code `TIMED_OUT`."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment(env),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        code, peak = _wait(process, timeout)
        seconds = time.perf_counter() - started
        late = f"timed out after {timeout:.0f} s\n" if code == TIMED_OUT else ""
        return Done(code, _text(out), _text(err) + late, seconds, peak)


def _wait(process: subprocess.Popen[bytes], timeout: float) -> tuple[int, int]:
    """Wait with `wait4`, the only call that tells the memory of one child and not of all so far."""
    late = threading.Event()

    def stop() -> None:
        late.set()
        # Not `process.kill`, which looks first whether the child has ended, and then `wait4` misses it.
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)

    timer = threading.Timer(timeout, stop)
    timer.daemon = True
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    code = TIMED_OUT if late.is_set() else process.returncode
    return code, _bytes(usage.ru_maxrss)


def _bytes(peak: int) -> int:
    """Linux counts kilobytes here, macOS bytes."""
    return peak if sys.platform == "darwin" else peak * 1024


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", errors="replace")


def python(*arguments: str | Path) -> list[str]:
    """Give a command line of this very Python, with the tools installed beside it."""
    return [sys.executable, *map(str, arguments)]


def postsmith(*arguments: str | Path) -> list[str]:
    """Give the command line of the generator; `-P` because the working folder is not ours."""
    return python("-P", "-m", "postsmith", *arguments)


def generator_environment() -> dict[str, str]:
    """Where the generator is not installed, the one beside this folder is run."""
    if importlib.util.find_spec("postsmith") is not None:
        return {}
    return {"PYTHONPATH": str(ROOT / "generator")}


@contextmanager
def working_folder(keep: Path | None) -> Generator[Path]:
    """Give the folder to work in; it stays when someone wants to look at it."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
        return
    # Removed by hand: a tool that lingers must not turn a finished report into a traceback.
    folder = Path(tempfile.mkdtemp(prefix="postsmith-tools-")).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
