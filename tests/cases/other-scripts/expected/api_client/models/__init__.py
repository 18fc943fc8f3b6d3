"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .donnees_meteo import Lete as Lete
    from .信息 import NotFoundBody as NotFoundBody
    from .信息 import 信息Class as 信息Class
    from .信息 import 信息Response as 信息Response
    from .信息 import 值Class as 值Class
    from .信息 import 列表Class as 列表Class
    from .信息 import 说明Class as 说明Class

_MODULES = {
    "Lete": "donnees_meteo",
    "信息Response": "信息",
    "信息Class": "信息",
    "说明Class": "信息",
    "列表Class": "信息",
    "值Class": "信息",
    "NotFoundBody": "信息",
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
