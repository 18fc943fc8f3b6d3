"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .forms import CreateTagBody as CreateTagBody
from .forms import ImportFileBody as ImportFileBody
from .forms import RenameBody as RenameBody
