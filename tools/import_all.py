"""Compiles and imports every module of a package, in a process of its own: `import_all.py PACKAGE`.

Prints a line for each that fails: module, error class and message, with tabs between.
"""

from __future__ import annotations

import compileall
import importlib
import pkgutil
import sys


def main(package: str) -> int:
    """Import everything; 1 when something failed."""
    sys.path.insert(0, "")
    failed = not compileall.compile_dir(".", quiet=1)
    names = [package]
    while names:
        name = names.pop()
        try:
            module = importlib.import_module(name)
        except Exception as error:
            text = " ".join(str(error).split())
            print(name, type(error).__name__, text, sep="\t")
            failed = True
            continue
        folders = getattr(module, "__path__", ())
        names += [f"{name}.{each.name}" for each in pkgutil.iter_modules(folders)]
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
