"""How `/beheer/` reaches the repository: the forge, and the ways to sign in to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from site_builder.records.base import HOST, URL_TEXT, WAY, Labels, Line, Record, Some
from site_builder.records.texts import TextType

FORGES = {"github": "GitHub", "gitlab": "GitLab"}
ForgeName = Annotated[Literal["github", "gitlab"], Labels(FORGES)]

SIGN_INS = {
    "token": "Met een toegangscode die iemand zelf maakt",
    "oauth": "Met het eigen account, via een tussenserver (OAuth)",
    "pkce": "Met het eigen account, rechtstreeks (alleen bij GitLab)",
}
SignIn = Annotated[Literal["token", "oauth", "pkce"], Labels(SIGN_INS)]

SERVICE = rf"^(https://{HOST}|http://(localhost|127\.0\.0\.1):\d{{1,5}}){WAY}$"
ServiceUrl = Annotated[str, replace(URL_TEXT, pattern=SERVICE)]
"""An address of a server: https, or http on this computer, for trying the editor out."""
NAMED = r"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$"
GitName = Annotated[
    str,
    TextType(
        pattern=NAMED,
        max_length=100,
        sort="address",
        words="De naam van een tak of een map, zonder spaties, zoals data of sites/data.",
        example="vul-in",
    ),
]
"""A branch or a folder of a repository."""


class Editor(Record):
    """The settings of the editor (file `programme/region.yaml`, key `settings.editor`)."""

    forge: ForgeName | None = Field(
        None,
        title="Dienst",
        description="Waar de opslagplaats staat. Leeg bij github.com en gitlab.com.",
    )
    branch: GitName | None = Field(
        None, title="Tak", description="De tak die de site toont. Leeg: de hoofdtak van de opslagplaats."
    )
    folder: GitName = Field("data", title="Map", description="De map met gegevens in de opslagplaats.")
    sign_in: Some[SignIn] = Field(
        ("token",), title="Inloggen", description="De manieren van inloggen die de editor aanbiedt."
    )
    sign_in_address: ServiceUrl | None = Field(
        None, title="Adres voor inloggen", description="De tussenserver bij OAuth, of een eigen GitLab."
    )
    app_id: Line | None = Field(
        None,
        title="Toepassing",
        description="Het nummer van de toepassing bij GitLab, voor inloggen zonder tussenserver.",
    )
    api_root: ServiceUrl | None = Field(
        None, title="Adres van de API", description="Alleen bij een eigen GitHub of GitLab."
    )
    own_copies: bool = Field(
        False,
        title="Eigen kopieën",
        description="true als ook wie niet mag schrijven een voorstel mag doen. Alleen bij GitHub.",
    )
