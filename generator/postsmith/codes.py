"""Every finding Postsmith can report: the closed list of codes, with their texts.

The hundreds tell the stage: PM1xx load, PM2xx parse, PM3xx normalise, PM4xx infer, PM5xx names,
PM6xx output and packs, PM9xx a mistake of ours. A code keeps its meaning for ever; a retired one is
not given out again. Texts are format strings over the facts of the finding. `docs/diagnostics.md`
explains each code, and a test compares the two lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Severity(Enum):
    """How much of the output a finding touches."""

    ERROR = "error"
    """Nothing is generated."""
    WARNING = "warning"
    """The client is generated, and something in it is not what the collection says."""
    NOTE = "note"
    """The client is complete; the reader may want to know how something was understood."""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding. `message` and `hint` are format strings over the finding's facts."""

    id: str
    severity: Severity
    message: str
    hint: str


def _error(code: str, message: str, hint: str) -> Code:
    return Code(code, Severity.ERROR, message, hint)


def _warning(code: str, message: str, hint: str) -> Code:
    return Code(code, Severity.WARNING, message, hint)


def _note(code: str, message: str, hint: str) -> Code:
    return Code(code, Severity.NOTE, message, hint)


_LOAD = (
    _error(
        "PM101",
        "there is no such file",
        "check the path; `-` reads the collection from standard input",
    ),
    _error(
        "PM102",
        "this folder holds no collection",
        "give an exported .json file, a folder of such, or a folder of *.request.yaml files",
    ),
    _error(
        "PM103",
        "the file cannot be read: {reason}",
        "check the permissions of the file",
    ),
    _error(
        "PM104",
        "the file is empty",
        "export the collection again; an interrupted download leaves such a file",
    ),
    _error(
        "PM105",
        "the file is not {encoding} text: byte {offset} cannot be decoded",
        "save the file as UTF-8, or export the collection again",
    ),
    _error(
        "PM106",
        "broken JSON: expected {expected}, found {found}",
        "{advice}",
    ),
    _error(
        "PM107",
        "{number} is not a JSON value, and Postman refuses it",
        "write null, or put the value in quotes",
    ),
    _error(
        "PM108",
        "values are nested more than {limit} levels deep",
        "no collection needs this; check what wrote the file",
    ),
    _error(
        "PM109",
        "a number of {digits} digits is too long to read",
        "put the number in quotes",
    ),
    _note(
        "PM110",
        "half characters (lone surrogates such as \\ud800) became U+FFFD, {count} in all",
        "write the whole character; they come from text cut in the middle of an emoji",
    ),
    _error(
        "PM111",
        "the file is larger than {limit}, which is more than is read",
        "no collection needs this; check what wrote the file",
    ),
    _error(
        "PM112",
        "there are {count} collections here: {names}",
        "give the one you mean, such as {example}",
    ),
    _error(
        "PM113",
        "broken YAML: {problem}",
        "{advice}",
    ),
    _warning(
        "PM114",
        "this is a link, and links are not followed",
        "put the file or folder itself there, when it is a part of the collection",
    ),
    _note(
        "PM115",
        "these are environments, not collections: {names}",
        "give one as the environment of a collection",
    ),
    _error(
        "PM116",
        "the archive is not read: {reason}",
        "make it again, from the files of the collection alone",
    ),
    _note(
        "PM117",
        "the path differs from {other} only in upper and lower case",
        "rename one: Windows and macOS keep one of them only",
    ),
    _error(
        "PM118",
        "the folder is beyond what is read: more than {limit}",
        "give the collection's own folder",
    ),
    _warning(
        "PM119",
        "the file is left out: {problem}",
        "correct the file, or take it out of the folder",
    ),
    _error(
        "PM120",
        "this is not a collection but {kind}",
        "export the collection with Collection v2.1 in Postman and give that file",
    ),
    _error(
        "PM121",
        "this is not a collection but {kind}",
        "give the collection's file, and this one as its environment",
    ),
    _error(
        "PM122",
        "this is a collection of format 3 in a single document, which is not read",
        "give the folder that Postman writes, or export it as Collection v2.1",
    ),
    _error(
        "PM123",
        "this is a dump of a Postman account with {count} collections: {names}",
        "give the number of the one you mean, such as {example}",
    ),
    _error(
        "PM124",
        "this is not a collection: found {found}",
        'a collection is a JSON object with "info" and "item"; export it as Collection v2.1',
    ),
    _error(
        "PM125",
        "this is one file of a collection, not a whole one",
        "give the collection's folder",
    ),
    _error(
        "PM128",
        "this is no environment, and neither globals nor rows of data",
        "export the environment in Postman and give that file",
    ),
)

_PARSE = (
    _warning(
        "PM201",
        "the collection holds no requests",
        "check that the whole collection was exported",
    ),
    _warning(
        "PM202",
        "{what} is left out: {problem}",
        "correct this value in the file, or export the collection again",
    ),
    _warning(
        "PM203",
        "the item has no request, so there is nothing to call",
        "give it a request in Postman, or delete it",
    ),
    _warning(
        "PM204",
        "the request has no URL, so Postman does not send it",
        "give it a URL in Postman, or delete it",
    ),
    _warning(
        "PM205",
        "the URL is only complete as raw text ({missing} missing); the text is used",
        "Postman's runner fails on this; save the request again in Postman to complete it",
    ),
    _warning(
        "PM206",
        "the URL has no host",
        "put a host or a variable such as {{{{baseUrl}}}} in front",
    ),
    _note(
        "PM207",
        "the URL's raw text differs from its parts; the parts are what Postman sends",
        "save the request again in Postman to bring the two together",
    ),
    _warning(
        "PM208",
        "a path segment is an object; its value is used",
        "Postman sends [object Object] here; write the segment as text",
    ),
    _note(
        "PM209",
        "query parameter {key}: a value that is {kind} is not sent, only the key is",
        "put the value in quotes to send it",
    ),
    _note(
        "PM210",
        "path variable {key}: a value that is {kind} is not used",
        "put the value in quotes to use it as the saved value",
    ),
    _note(
        "PM211",
        "a {what} without a key {effect}",
        "give it a key or delete it",
    ),
    _note(
        "PM212",
        "variable {key} is written with `id` instead of `key`, so Postman does not find it",
        "rename `id` to `key` in the file to define the variable",
    ),
    _note(
        "PM213",
        "{what} has no effect in Postman and is left out",
        "{advice}",
    ),
    _note(
        "PM214",
        "auth type {type} is not known: no credentials are sent, and none are inherited",
        "choose one of Postman's auth types, or remove the auth to inherit it",
    ),
    _note(
        "PM215",
        "an auth without a type inherits, whatever else it holds",
        "choose the type of the auth in Postman",
    ),
    _warning(
        "PM216",
        "the entry has both `item` and `request`: it is a folder, and its request is left out",
        "move the request into the folder as an item of its own",
    ),
    _note(
        "PM217",
        "an empty entry (null) in {what} is skipped",
        "delete it",
    ),
    _note(
        "PM218",
        "the body is not sent: {reason}",
        "choose the body's type in Postman, or set it to none",
    ),
    _note(
        "PM219",
        "form field {key} has `src` but not `type: file`: it is a text field",
        "choose File in Postman to send the file",
    ),
    _note(
        "PM220",
        "a GraphQL body must be an object with `query`; Postman sends an empty object instead",
        "write the document into `graphql.query`",
    ),
    _note(
        "PM221",
        "`enabled: false` on {key} has no effect in this format: it is sent",
        "write `disabled: true`",
    ),
    _note(
        "PM222",
        "a header line without a name and a colon is left out",
        "write the line as `Name: value`",
    ),
    _warning(
        "PM223",
        "{method} is not an HTTP method; Postman refuses to send it",
        "correct the method in Postman; a method cannot hold blanks or variables",
    ),
    _note(
        "PM224",
        "the example's status code is not a number; the example counts as one without a status",
        "set the status of the example in Postman",
    ),
    _warning(
        "PM225",
        "a request of the kind {kind} is left out",
        "clients are made of HTTP and GraphQL requests",
    ),
    _warning(
        "PM226",
        "the request is in no `order`, so Postman does not show it; it is left out",
        "add its id to the `order` of a folder, or of the collection",
    ),
    _note(
        "PM227",
        "{what} is {kind} where Postman wants text; its runner skips the request",
        "put the value in quotes",
    ),
    _warning(
        "PM228",
        "there are {count} auths here; the last one is used, as Postman does",
        "keep one",
    ),
    _warning(
        "PM229",
        "the file is not marked `$kind: {kind}`, and Postman skips it; it is read as if it were",
        "write `$kind: {kind}` at its beginning",
    ),
)

_NORMALIZE = (
    _warning(
        "PM301",
        "a literal credential ({what}) is left out of everything generated",
        "put a variable such as {{{{token}}}} there in Postman, and consider the credential leaked",
    ),
    _warning(
        "PM302",
        "authentication of type {type} is none of Postman's; the request is sent without",
        "give the client an `http_client` that adds it",
    ),
    _note(
        "PM303",
        "the body is declared JSON and cannot be read as such; it is a text in the client",
        "correct the body in Postman to have it typed",
    ),
    _note(
        "PM304",
        "the example has no status code; it counts as {status}",
        "set the status of the example in Postman",
    ),
    _warning(
        "PM305",
        "`disableUrlEncoding` is not followed here, since {reason}: the URL is sent percent-encoded",
        "write the URL in Postman as it must go out; what is encoded there stays as it is",
    ),
    _note(
        "PM306",
        "a script sets {names} before the request is sent; scripts are not run",
        "give the value with each call, or once with the client's `variables`",
    ),
    _warning(
        "PM307",
        "no header can have the name of this API key; the request is sent without, Postman does not send it",
        "correct the name of the key in Postman",
    ),
    _note(
        "PM328",
        "a literal credential ({what}), which is not sent, is left out of everything generated",
        "take it out in Postman, and consider it leaked",
    ),
    _note(
        "PM329",
        "{what} goes with a credential that is left out, and is no default either",
        "give both to the client, or put variables there in Postman",
    ),
)

CODES: Final[dict[str, Code]] = {
    code.id: code for code in (*_LOAD, *_PARSE, *_NORMALIZE)
}
"""Every code by its id, in the order of the stages."""
