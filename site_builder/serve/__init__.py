"""The site on this computer while somebody works on it: rebuilt on a change, reloaded in the browser."""

from __future__ import annotations

from site_builder.serve.server import BadPortError, Server
from site_builder.serve.state import Outcome, State
from site_builder.serve.watching import changes

__all__ = ["BadPortError", "Outcome", "Server", "State", "changes"]
