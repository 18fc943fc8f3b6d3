"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .tickets import CreateTicketBody as CreateTicketBody
from .tickets import UpdateTicketBody as UpdateTicketBody
