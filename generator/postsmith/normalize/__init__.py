"""Stage 3: from what Postman wrote to what the API is.

Read top to bottom, this is the stage: walk the items, survey the variables, understand each saved
request, merge those that are one operation, and hang the operations into their folders.
"""

from __future__ import annotations

from collections.abc import Sequence

from postsmith.diagnostics import Report
from postsmith.ir.api import Api
from postsmith.normalize.calls import call_of
from postsmith.normalize.groups import group_tree
from postsmith.normalize.merge import merge
from postsmith.normalize.nesting import with_usual
from postsmith.normalize.originals import with_originals
from postsmith.normalize.scope import survey
from postsmith.normalize.scripts import report_scripted
from postsmith.normalize.servers import environments_of, servers_of, variables_of
from postsmith.normalize.tokens import with_tokens
from postsmith.postman.model import Collection, Environment
from postsmith.wire.visits import walk


def normalize(
    collection: Collection, report: Report, environments: Sequence[Environment] = ()
) -> Api:
    """The API that a collection describes; types are still unknown."""
    visits = walk(collection)
    scope = survey(collection, environments, visits)
    calls = [call for visit in visits if (call := call_of(visit, scope, report))]
    merged = merge([with_originals(call, scope) for call in calls], report)
    fetching = with_tokens(with_usual(merged), collection, calls, scope)
    merged = fetching.merged
    report_scripted(collection, scope.scripted - fetching.tokens, report)
    operations = [found.operation for found in merged]
    variables = variables_of(operations, scope, fetching.taken, fetching.places)
    return Api(
        name=collection.name,
        description=collection.description,
        servers=servers_of(operations, scope),
        variables=variables,
        environments=environments_of(variables, scope),
        root=group_tree(collection, merged),
        requests=len(visits),
    )
