"""Request bodies for `customers` of Billing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict


class CreatedQuery(TypedDict, total=False):
    """`created` of `customers.list`."""

    gt: int
    """Created later."""
    lte: int


class OnlyQuery(TypedDict, total=False):
    """`only` of `customers.list`."""

    base: str | Sequence[str]


class CreateCustomerBody(TypedDict, total=False):
    """Body of `customers.create`."""

    email: str
    address: AddressInput
    invoice: InvoiceInput
    metadata: Mapping[str, str]
    profile: str
    taxes: str | Sequence[str]
    tag: str | Sequence[str]
    source: CustomerSourceInput


class AddressInput(TypedDict, total=False):
    """`address` of `CreateCustomerBody`."""

    city: str
    line1: str
    """Street."""


class InvoiceInput(TypedDict, total=False):
    """`invoice` of `CreateCustomerBody`."""

    custom_fields: Sequence[CustomFieldInput]


class CustomFieldInput(TypedDict, total=False):
    """An element of `custom_fields` of `InvoiceInput`."""

    name: str
    value: int


class CustomerSourceInput(TypedDict, total=False):
    """`source` of `CreateCustomerBody`."""

    api_key: str
