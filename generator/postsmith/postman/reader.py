"""Stage 2: a loaded collection becomes the model, faithfully, by the reader of its format.

What is dropped or understood otherwise than written is reported; no request is lost silently. Nothing after
this stage knows which format it was.
"""

from __future__ import annotations

from postsmith.diagnostics import Location, Report
from postsmith.kinds import is_object, is_version_1
from postsmith.load import Loaded, Tree
from postsmith.postman.model import Collection
from postsmith.postman.v1 import read_version_1
from postsmith.postman.v2 import read_version_2
from postsmith.postman.v3 import read_version_3


def read(source: Loaded, report: Report) -> Collection | None:
    """The whole collection. `None` only when the source is none (`load.recognise` has told why)."""
    if isinstance(source, Tree):
        collection = read_version_3(source, report)
    elif not is_object(source.data):
        return None
    elif is_version_1(source.data):
        collection = read_version_1(source, source.data, report)
    else:
        collection = read_version_2(source, source.data, report)
    if not collection.item:
        report.add("PM201", Location(collection.file, collection.pointer))
    return collection
