"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .shared import Bed as Bed
    from .shared import BedMapBed as BedMapBed
    from .shared import BedParent as BedParent
    from .shared import ErrorBody as ErrorBody
    from .shared import FailedSensor as FailedSensor
    from .shared import Harvest as Harvest
    from .shared import MapBed as MapBed
    from .shared import NotFoundBody as NotFoundBody

_MODULES = {
    "FailedSensor": "shared",
    "Bed": "shared",
    "Harvest": "shared",
    "MapBed": "shared",
    "BedMapBed": "shared",
    "BedParent": "shared",
    "ErrorBody": "shared",
    "NotFoundBody": "shared",
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
