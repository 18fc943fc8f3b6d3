"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .forecasts import CreateBody as CreateBody
