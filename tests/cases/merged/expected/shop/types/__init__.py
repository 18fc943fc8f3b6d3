"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .graphql import GetItemByIdVariables as GetItemByIdVariables
from .items import CreateItemBody as CreateItemBody
from .rpc import ListMethodsBody as ListMethodsBody
from .rpc import SumBody as SumBody
