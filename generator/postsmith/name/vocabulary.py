"""Which words of a title say nothing, or the same as others? The data that names of methods are made with."""

from __future__ import annotations

from postsmith.words import word_set

VERBS = {
    "GET": "get",
    "POST": "create",
    "PUT": "replace",
    "PATCH": "update",
    "DELETE": "delete",
    "HEAD": "head",
    "OPTIONS": "options",
}
"""What a method does by itself."""
GET = word_set("get retrieve fetch show return obtain read view see display")
"""What reads, and says no more."""
READS = GET | word_set("list query find search")
"""What reads, below whatever heading it stands: `Repay - Get Repayments`."""
FILLERS = word_set(
    "a an the your my our their its this that these those specified specific particular certain existing given"
    " provided selected requested desired respective said"
)
"""Words that tell no two things apart."""
BY_METHOD = frozenset(
    (verb,) for verb in ("get", "list", "create", "replace", "update", "delete", "head")
)
"""What a method does by itself, which says nothing without what it is done to."""
SINGLE = word_set("single individual one")
AMOUNTS = word_set("all list lists listing collection set array")
"""What many are said with: `get a list of users`, `get all users`."""
ABOUT = word_set("information info details detail data")
"""What an answer is anyhow, at the beginning with a link behind it, or at the end."""
LINKS = word_set(
    "about as associated at based belonging by for from in inside into of on per related through to under using via within with"
)
"""What begins a part that may be known from elsewhere."""
CLAUSES = word_set("if how what when where whether which who whom why")
IDS = word_set("id ids identifier uuid guid key name number code slug")
NO_LISTS = word_set(
    "settings details statistics stats metrics credentials preferences properties limits capabilities options"
    " permissions contents results totals terms rights me whoami access"
)
"""Plurals that are one thing."""
NOTHING = word_set(
    "api apis endpoint endpoints operation operations request requests call calls management service services resource"
    " resources lookup method methods v1 v2 v3 collection other misc general"
)
"""Words in the name of a folder that say nothing of what it is about."""
DANGLING = LINKS | word_set(
    "a an the and or but if is are be its it that this which with without"
)
BEFORE_LINK = word_set("by for from in into on to under with without")
"""Links that a name may go on with behind its verb: `update_with_recipient`."""
