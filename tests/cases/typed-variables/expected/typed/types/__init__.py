"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .orders import CreateOrderBody as CreateOrderBody
