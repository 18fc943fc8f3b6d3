"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .tokens import GetAppTokenBody as GetAppTokenBody
from .tokens import LogBody as LogBody
from .tokens import TradeCodeBody as TradeCodeBody
from .tokens import UserInput as UserInput
