"""The file `CODEOWNERS`, with which GitHub and GitLab ask the right team to look at a proposal.

Syntax: "About code owners" in GitHub's documentation, and https://docs.gitlab.com/user/project/codeowners/.
Both read the file in the root of a repository, and of the lines that fit a file both take the last.
"""

from __future__ import annotations

from site_builder.owners.teams import Teams

_HEAD = """\
# Wie een voorstel nakijkt: GitHub en GitLab vragen het team op de laatste regel die past.
# Gemaakt met gww owners, uit het veld "team" van elke gemeente en van de instellingen van de regio.
# Verander dit bestand niet zelf.
"""
_NOBODY = """\

# Nog geen enkel team is bekend, dus wordt niemand vanzelf gevraagd.
"""


def code_owners(teams: Teams, folder: str) -> str:
    """The text of `CODEOWNERS` for a data folder, named by its path from the root of the repository.

    Everything belongs to the programme. Files of a municipality belong to its team as well, where that is
    known: either of the two may approve.
    """
    lines = [("*", f"@{teams.programme}")] if teams.programme else []
    for slug, owner in sorted(teams.municipalities.items()):
        if owner.team:
            both = dict.fromkeys(team for team in (owner.team, teams.programme) if team)
            asked = " ".join(f"@{team}" for team in both)
            lines += [
                (f"/{folder}/municipalities/{slug}.yaml", asked),
                (f"/{folder}/projects/{slug}/", asked),
            ]
    if not lines:
        return _HEAD + _NOBODY
    width = max(len(path) for path, _ in lines)
    return _HEAD + "\n" + "".join(f"{path:<{width}} {asked}\n" for path, asked in lines)
