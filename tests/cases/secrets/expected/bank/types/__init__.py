"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .sessions import LogBody as LogBody
from .sessions import LogInByFormBody as LogInByFormBody
from .sessions import LogInByGraphqlVariables as LogInByGraphqlVariables
from .sessions import LogInWithFileBody as LogInWithFileBody
from .shared import UpdateMarkedAsSecretBody as UpdateMarkedAsSecretBody
