"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .outside import CreateBraceBody as CreateBraceBody
from .outside import CreateLineTabBody as CreateLineTabBody
