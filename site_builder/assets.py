"""Scripts → files named after their content: our own modules, and Plotly's.

A module names another one as `"./name.js"`; in the files that are sent, that name carries the hash of what it
names. So a file never changes under its name, and every browser may keep it for good.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.installed import bundles, face, files_of

SCRIPTS = face() / "assets" / "js"
PICTURES = face() / "assets" / "pictures"
"""What the guides show, as `scripts/guide_pictures.py` leaves it."""
BUNDLE = bundles() / "plotly.js"
"""Plotly with only the kinds of figures in use, as `make bundle` leaves it."""
EDITOR = bundles() / "editor"
"""The editor with its letters, as `make bundle` leaves it: every file is named after its content."""
PLOTLY = "plotly.js"
"""The name by which our modules ask for Plotly; it is not among them."""
STARTS = re.compile(re.escape(urls.EDITOR_WINDOW) + r"editor\.[0-9a-f]{12}\.(js|css)")
REFERENCE = re.compile(r'"\./([a-z0-9._-]+)"')
IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=function|async|const|class)", re.MULTILINE)
NAMED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
REMARK = re.compile(r"^[ \t]*(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/)$\n?", re.MULTILINE)
INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


@frozen
class Scripts:
    """`addresses` by the plain name of a script or a picture, `files` by address.

    `bundled`: Plotly is the small one. `editor` holds the editor's files by address; it is empty where
    `make bundle` did not make it.
    """

    addresses: Mapping[str, str]
    files: Mapping[str, bytes]
    bundled: bool
    editor: Mapping[str, bytes]


def scripts() -> Scripts:
    """Every script of the site, and the pictures of its guides. Raises ValueError as `hashed`."""
    sources = {path.name: _tight(path.read_text(encoding="utf-8")) for path in sorted(SCRIPTS.glob("*.js"))}
    bundled = BUNDLE.is_file()
    plotly = BUNDLE.read_bytes() if bundled else whole_plotly()
    pictures = {path.name: path.read_bytes() for path in sorted(PICTURES.glob("*.png"))}
    addresses, files = hashed(sources, {PLOTLY: plotly, **pictures})
    own = editor()
    return Scripts({**addresses, **_plain(own)}, files, bundled, own)


def editor() -> dict[str, bytes]:
    """The editor's files by address; none where `make bundle` did not make it."""
    found = sorted(EDITOR.iterdir()) if EDITOR.is_dir() else []
    return {urls.editor_file(path.name): path.read_bytes() for path in found}


def _plain(files: Iterable[str]) -> dict[str, str]:
    """The addresses of the editor's script and style sheet by plain name: `editor.js` and `editor.css`."""
    found = (STARTS.fullmatch(address) for address in files)
    return {f"editor.{match[1]}": match[0] for match in found if match}


def hashed(
    modules: Mapping[str, str], ready: Mapping[str, bytes]
) -> tuple[Mapping[str, str], Mapping[str, bytes]]:
    """The address by name and the content by address, of modules and of files that are `ready` as they are.

    Raises ValueError for modules that name each other in a circle, or a name that is not there.
    """
    addresses: dict[str, str] = {}
    files: dict[str, bytes] = {}

    def place(name: str, above: tuple[str, ...]) -> str:
        if name in above or (name not in modules and name not in ready):
            message = f"no script to name: {' > '.join((*above, name))}"
            raise ValueError(message)
        if name not in addresses:
            content = ready.get(name)
            if content is None:
                inner = (*above, name)
                content = REFERENCE.sub(
                    lambda found: f'"./{place(found[1], inner).rpartition("/")[2]}"', modules[name]
                ).encode()
            stem, _, ending = name.rpartition(".")
            addresses[name] = urls.asset(f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}")
            files[addresses[name]] = content
        return addresses[name]

    for name in (*modules, *ready):
        place(name, ())
    return addresses, files


def joined(name: str) -> str:
    """A script with every module that it names before it, as one text to write into a page.

    Raises ValueError where two modules call something alike by one name: together they have one room.
    """
    sources: dict[str, str] = {}

    def place(module: str) -> None:
        source = (SCRIPTS / module).read_text(encoding="utf-8")
        for below in REFERENCE.findall(_tight(source)):
            if below not in sources:
                place(below)
        sources[module] = source

    place(name)
    names = Counter(one for source in sources.values() for one in NAMED.findall(source))
    if twice := [one for one, many in names.items() if many > 1]:
        message = f"named twice: {', '.join(twice)}"
        raise ValueError(message)
    return "".join(EXPORT.sub("", IMPORT.sub("", _tight(source))) for source in sources.values())


def whole_plotly() -> bytes:
    """Plotly's script with everything in it, from the package `plotly`, which is not imported for that."""
    return (files_of("plotly") / "package_data" / "plotly.min.js").read_bytes()


def _tight(code: str) -> str:
    """A script without remarks on lines of their own, indentation and blank lines, which are for people."""
    return INDENT.sub("", REMARK.sub("", code)).strip() + "\n"
