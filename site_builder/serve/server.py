"""A web server for one folder on this computer, with the events that make a browser reload."""

from __future__ import annotations

import threading
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from site_builder.media_types import TYPES, sent
from site_builder.serve.pages import PREFIX, file_for, with_reload
from site_builder.serve.state import State

HEARTBEAT_SECONDS = 15.0
"""How long a browser that went away may hold a thread."""

_OWN = {PREFIX + name: Path(__file__).parent / name for name in ("reload.js", "overlay.css")}
_WAITING = Path(__file__).parent / "waiting.html"


class BadPortError(Exception):
    """The port is in use or may not be used."""


class Server:
    """Serves `site` on 127.0.0.1 from a thread of its own, for as long as the `with` lasts.

    Port 0 takes a free one; `port` tells which. Raises BadPortError.
    """

    def __init__(self, site: Path, state: State, port: int) -> None:
        self._state = state
        try:
            self._server = _Quiet(("127.0.0.1", port), partial(_Handler, site=site, state=state))
        except (OSError, OverflowError) as error:
            raise BadPortError(str(port)) from error
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True)

    @property
    def address(self) -> str:
        """What to type in a browser."""
        return f"http://127.0.0.1:{self.port}/"

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._state.close()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    # Another program on the same port must be found out, also where the system would share it.
    allow_reuse_port = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: a browser that closes a connection early is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, site: Path, state: State) -> None:
        self.site = site
        self.state = state
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server passes on

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: only `cli` prints."""

    def do_GET(self) -> None:
        address = urlsplit(self.path).path
        if address == PREFIX + "events":
            self.events()
        elif address.startswith(PREFIX):
            self.own(address)
        elif self.state.version == 0:
            self.send(HTTPStatus.SERVICE_UNAVAILABLE, _TYPE_HTML, with_reload(_WAITING.read_bytes(), 0))
        else:
            self.page()

    do_HEAD = do_GET

    def page(self) -> None:
        found = file_for(self.site, self.path)
        if isinstance(found, str):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", found)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status = HTTPStatus.OK
        if found is None:
            status, found = HTTPStatus.NOT_FOUND, self.site / "404.html"
        # Read first: the number may then be too old, which reloads once too often and never too little.
        version = self.state.version
        kind = sent(found.name)
        path = found.resolve().relative_to(self.site.resolve()).as_posix()
        try:
            content = (self.state.page(path) if kind == _TYPE_HTML else None) or found.read_bytes()
        except OSError:
            self.send(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"Niet gevonden.\n")
            return
        self.send(status, kind, with_reload(content, version) if kind == _TYPE_HTML else content)

    def own(self, address: str) -> None:
        file = _OWN.get(address)
        if file is None:
            self.send(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"Niet gevonden.\n")
        else:
            self.send(HTTPStatus.OK, sent(file.name), file.read_bytes())

    def events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        for message in self.state.messages(HEARTBEAT_SECONDS):
            self.wfile.write(message)
            self.wfile.flush()

    def send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


_TYPE_HTML = TYPES[".html"]
