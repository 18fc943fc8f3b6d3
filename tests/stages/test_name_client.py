"""What a client is called, and what its arguments are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import api, operation

from postsmith.ir.api import Server, Variable
from postsmith.name import name_api
from postsmith.targets.python.words import PYTHON


@pytest.mark.parametrize(
    ("title", "package", "cls"),
    [
        ("Zoom API", "zoom", "Zoom"),
        ("Twitter API v2", "twitter", "Twitter"),
        ("Adyen Checkout API (v72)", "adyen_checkout", "AdyenCheckout"),
        ("Box Platform 2.0 APIs", "box_platform", "BoxPlatform"),
        (
            "DocuSign eSignature REST API v2.1",
            "docusign_e_signature",
            "DocuSignESignature",
        ),
        ("PayPal", "paypal", "PayPal"),
        ("GitHub v3 REST API", "github_client", "GitHub"),
        (
            "Akamai | Application Security API",
            "akamai_application_security",
            "AkamaiApplicationSecurity",
        ),
        ("TravefyAPIPublic", "travefy", "Travefy"),
        ("Postman Echo copy", "postman_echo", "PostmanEcho"),
        ("Collection for Orders", "orders", "Orders"),
        (
            "Configuration Service (Reporting)",
            "configuration_service_reporting",
            "ConfigurationServiceReporting",
        ),
        ("API v2", "api_client", "ApiClient"),
        ("2021_02_04_151948_postman", "api_client", "ApiClient"),
        ("C# tutorial", "c_sharp_tutorial", "CSharpTutorial"),
    ],
)
def test_a_client_is_called_as_what_its_title_is_of(
    title: str, package: str, cls: str
) -> None:
    found = name_api(api(operation("GET", "/a"), name=title), None, PYTHON)
    assert (found.package, found.class_name) == (package, cls)


@pytest.mark.parametrize(
    ("title", "variable", "name"),
    [
        ("Twilio API", "twilio_account_sid", "account_sid"),
        ("Twilio API", "twilio_id", "twilio_id"),
        ("Ibanity Isabel Connect", "isabel_connect_client_id", "client_id"),
        ("Veeam Enterprise Manager", "vem_username", "username"),
        ("Content Management API", "management_token", "management_token"),
        ("Zoom API", "apiToken", "api_token"),
    ],
)
def test_an_argument_does_not_say_whose_it_is(
    title: str, variable: str, name: str
) -> None:
    one = api(operation("GET", "/a"), name=title)
    given = Variable(variable, secret=True, argument=True)
    found = name_api(replace(one, variables=(given,)), None, PYTHON)
    assert next(iter(found.arguments.values())) == name


def test_where_all_requests_go_is_the_base_url() -> None:
    given = Variable("orion", "http://localhost", argument=True)
    servers = (Server("{{orion}}", "{{orion}}", "orion"),)
    one = replace(api(operation("GET", "/a")), variables=(given,), servers=servers)
    assert [*name_api(one, None, PYTHON).arguments.values()] == ["base_url"]
