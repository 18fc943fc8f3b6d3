"""Response models, loaded when they are first used."""

__all__: list[str] = []
