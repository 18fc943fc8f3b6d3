"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .oauth_1 import InFormBody as InFormBody
from .signed import NameBody as NameBody
