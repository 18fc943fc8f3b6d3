"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .parcels import CalculatePriceBody as CalculatePriceBody
from .parcels import CancelParcelBody as CancelParcelBody
from .parcels import FindParcelsVariables as FindParcelsVariables
from .parcels import PatchParcelBody as PatchParcelBody
from .parcels import SendManyParcelsBody as SendManyParcelsBody
from .parcels import SendParcelBody as SendParcelBody
from .parcels import ToInput as ToInput
from .parcels import UploadLabelBody as UploadLabelBody
