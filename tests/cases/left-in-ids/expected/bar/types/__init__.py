"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

__all__: list[str] = []
