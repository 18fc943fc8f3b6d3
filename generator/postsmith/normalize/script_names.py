"""What are the functions of a script called that read and write variables, and that change nothing that counts?"""

from __future__ import annotations

READERS = frozenset(
    "pm.environment.get pm.variables.get pm.collectionVariables.get pm.globals.get"
    " postman.getEnvironmentVariable postman.getGlobalVariable".split()
)
WRITERS = frozenset(
    "pm.environment.set pm.variables.set pm.collectionVariables.set pm.globals.set"
    " postman.setEnvironmentVariable postman.setGlobalVariable".split()
)
OBJECTS = frozenset(name.replace(".get", ".toObject") for name in READERS)
SAME = frozenset(
    "encodeURIComponent encodeURI String JSON.stringify URLSearchParams CryptoJS.enc.Utf8.parse Buffer.from"
    " pm.variables.replaceIn".split()
)
"""What gives back what it is given, as far as anybody here is concerned."""
BASE64 = frozenset("btoa CryptoJS.enc.Base64.stringify".split())
UNTOUCHED = frozenset("trim toString".split())
TRIED = {"true": True, "false": False, "null": None, "undefined": None}
OF_ALL = frozenset(("environment", "globals"))
