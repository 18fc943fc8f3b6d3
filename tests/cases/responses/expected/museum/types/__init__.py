"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .works import CreateWorkBody as CreateWorkBody
