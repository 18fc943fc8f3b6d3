"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .customers import AddressInput as AddressInput
from .customers import CreateCustomerBody as CreateCustomerBody
from .customers import CreatedQuery as CreatedQuery
from .customers import CustomerSourceInput as CustomerSourceInput
from .customers import CustomFieldInput as CustomFieldInput
from .customers import InvoiceInput as InvoiceInput
from .customers import OnlyQuery as OnlyQuery
from .photos import CloseBody as CloseBody
from .photos import PhotoInput as PhotoInput
from .photos import UploadPhotosBody as UploadPhotosBody
