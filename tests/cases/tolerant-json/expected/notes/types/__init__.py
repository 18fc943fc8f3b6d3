"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .notes import CreateJsonAsTextBody as CreateJsonAsTextBody
from .notes import CreateLinesInTextsBody as CreateLinesInTextsBody
from .notes import CreateNotDeclaredBody as CreateNotDeclaredBody
from .notes import CreateNothingToBeSavedBody as CreateNothingToBeSavedBody
from .notes import CreateWithCommentBody as CreateWithCommentBody
from .notes import CreateWithSingleQuoteBody as CreateWithSingleQuoteBody
from .notes import CreateWithTrailingCommaBody as CreateWithTrailingCommaBody
from .notes import (
    CreateWithVariablesWithoutQuotesBody as CreateWithVariablesWithoutQuotesBody,
)
