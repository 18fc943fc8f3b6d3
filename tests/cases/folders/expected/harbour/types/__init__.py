"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .bookings import CreateBookingBody as CreateBookingBody
from .lights import ActivateLightBody as ActivateLightBody
from .lights import DimLightBody as DimLightBody
from .lights import ToggleLightBody as ToggleLightBody
from .logs import CreateLogBody as CreateLogBody
from .logs import LogInput as LogInput
from .radio import CallShipBody as CallShipBody
from .radio import StopCallBody as StopCallBody
