"""check-jsonschema, as somebody outside would run it: loaded where a test asks for it, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from click.testing import Result


def check_jsonschema(*arguments: str) -> Result:
    """What the command tells, and the code it ends with."""
    from check_jsonschema import main
    from click.testing import CliRunner

    return CliRunner().invoke(main, arguments)
