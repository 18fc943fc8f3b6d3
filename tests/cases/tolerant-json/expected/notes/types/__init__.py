"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .notes import JsonAsTextBody as JsonAsTextBody
from .notes import LinesInTextsBody as LinesInTextsBody
from .notes import NotDeclaredBody as NotDeclaredBody
from .notes import NothingToBeSavedBody as NothingToBeSavedBody
from .notes import WithCommentsBody as WithCommentsBody
from .notes import WithSingleQuotesBody as WithSingleQuotesBody
from .notes import WithTrailingCommasBody as WithTrailingCommasBody
from .notes import WithVariablesWithoutQuotesBody as WithVariablesWithoutQuotesBody
