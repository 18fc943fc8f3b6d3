"""What is wrong with a name? The figures about names, each a function of the words it is made of.

The lists are the judge's own and not the generator's, as in `judge_values.py`: a judge that shared them would agree with
every mistake. They are of English, which is what most titles are written in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tools.judge_values import VERBS

ARTICLES = frozenset("a an the".split())
DANGLING = ARTICLES | frozenset(
    "and as at by for from in into of on or per than that to using via when which with without".split()
)
"""Words that need another behind them."""
FILLING = ARTICLES | frozenset(
    "all existing given multiple new single specific specified".split()
)
"""Words before a thing that say nothing of it."""
PARTICLES = frozenset("in on by".split())
PHRASAL = frozenset(
    "check clock find log opt order plug sign sort stand stick switch turn".split()
)
"""Verbs that a particle may end: `log_in`."""
THINGS = frozenset("batch call charge order process query request review".split())
"""Words of `VERBS` that are things more often at the beginning of a name: `order_by_id`."""
THIRD = frozenset(
    "adds allows applies archives assigns calculates cancels changes closes confirms connects converts copies creates"
    " deletes deploys disables does edits enables enters executes fetches finds generates gets gives has imports inserts is"
    " lets lists loads logs makes marks modifies moves obtains opens performs posts provides publishes puts queries reads"
    " refreshes registers removes renames replaces resets restores resumes retrieves retries returns revokes runs saves"
    " searches sends sets shows starts stops submits suspends triggers unlocks updates uploads uses validates verifies"
    " writes".split()
)
"""Third persons that begin titles."""
LIMIT = 60
"""Characters that a name may have in the generator."""
NEAR = 45
"""A name that was cut between two words is at least so long."""
NUMBERED = re.compile(r"_\d+$")
_SAME = frozenset("status address business process access class series".split())
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def words_of(name: str) -> list[str]:
    """The words of a name in snake case; the underscore behind `import_` is none."""
    return [word for word in name.split("_") if word]


def singular(word: str) -> str:
    """One of what a word names: `addresses`, `queries`, `users`."""
    if word in _SAME or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def has_article(name: str) -> bool:
    """Whether `a`, `an` or `the` is a word of a name."""
    return not ARTICLES.isdisjoint(words_of(name))


def is_third_person(name: str) -> bool:
    """Whether a name begins with the third person of a verb that something follows: `gets_user`, `lists_all`.

    `lists` alone is a noun. A plural that is a verb, too (`updates_since`), counts although it is right: those are few.
    """
    said = words_of(name)
    return len(said) > 1 and said[0] in THIRD


def is_dangling(name: str) -> bool:
    """Whether a name ends with a word that needs another behind it: `create_token_for_the`; `log_in` does not."""
    last = words_of(name)[-2:]
    if not last or last[-1] not in DANGLING:
        return False
    return not (last[-1] in PARTICLES and last[0] in PHRASAL)


def is_cut(name: str, titles: Iterable[str]) -> bool:
    """Whether a name is as long as names get, and says a title but for its end.

    Which names the generator cut is not in what it gives. So: a name of more than 45 characters, all of whose words are
    in a title of more than 60, in that order, while the title has more words behind the last of them. A name of an
    odd spelling (`iOS`) is missed, one that leaves out what stands in parentheses at the end counts.
    """
    if len(name) <= NEAR:
        return False
    return any(_is_beginning(words_of(name), title_words(title)) for title in titles)


def title_words(title: str) -> list[str]:
    """The words of a title as names have them: `Get a user's ID` is `get a users id`."""
    return [each.lower() for each in _PARTS.findall(_APOSTROPHE.sub("", title))]


def _is_beginning(name: Sequence[str], title: Sequence[str]) -> bool:
    if len("_".join(title)) <= LIMIT:
        return False
    left = iter(title)
    return all(word in left for word in name) and next(left, None) is not None


def repeated(name: str, resources: str) -> list[str]:
    """The words of a name that its resources say: `user` of `get_user_token` in `users`.

    Compared in the singular. A verb at the beginning is what is done, and no repetition: `search` in `search`.
    """
    said = {singular(word) for part in resources.split(".") for word in words_of(part)}
    return [
        word
        for at, word in enumerate(words_of(name))
        if singular(word) in said and not (at == 0 and word in VERBS - THINGS)
    ]


def shortened(name: str, resources: str) -> str:
    """A name without the words of its resources that stand right behind the verb, or at the beginning where none is.

    `get_user_token` in `users` is `get_token`, `get_a_single_user` is `get`, and `list_child_teams` in `teams` stays: there, the word is what the
    others tell of. It stays, too, where what is left begins or ends with a small word.
    """
    said = words_of(name)
    again = repeated(name, resources)
    start = 1 if said[0] in VERBS else 0
    end = start
    while end < len(said) and said[end] in FILLING:
        end += 1
    first = end
    while end < len(said) and said[end] in again:
        end += 1
    if end == first:
        return name
    left = said[:start] + said[end:]
    short = "_".join(left)
    is_whole = bool(left) and left[0] not in DANGLING and not is_dangling(short)
    return short if is_whole else name
