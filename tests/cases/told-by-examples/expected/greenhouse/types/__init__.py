"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .shared import BedInput as BedInput
from .shared import LinesInput as LinesInput
from .shared import MapBedsBody as MapBedsBody
from .shared import SowBedBody as SowBedBody
from .shared import WeighHarvestBody as WeighHarvestBody
