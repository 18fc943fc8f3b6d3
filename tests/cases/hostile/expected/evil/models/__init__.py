"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .con_ import Com1 as Com1
    from .init import Class as Class
    from .init import Init as Init
    from .outside import AgnpExeb as AgnpExeb
    from .outside import Brace as Brace
    from .outside import Hello as Hello
    from .outside import LineTab as LineTab
    from .outside import (
        Longlonglonglonglonglonglonglonglonglonglonglonglonglonglong as Longlonglonglonglonglonglonglonglonglonglonglonglonglonglong,
    )
    from .outside import NulHere as NulHere

_MODULES = {
    "Com1": "con_",
    "Class": "init",
    "Init": "init",
    "AgnpExeb": "outside",
    "Longlonglonglonglonglonglonglonglonglonglonglonglonglonglong": "outside",
    "NulHere": "outside",
    "Hello": "outside",
    "Brace": "outside",
    "LineTab": "outside",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(_MODULES)
