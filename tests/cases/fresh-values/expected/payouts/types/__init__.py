"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .shared import ClientInput as ClientInput
from .shared import NoteBody as NoteBody
from .shared import PayOutBody as PayOutBody
from .shared import RefundBody as RefundBody
