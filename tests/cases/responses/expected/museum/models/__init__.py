"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .oddities import BigNumber as BigNumber
    from .oddities import Broken as Broken
    from .oddities import DateId as DateId
    from .oddities import Either as Either
    from .oddities import KeyAreNoName as KeyAreNoName
    from .oddities import MixedKind as MixedKind
    from .oddities import MixedKindValue as MixedKindValue
    from .oddities import NoStatus as NoStatus
    from .oddities import Price as Price
    from .works import Artist as Artist
    from .works import Error as Error
    from .works import ErrorBody as ErrorBody
    from .works import ErrorDetail as ErrorDetail
    from .works import NotFoundBody as NotFoundBody
    from .works import Work as Work
    from .works import WorkList as WorkList
    from .works import WorkResponse as WorkResponse

_MODULES = {
    "Broken": "oddities",
    "DateId": "oddities",
    "KeyAreNoName": "oddities",
    "MixedKind": "oddities",
    "MixedKindValue": "oddities",
    "Either": "oddities",
    "NoStatus": "oddities",
    "BigNumber": "oddities",
    "Price": "oddities",
    "Work": "works",
    "Artist": "works",
    "WorkList": "works",
    "WorkResponse": "works",
    "ErrorBody": "works",
    "Error": "works",
    "NotFoundBody": "works",
    "ErrorDetail": "works",
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
