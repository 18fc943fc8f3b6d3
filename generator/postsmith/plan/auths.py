"""How is an auth written in Python?"""

from __future__ import annotations

from postsmith.ir.api import Auth, AuthKind
from postsmith.plan import literals
from postsmith.plan.imports import Imports


def auth_source(auth: Auth, imports: Imports, module: str = "_runtime") -> str:
    """Python source of an auth, templates and all: `Bearer("{{token}}")`."""
    values = {key: literals.text(text) for key, text in auth.values.items()}
    arguments: list[str] = []
    match auth.kind:
        case AuthKind.BEARER:
            name, arguments = "Bearer", [values["token"]]
        case AuthKind.BASIC:
            name, arguments = "Basic", [values["username"], values["password"]]
        case AuthKind.API_KEY:
            name, arguments = "ApiKey", [values["name"], values["value"]]
        case AuthKind.OAUTH2:
            name, arguments = "OAuth2", [values["token"]]
            if auth.values["prefix"] != "Bearer":
                arguments.append(f"prefix={values['prefix']}")
    if auth.values.get("in") == "query":
        arguments.append('location="query"')
    if auth.optional:
        arguments.append("optional=True")
    return f"{imports.use(module, name)}({', '.join(arguments)})"
