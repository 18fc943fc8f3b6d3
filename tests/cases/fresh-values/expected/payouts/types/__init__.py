"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .shared import ClientInput as ClientInput
from .shared import CreateNoteBody as CreateNoteBody
from .shared import CreateRefundBody as CreateRefundBody
from .shared import PayOutBody as PayOutBody
