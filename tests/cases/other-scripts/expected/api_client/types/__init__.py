"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .信息 import 上传Body as 上传Body
from .信息 import 新建Body as 新建Body
from .信息 import 温度Input as 温度Input
