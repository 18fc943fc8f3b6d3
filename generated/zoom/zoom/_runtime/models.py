"""The base of response models. The only module, with `exact.py`, that needs pydantic to be imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidatorFunctionWrapHandler,
)
from pydantic_core import core_schema as core

from .exact import as_it_came, exact, is_respelt

_AS_IT_CAME: Any = {"by_alias": True, "exclude_unset": True, "warnings": False}


class Model(BaseModel):
    """A JSON object of a response. Fields that the collection does not show are kept as attributes.

    Dumped, it is the object that came: keys as on the wire, nothing that was not there, dates in their own
    spelling. Arguments of pydantic's such as `by_alias=False` say otherwise.
    """

    __slots__ = ("_came",)

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
        serialize_by_alias=True,
        ser_json_inf_nan="constants",
    )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core.CoreSchema:
        schema: Any = handler(source)
        fields = schema["type"] == "model" and schema["schema"].get("fields")
        if not fields:
            return cast("core.CoreSchema", schema)
        keys = {
            name: field.get("serialization_alias", name)
            for name, field in fields.items()
            if is_respelt(field)
        }
        changed = {name: exact(field) for name, field in fields.items()}
        schema = {**schema, "schema": {**schema["schema"], "fields": changed}}
        return _remembering(schema, keys) if keys else cast("core.CoreSchema", schema)

    def __copy__(self) -> Self:
        copied = super().__copy__()
        remember(copied, came_of(self))
        return copied

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        copied = super().__deepcopy__(memo)
        remember(copied, came_of(self))
        return copied

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), "came": came_of(self)}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        remember(self, state.get("came", {}))

    if not TYPE_CHECKING:

        def model_dump(self, **options):
            """As pydantic does; what came, unless options say otherwise."""
            return super().model_dump(**{**_AS_IT_CAME, **options})

        def model_dump_json(self, **options):
            """The same as JSON."""
            return super().model_dump_json(**{**_AS_IT_CAME, **options})


def came_of(model: Any) -> dict[str, Any]:
    """The texts that came, by key, of fields that can be spelt in several ways."""
    return getattr(model, "_came", {})


def remember(model: Any, came: dict[str, Any]) -> None:
    """Keep with a model what came."""
    if came:
        object.__setattr__(model, "_came", came)


def _remembering(schema: Any, keys: dict[str, str]) -> core.CoreSchema:
    """The schema of a model that keeps the spelling of the fields named."""

    def validate(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
        built = handler(value)
        if isinstance(value, dict):
            given = cast("dict[str, Any]", value)
            remember(built, {k: given[k] for k in keys.values() if k in given})
        return built

    def serialize(
        value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo
    ) -> Any:
        written, came = handler(value), came_of(value)
        for name, key in keys.items():
            place = name if info.by_alias is False else key
            if key in came and place in written:
                own = getattr(value, name)
                written[place] = as_it_came(own, written[place], came[key])
        return written

    return core.no_info_wrap_validator_function(
        validate,
        schema,
        ref=schema.pop("ref", None),
        serialization=core.wrap_serializer_function_ser_schema(
            serialize, info_arg=True, when_used="json"
        ),
    )
