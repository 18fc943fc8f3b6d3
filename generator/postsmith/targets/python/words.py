"""Which names belong to somebody else? To Python, pydantic, pytest, and to the clients, from the first day."""

from __future__ import annotations

import keyword

from postsmith import auth
from postsmith.language import Language
from postsmith.targets.python.known import TAKEN

KEYWORDS = frozenset(keyword.kwlist) | {"__debug__", "print", "exec"}

BUILTIN_ANNOTATIONS = frozenset(
    {"list", "dict", "str", "int", "float", "bool", "bytes", "object"}
)
"""Builtins that annotations use: a method of such a name hides it from the rest of its class."""

USED_IN_CLASSES = frozenset({"builtins", "httpx2", "cached_property", "float", "str"})
"""What the classes of client and resources refer to; an attribute of such a name would stand for it."""

ON_CLIENT = (
    KEYWORDS
    | USED_IN_CLASSES
    | {"close", "aclose", "full_response", "download", "stream", "mro"}
)
"""What client and resources carry themselves, and what they use."""

ON_MOCK = frozenset(
    {"client", "async_client", "calls", "reset", "returns", "raises", "handle_request"}
    | {"handle_async_request", "returns_sequence", "then", "close", "aclose"}
    | {"int", "bool"}
)
"""What the mock carries itself, and what its own methods are annotated with; kept free so that it mirrors
the client name by name."""

PARAMETERS = KEYWORDS | {"self", "options", "body", "variables"}

CLIENT_ARGUMENTS = KEYWORDS | {
    "self",
    "super",
    "environment",
    "variables",
    "timeout",
    "max_retries",
    "headers",
    "auth",
    "authorize",
    "http_client",
    "transport",
    "strict",
    "on_drift",
}

MODEL_FIELDS = KEYWORDS | {
    "construct",
    "copy",
    "dict",
    "from_orm",
    "json",
    "parse_file",
    "parse_obj",
    "parse_raw",
    "schema",
    "schema_json",
    "update_forward_refs",
    "validate",
    "mro",
    "register",
    "builtins",
}

MODULES_OF_TYPES = frozenset({"models", "types"})
"""Our modules that annotations of methods refer to."""

TIMES = frozenset({"date", "datetime", "time"})
"""Types that an import gives another name where an attribute has theirs."""

HIDDEN_BY_FIELDS = BUILTIN_ANNOTATIONS | TIMES
"""What annotations of models use, and attributes of such a name hide from their class."""

CLASSES = frozenset(
    {
        "Any",
        "Literal",
        "Model",
        "TypedDict",
        "Sequence",
        "Mapping",
        "UUID",
        "Field",
    }
    | {"Required", "NotRequired", "Annotated", "None", "True", "False", "FileContent"}
    | {
        "AuthTypes",
        "BodyTypes",
        "FileTypes",
        "Operation",
        "Resource",
        "AsyncResource",
        "RequestOptions",
        "Raw",
    }
    | {"Template", "Response", "Drift", "Client", "Scheme"}
    | {found.name for found in auth.SCHEME_CLASSES}
    | {"AsyncClient", "Settings", "ErrorTypes", "Mock", "MockRoute", "MockResource"}
    | {"Exception", "BaseException", "ValueError", "TimeoutError", "ConnectionError"}
    | {"ApiError", "StatusError", "BadRequestError", "AuthenticationError"}
    | {"PermissionDeniedError", "NotFoundError", "ConflictError", "GoneError"}
    | {"UnprocessableEntityError", "RateLimitError", "ServerError", "ClientStatusError"}
    | {
        "ConnectionFailedError",
        "RequestTimeoutError",
        "MissingValueError",
        "DriftError",
    }
)

DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)
}
"""What Windows takes for a device, as a file or folder of that name."""

PACKAGES = (
    KEYWORDS
    | DEVICES
    | {
        "test",
        "tests",
        "pytest",
        "conftest",
        "httpx2",
        "httpcore2",
        "pydantic",
        "pydantic_core",
        "anyio",
        "typing_extensions",
        "annotated_types",
        "postsmith",
        "setup",
        "build",
        "dist",
        "docs",
        "src",
    }
)

CONSTANTS = frozenset(
    {"UUID", "SETTINGS", "ERRORS", "TYPE_CHECKING", "DEFAULT_TIMEOUT", "NO_VALUE"}
)
"""What modules of resources have in capitals."""

IN_MODULES = (
    BUILTIN_ANNOTATIONS | USED_IN_CLASSES | MODULES_OF_TYPES | TIMES | {"annotations"}
)
"""What modules of resources call by these names: a module below them would take their place."""

MODULES = KEYWORDS | DEVICES | {"__init__", "__main__"}

PYTHON = Language(
    members=ON_CLIENT | ON_MOCK | DEVICES,
    modules=MODULES,
    modules_within=IN_MODULES,
    parameters=PARAMETERS,
    arguments=CLIENT_ARGUMENTS,
    fields=MODEL_FIELDS,
    field_prefixes=("model_",),
    classes=CLASSES,
    packages=PACKAGES | TAKEN,
)
"""What names of a client in Python stay away from."""
