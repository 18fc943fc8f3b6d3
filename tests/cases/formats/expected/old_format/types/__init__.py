"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .shared import UpdateObjectUrlBody as UpdateObjectUrlBody
