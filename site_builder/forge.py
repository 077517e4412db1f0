"""Where the repository lives, from the settings: the forge, its API, and the addresses of its pages."""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote, urlencode, urlsplit

from site_builder.frozen import frozen
from site_builder.records.editor import Editor
from site_builder.records.region import Settings

ForgeName = Literal["github", "gitlab"]

_KNOWN: dict[str, ForgeName] = {"github.com": "github", "gitlab.com": "gitlab"}
_API = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4"}
_ACCOUNTS = {"github": "https://github.com", "gitlab": "https://gitlab.com"}
TEMPLATE = "klopt-niet"
"""The name of GitHub's form for those who see something wrong (`.github/ISSUE_TEMPLATE/`)."""
_QUESTIONS = "Wat staat er nu?\n\nWat moet er staan?\n\nWaaruit blijkt dat?\n"
"""The same for GitLab, which has no forms: the text that a new issue starts with."""


@frozen
class Forge:
    """One repository at a forge.

    `repository` is its web address without a closing slash, `path` its name at the forge (`owner/name`).
    """

    name: ForgeName
    repository: str
    path: str
    editor: Editor

    @property
    def api_root(self) -> str:
        """The address of the forge's API."""
        return self.editor.api_root or _API[self.name]

    @property
    def sign_in_address(self) -> str:
        """Where the editor asks for an account: the go-between of OAuth, or the forge itself."""
        return self.editor.sign_in_address or _ACCOUNTS[self.name]

    @property
    def origins(self) -> tuple[str, ...]:
        """Every server that the page of the editor asks something of, sorted: for its content policy."""
        addresses = {self.api_root}
        if "pkce" in self.editor.sign_in:
            addresses.add(self.sign_in_address)
        return tuple(sorted({_origin(address) for address in addresses}))

    def file(self, path: str) -> str:
        """The page of one file of the data folder, by its path below that folder, as the site shows it."""
        branch = self.editor.branch or "HEAD"
        between = "blob" if self.name == "github" else "-/blob"
        return f"{self.repository}/{between}/{branch}/{quote(f'{self.editor.folder}/{path}')}"

    @property
    def evaluating(self) -> str:
        """Where a person starts the pipeline that makes the working document of an evaluation."""
        if self.name == "github":
            return f"{self.repository}/actions/workflows/evaluate.yml"
        return f"{self.repository}/-/pipelines/new"

    def report(self, page: str, file: str) -> str:
        """The address of a new issue about a page and the file that it is made of, both as text."""
        if self.name == "github":
            asked = {"template": f"{TEMPLATE}.yml", "pagina": page, "bestand": file}
            return f"{self.repository}/issues/new?{urlencode(asked)}"
        text = f"{page}\n{file}\n\n{_QUESTIONS}"
        wanted = {"issue[title]": "Klopt er iets niet?", "issue[description]": text}
        return f"{self.repository}/-/issues/new?{urlencode(wanted)}"


def forge(settings: Settings) -> Forge | None:
    """The forge of a region; None without a repository, for a region that does not exist, or for a
    repository at a host that the settings do not name.
    """
    if settings.repository is None or settings.fictional:
        return None
    editor = settings.editor or Editor.model_validate({})
    address = settings.repository.rstrip("/").removesuffix(".git")
    parts = urlsplit(address)
    name = editor.forge or _KNOWN.get(parts.hostname or "")
    path = parts.path.strip("/")
    if name is None or "/" not in path:
        return None
    return Forge(name, address, path, editor)


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
