"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .oauth_1 import CreateInFormBody as CreateInFormBody
from .signed import NameBody as NameBody
