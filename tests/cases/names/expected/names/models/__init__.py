"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .books import Book as Book
    from .ml import Day as Day
    from .ml import MlOwner as MlOwner
    from .ml import Owner as Owner
    from .shared import ReferenceResponse as ReferenceResponse

_MODULES = {
    "Book": "books",
    "Day": "ml",
    "Owner": "ml",
    "MlOwner": "ml",
    "ReferenceResponse": "shared",
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
