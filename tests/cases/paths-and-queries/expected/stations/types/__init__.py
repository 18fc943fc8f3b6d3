"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .stations import FilterQuery as FilterQuery
