"""A client in another language, of the JSON of the view alone: TypeScript, one function for each operation.

It is no product: it shows that a language needs nothing of Postsmith but what docs/view.md says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

Json = dict[str, Any]
SCALARS = {"integer": "number", "number": "number", "boolean": "boolean"}
HEAD = """\
export type Client = { values: Record<string, string>; fetch: typeof fetch };
type Pairs = Array<[string, unknown]>;

const fill = (client: Client, template: string) =>
  template.replace(/{{([^{}]+)}}/g, (all, name) => client.values[name] ?? all);

async function send<Answer>(client: Client, method: string, url: string, query: Pairs, headers: Pairs, body?: unknown): Promise<Answer> {
  const target = new URL(fill(client, url));
  for (const [key, value] of query) if (value != null) target.searchParams.set(key, fill(client, String(value)));
  const said = new Headers();
  for (const [key, value] of headers) if (value != null) said.set(key, fill(client, String(value)));
  const text = body == null ? undefined : JSON.stringify(body);
  const response = await client.fetch(target, { method, headers: said, body: text });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Answer;
}
"""
quoted = partial(json.dumps, ensure_ascii=False)


def type_of(found: Json) -> str:
    """A type of the view, in TypeScript."""
    match found:
        case {"kind": "scalar", "format": form}:
            return SCALARS.get(form, "string")
        case {"kind": "choice", "values": values, "format": form}:
            return " | ".join((*map(quoted, values), f"({SCALARS.get(form, 'string')} & {{}})"))  # fmt: skip
        case {"kind": "list", "item": item}:
            return f"Array<{type_of(item)}>"
        case {"kind": "map", "value": value}:
            return f"Record<string, {type_of(value)}>"
        case {"kind": "model", "table": table, "name": name}:
            return f"{table}.{name}"
        case {"kind": "oneOf", "options": options}:
            return " | ".join(dict.fromkeys(map(type_of, options)))
        case {"kind": "nullable", "type": inner}:
            return f"{type_of(inner)} | null"
        case _:
            return "any"


def interfaces(table: str, models: Iterable[Json]) -> Iterator[str]:
    yield f"export namespace {table} {{"
    for model in models:
        yield f"  export interface {model['name']} {{"
        for each in model["fields"]:
            yield f"    {quoted(each['key'])}{optional(each)}: {type_of(each['type'])};"
        yield "  }"
    yield "}"


def optional(found: Json) -> str:
    return "" if found["required"] else "?"


def function(operation: Json, servers: dict[str, str]) -> Iterator[str]:
    given, body = operation["parameters"], operation["body"]
    args = {p["key"]: f"args[{quoted(p['name'])}]" for p in given}
    fields = [f"{quoted(p['name'])}{optional(p)}: {type_of(p['type'])}" for p in given]
    if body:
        fields.append(f"body{optional(body)}: {type_of(body.get('type') or {})}")
    url = [quoted(servers[operation["server"]])]
    for part in operation["parts"]:
        match part:
            case {"kind": "parameter", "key": key}:
                url.append(f"encodeURIComponent(String({args[key]}))")
            case {"kind": "variable", "name": name}:
                url.append(quoted(f"{{{{{name}}}}}"))
            case {"text": text}:
                url.append(quoted(text))

    def pairs(constants: list[Json], location: str) -> str:
        rows = [f"[{quoted(c['name'])}, {quoted(c['value'])}]" for c in constants]
        rows += [f"[{quoted(p['wire'])}, {args[p['key']]}]" for p in given if p["location"] == location]  # fmt: skip
        return f"[{', '.join(rows)}]"

    answers = [a["type"] for a in operation["responses"] if a["returned"]]
    answer = " | ".join(dict.fromkeys(type_of(a or {}) for a in answers)) or "any"
    yield f"{quoted(operation['name'])}: (client: Client, args: {{ {'; '.join(fields)} }}) =>"
    yield f"  send<{answer}>(client, {quoted(operation['method'])}, {' + '.join(url)}, {pairs(operation['query'], 'query')},"
    yield f"    {pairs(operation['headers'], 'header')}{', args.body' if body else ''}),"


def tree(resource: Json, servers: dict[str, str]) -> Iterator[str]:
    for operation in resource["operations"]:
        yield from function(operation, servers)
    for child in resource["resources"]:
        yield from (f"{quoted(child['name'])}: {{", *tree(child, servers), "},")


def typescript(view: Json) -> str:
    """The client's text."""
    servers = {server["key"]: server["url"] for server in view["servers"]}
    tables = (line for t in ("models", "bodies") for line in interfaces(t, view[t]))
    body = ("export const api = {", *tree(view["root"], servers), "};")
    return "\n".join((HEAD, *tables, *body)) + "\n"
