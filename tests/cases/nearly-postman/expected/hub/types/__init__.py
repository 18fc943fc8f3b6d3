"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .forms import CreateImportBody as CreateImportBody
from .forms import RenameBody as RenameBody
from .forms import TagBody as TagBody
