"""Scripts: named after their content, pointing at each other by those names, and small where they must be."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from site_builder import assets
from site_builder.assets import PLOTLY, REFERENCE, hashed, joined, scripts, whole_plotly
from tests.checks import ROOT

LOADER = 3 * 1024


def test_a_script_names_another_by_its_hash() -> None:
    """What a module names is what is there, and a change below changes the names of all above."""
    modules = {"a.js": 'import { x } from "./b.js";', "b.js": "export const x = 1;"}
    addresses, files = hashed(modules, {})
    assert set(files) == set(addresses.values())
    below = addresses["b.js"].rpartition("/")[2]
    assert files[addresses["a.js"]].decode() == f'import {{ x }} from "./{below}";'
    changed, _ = hashed({**modules, "b.js": "export const x = 2;"}, {})
    assert changed["b.js"] != addresses["b.js"]
    assert changed["a.js"] != addresses["a.js"]
    assert hashed(modules, {}) == (addresses, files)


@pytest.mark.parametrize(
    "modules",
    [
        {"a.js": 'import "./b.js";', "b.js": 'import "./a.js";'},
        {"a.js": 'import "./a.js";'},
        {"a.js": 'import "./c.js";'},
    ],
)
def test_a_circle_or_a_missing_script_is_refused(modules: dict[str, str]) -> None:
    """Such modules have no hash, or would not load."""
    with pytest.raises(ValueError, match="no script to name"):
        hashed(modules, {})


def test_every_script_of_the_site_names_what_is_there() -> None:
    """No reference is left without a hash, and remarks stay at home."""
    made = scripts()
    names = {address.rpartition("/")[2] for address in made.files}
    for name, address in made.addresses.items():
        if name.endswith(".js") and name != PLOTLY and address not in made.editor:
            text = made.files[address].decode()
            assert set(REFERENCE.findall(text)) <= names
            assert not re.search(r"^\s*//", text, re.MULTILINE)


def test_only_remarks_on_lines_of_their_own_stay_at_home() -> None:
    """Code between or behind remarks is sent, also where a line begins with one."""
    code = (
        "/** What\n * it does. */\nexport function a() {\n  // Why.\n\n"
        "  /** @type {B} */ (b).c();\n  return 1; // as it is\n}\n/** D. */\n"
    )
    assert assets._tight(code) == (
        "export function a() {\n/** @type {B} */ (b).c();\nreturn 1; // as it is\n}\n"
    )


def test_the_editor_is_found_by_its_plain_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `make bundle` leaves is published below /beheer/editor/; without it there is no editor."""
    monkeypatch.setattr(assets, "EDITOR", tmp_path / "editor")
    assert assets.editor() == {}
    assert "editor.js" not in scripts().addresses
    (tmp_path / "editor").mkdir()
    for name in ("editor.0123456789ab.js", "editor.ba9876543210.css", "letters-ABC.woff2"):
        (tmp_path / "editor" / name).write_bytes(b"x")
    made = scripts()
    assert made.addresses["editor.js"] == "beheer/editor/editor.0123456789ab.js"
    assert made.addresses["editor.css"] == "beheer/editor/editor.ba9876543210.css"
    assert set(made.editor) - set(made.addresses.values()) == {"beheer/editor/letters-ABC.woff2"}


def test_an_ordinary_page_loads_a_small_script() -> None:
    """What a page loads before a reader asks for more is less than three kilobytes."""
    made = scripts()
    assert len(made.files[made.addresses["figure.js"]]) < LOADER


def test_the_bundle_is_made_from_the_release_that_the_package_holds() -> None:
    """With Node or without, the site draws with the same release of Plotly."""
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    head = whole_plotly()[:200].decode()
    assert f"plotly.js v{packages['dependencies']['plotly.js']}\n" in head


def test_a_script_alone_holds_what_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is below comes first, once, and nothing is asked of another file; no two share a name."""
    own = {
        "a.js": 'import { x } from "./b.js";\nimport {\n  y,\n} from "./c.js";\nconst z = x + y;\n',
        "b.js": 'import { y } from "./c.js";\nexport const x = y;\n',
        "c.js": "export function y() {\n  const z = 1;\n  return z;\n}\n",
    }
    for name, code in own.items():
        (tmp_path / name).write_text(code, encoding="utf-8")
    monkeypatch.setattr(assets, "SCRIPTS", tmp_path)
    text = joined("a.js")
    assert text == "function y() {\nconst z = 1;\nreturn z;\n}\nconst x = y;\nconst z = x + y;\n"
    (tmp_path / "b.js").write_text("export const x = 1;\nlet z = 2;\n", encoding="utf-8")
    with pytest.raises(ValueError, match="named twice: z"):
        joined("a.js")
    monkeypatch.undo()
    assert re.search(r"(?m)^(import|export) ", joined("form.js")) is None
