"""The findings of the edge of the program: output folder, configuration, command line, our own bugs.

PM6xx output, PM7xx configuration and usage, PM8xx replay, PM9xx a mistake of ours. The rules of `codes` hold here:
a code keeps its meaning for ever, and `docs/diagnostics.md` explains each.
"""

from __future__ import annotations

from typing import Final

from postsmith.codes import Code, Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_REPORT_IT = "this is a bug in Postsmith; please report it with the collection's shape"

_OUTPUT = (
    Code(
        "PM601",
        _ERROR,
        "the output path is not a folder",
        "give another --output, or move this file away",
    ),
    Code(
        "PM602",
        _ERROR,
        "this file is in the way: postsmith did not write it",
        "move it away, or accept the generated text with --overwrite",
    ),
    Code(
        "PM603",
        _ERROR,
        "this generated file was changed by hand",
        "move the change into a file of your own, or drop it with --overwrite",
    ),
    Code(
        "PM604",
        _WARNING,
        "this file is no longer generated, but was changed by hand, so it stays",
        "remove it if you no longer need it",
    ),
    Code(
        "PM605",
        _ERROR,
        "nothing can be written: {reason}",
        "the output is as it was before; mend the cause and run again",
    ),
    Code(
        "PM606",
        _ERROR,
        "a symbolic link stands where a generated folder or file belongs",
        "remove the link; generated files never leave the output folder",
    ),
    Code(
        "PM607",
        _WARNING,
        "the manifest cannot be read, so no file here counts as ours",
        "restore it from version control, or let --overwrite write a new one",
    ),
    Code(
        "PM608",
        _NOTE,
        "an earlier run was stopped while writing; its changes were taken back first",
        "nothing to do",
    ),
    Code(
        "PM609",
        _ERROR,
        "two collections of this run would be written here: {package}",
        "give each its own package name, or generate them one by one",
    ),
    Code(
        "PM610",
        _ERROR,
        "there is no such template pack or folder",
        "{suggestion}",
    ),
    Code(
        "PM611",
        _ERROR,
        "the template cannot be rendered: {reason}",
        "see templates/CONTEXT.md for what a template is given",
    ),
    Code(
        "PM612",
        _ERROR,
        "the folder holds another client: the package {package!r}",
        "keep the name with --package {package}, give another --output, or replace that client with --overwrite",
    ),
    Code(
        "PM613",
        _WARNING,
        "this generated file was changed by hand; what would be written is what was written before, so it stays",
        "move the change into a file of your own, or drop it with --overwrite",
    ),
)

_CHECK = (
    Code(
        "PM641",
        _ERROR,
        "this file is missing: the collection gives it",
        "generate the client, and commit what is generated",
    ),
    Code(
        "PM642",
        _ERROR,
        "this file is not what the collection gives now",
        "generate the client, and commit what is generated",
    ),
    Code(
        "PM643",
        _ERROR,
        "this file was changed by hand, or stands in the way: it is not what the collection gives",
        "move the change into a file of your own, then generate the client",
    ),
    Code(
        "PM644",
        _ERROR,
        "the collection does not give this file any more",
        "generate the client, which removes it, and commit that",
    ),
)

_PACKS = (
    Code(
        "PM614",
        _ERROR,
        "the pack's description is not valid TOML: {reason}",
        "templates/CONTEXT.md describes pack.toml",
    ),
    Code(
        "PM615",
        _ERROR,
        "this folder has no pack.toml, so it is no template pack",
        "add one; a folder that only changes files of a pack is given with --templates",
    ),
    Code(
        "PM616",
        _ERROR,
        "this cannot be read as a part of a pack: {reason}",
        "mend it, or take it out of the folder",
    ),
    Code("PM617", _ERROR, "there is no key {key!r} in {table}", "{suggestion}"),
    Code(
        "PM618",
        _ERROR,
        "{key!r} must be {expected}, not {kind}",
        "templates/CONTEXT.md describes every key of pack.toml",
    ),
    Code(
        "PM619",
        _ERROR,
        "{table} has no {key!r}",
        "templates/CONTEXT.md describes every key of pack.toml",
    ),
    Code("PM620", _ERROR, "the pack has no template {template!r}", "{suggestion}"),
    Code("PM621", _ERROR, "the client view has no list {name!r}", "{suggestion}"),
    Code(
        "PM622",
        _ERROR,
        "the output path {path!r} {problem}",
        "correct the path in pack.toml",
    ),
    Code(
        "PM623",
        _ERROR,
        "the output path {path!r} {problem}",
        "paths are relative, with / between their parts, and fit for every system",
    ),
    Code(
        "PM624",
        _ERROR,
        "the output path {path!r} is taken by {other}",
        "give one of the two another path, or take out one of the rules",
    ),
    Code(
        "PM625",
        _ERROR,
        "the pack is empty: it has no [[file]], no [[verbatim]] and no [[fixtures]]",
        "templates/CONTEXT.md describes pack.toml",
    ),
    Code("PM626", _ERROR, "the pack has no file in {folder!r}", "{suggestion}"),
    Code(
        "PM627",
        _ERROR,
        "this file replaces none of the pack's{problem}",
        "{suggestion}",
    ),
    Code(
        "PM628",
        _NOTE,
        "this file replaces none of the pack's, so it is one more: {path}",
        "{suggestion}",
    ),
    Code(
        "PM629",
        _NOTE,
        "nothing uses this file of the pack",
        "name it in pack.toml, include it in a template, or take it out",
    ),
    Code(
        "PM630",
        _ERROR,
        "what the template makes is not Python: {reason} ({path})",
        "correct the template; the place in parentheses is that in the output",
    ),
)

_CONFIGURATION = (
    Code(
        "PM701",
        _ERROR,
        "the configuration is not valid TOML: {reason}",
        "see docs/configuration.md for a complete example",
    ),
    Code("PM702", _ERROR, "there is no option {key!r}", "{suggestion}"),
    Code(
        "PM703",
        _ERROR,
        "the option {key!r} must be {expected}, not {found}",
        "see docs/configuration.md for every option",
    ),
    Code(
        "PM704",
        _ERROR,
        "a client has no {key!r}",
        "every [[client]] names a collection and an output",
    ),
    Code(
        "PM705",
        _ERROR,
        "the configuration cannot be read: {reason}",
        "check the file and its permissions",
    ),
    Code("PM706", _ERROR, "nothing is called {what!r}", "{suggestion}"),
    Code(
        "PM707",
        _ERROR,
        "{what!r} cannot be called {name!r}: {reason}",
        "{suggestion}",
    ),
)

_REPLAY = (
    Code(
        "PM801",
        _WARNING,
        "not sent, as Postman does not send it: {reason}",
        "mend the request in Postman; the client has a method for it all the same",
    ),
    Code(
        "PM802",
        _ERROR,
        "the request failed: {reason}",
        "check that the server can be reached, and that its variables have values",
    ),
    Code(
        "PM803",
        _WARNING,
        "what went out is not quite what Postman sends; other: {parts}",
        "docs/fidelity.md tells what a client does not reproduce",
    ),
    Code(
        "PM804",
        _ERROR,
        "this cannot be replayed through: {reason}",
        "give the folder that `postsmith generate` wrote for this collection",
    ),
    Code(
        "PM805",
        _ERROR,
        "no saved request is like {only!r}",
        "the pattern is held against Folder/Name, the name, and the dotted method",
    ),
    Code(
        "PM806",
        _WARNING,
        "sent without what is not beside the collection: {files}",
        "put the files into the collection's folder; paths that lead out of it are not followed",
    ),
    Code(
        "PM807",
        _WARNING,
        "the client's own defaults make it another request than Postman's values do; other: {parts}",
        "generate the client with the same environments; else a default of it is wrong",
    ),
)

_BUGS = (
    Code(
        "PM900",
        _ERROR,
        "unexpected {kind} at {reason}",
        "this is a bug in Postsmith, please report it; POSTSMITH_DEBUG=1 shows where it happened",
    ),
    Code(
        "PM901",
        _ERROR,
        "the generated path {path!r} {problem}; nothing was written",
        _REPORT_IT,
    ),
    Code(
        "PM902",
        _ERROR,
        "the generated file {path} cannot be formatted: {reason}; nothing was written",
        _REPORT_IT,
    ),
)

EDGE_CODES: Final = {
    code.id: code
    for code in (*_OUTPUT, *_CHECK, *_PACKS, *_CONFIGURATION, *_REPLAY, *_BUGS)
}
"""Every code of the edge, by its id."""

REFUSALS: Final = frozenset(("PM602", "PM603", "PM612", *(code.id for code in _CHECK)))
"""The codes that stand for what is in the output, a person's files or an older client, not for something broken."""
