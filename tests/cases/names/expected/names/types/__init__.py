"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .books import CreateBody as CreateBody
from .books import DictInput as DictInput
from .books import FirstNameInput as FirstNameInput
