"""What a page may load: its content security policy, which allows nothing that the page does not need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder import urls
from site_builder.forge import Forge, forge
from site_builder.pages.shared.site import Site

PLOTLY_STYLES = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o='",
)
"""The two style elements that Plotly adds: an empty one, which its rules go into, and one that times a
transition. `tests/browser/test_compare.py` finds it out when a new release has others."""


SCRIPTS: Mapping[str, frozenset[str]] = {
    "figure.js": frozenset({"pictures"}),
    "explore.js": frozenset({"figures", "pictures"}),
    "compare.js": frozenset(),
    "form.js": frozenset(),
    "list.js": frozenset(),
    "projects.js": frozenset(),
    "search.js": frozenset(),
    "editor.js": frozenset({"editor"}),
}
"""What each script asks of the policy: Plotly's figures, the editor's pictures."""


ASKING = frozenset((urls.LEARNING,))
"""The pages with a form that leads to the page to search with."""


def content_security(scripts: Iterable[str], servers: Iterable[str] = (), *, asks: bool = False) -> str:
    """What a page with these scripts may load, all from the site itself, and nothing it does not need.

    `servers` are those of the forge that the editor saves with, as origins. `asks`: it is one of `ASKING`.

    Figures are made into a picture as a blob. A file of the site itself may always be asked for: some scripts
    do, and Lighthouse asks for robots.txt from within the page. `frame-ancestors` works as a header only.
    """
    names = tuple(scripts)
    needs = frozenset[str]().union(*(SCRIPTS[name] for name in names))
    return "; ".join(
        (
            "default-src 'none'",
            *(["script-src 'self'"] if names else []),
            " ".join(["style-src 'self'", *(PLOTLY_STYLES if "figures" in needs else ())]),
            " ".join(
                [
                    "img-src 'self'",
                    *(["blob:"] if needs & {"pictures", "editor"} else []),
                    *(["data:"] if "editor" in needs else []),
                ]
            ),
            "font-src 'self'",
            " ".join(["connect-src 'self'", *(servers if "editor" in needs else ())]),
            "base-uri 'none'",
            "form-action 'self'" if asks else "form-action 'none'",
        )
    )


def content_security_of(site: Site) -> str:
    """For a host that sends one header for all pages: what any page needs. A page narrows it for itself."""
    found = editable(site)
    names = [name for name in SCRIPTS if name != "editor.js" or found is not None]
    return content_security(names, found.origins if found else (), asks=True)


def editable(site: Site) -> Forge | None:
    """The forge that the editor of this site saves with; None where the site has no editor."""
    return forge(site.model.records.region.settings) if "editor.js" in site.scripts else None
