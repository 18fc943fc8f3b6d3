"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .parcels import Parcel as Parcel
    from .parcels import ParcelData as ParcelData
    from .parcels import ParcelResponse as ParcelResponse
    from .parcels import Reference as Reference

_MODULES = {
    "ParcelResponse": "parcels",
    "ParcelData": "parcels",
    "Reference": "parcels",
    "Parcel": "parcels",
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
