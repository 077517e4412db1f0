"""What a host sends: nginx from Debian's packages reads our file, and every kind of file is asked for."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse

import pytest

from site_builder import urls
from site_builder.exports.answers import API_VERSION
from site_builder.files.well_known import OPEN_HEADERS, security_headers
from site_builder.media_types import TYPES, UNKNOWN
from tests.files.test_well_known import made, site
from tests.waiting import answers, reserved

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
ADDRESS = "https://m.example/pad/"
CONFIGURATION = """pid {folder}/pid;
error_log {folder}/errors;
daemon off;
master_process off;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/site;
    include {folder}/site/pad/{ours};
  }}
}}
"""
"""What a region's own server may look like; all else is in the file of the site."""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A host with one file of each kind, as page, as open data, and as that of the demo."""
    folder = tmp_path_factory.mktemp("host")
    root = folder / "site" / "pad"
    for below in ("", "data/", "demo/api/v1/"):
        (root / below).mkdir(parents=True, exist_ok=True)
        for suffix in TYPES:
            (root / below / f"x{suffix}").write_bytes(b"inhoud")
    (root / "404.html").write_bytes(b"niet gevonden")
    (root / "vreemd.exe").write_bytes(b"inhoud")
    for name, content in made(site(ADDRESS)).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    configuration = folder / "nginx.conf"
    with reserved() as at:
        configuration.write_text(
            CONFIGURATION.format(folder=folder, port=at, ours=urls.NGINX), encoding="utf-8"
        )
        host = subprocess.Popen([NGINX, "-e", folder / "errors", "-c", configuration])  # Debian's
        try:
            assert answers(host, at), (folder / "errors").read_text(encoding="utf-8")
            yield at
        finally:
            host.terminate()
            host.wait()


def asked(port: int, path: str) -> HTTPResponse:
    """What the host answers to a reader who asks for a path."""
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return answer


def sent(answer: HTTPResponse) -> Mapping[str, str]:
    """Its headers by name; one that is sent twice stands there with both values."""
    return {name: ", ".join(answer.headers.get_all(name, [])) for name in answer.headers}


@pytest.mark.parametrize("suffix", TYPES)
def test_every_kind_of_file_has_its_type_and_all_headers(port: int, suffix: str) -> None:
    """A page, open data, and open data of the demo; each header once, and data is open to other sites."""
    for below in ("", "data/", "demo/api/v1/"):
        answer = asked(port, f"/pad/{below}x{suffix}")
        headers = sent(answer)
        assert answer.status == 200
        assert headers["Content-Type"] == TYPES[suffix]
        assert {name: headers.get(name) for name, _ in security_headers(site(ADDRESS))} == dict(
            security_headers(site(ADDRESS))
        )
        opened = {name: headers[name] for name, _ in OPEN_HEADERS if name in headers}
        assert opened == (dict(OPEN_HEADERS) if below else {})


def test_what_is_not_there_is_told_with_the_same_headers(port: int) -> None:
    """The site's own page, also at depth; and what is meant for hosts is not given to readers."""
    for path in ("/pad/niets/", "/pad/data/niets.csv", f"/pad/{urls.NGINX}", f"/pad/{urls.HTACCESS}"):
        answer = asked(port, path)
        assert answer.status == 404
        assert "frame-ancestors 'none'" in sent(answer)["Content-Security-Policy"]
    assert sent(asked(port, "/pad/vreemd.exe"))["Content-Type"] == UNKNOWN


def test_the_version_is_that_of_the_description(port: int) -> None:
    """Who reads open data by program sees which version it is."""
    assert sent(asked(port, "/pad/data/x.json"))["API-Version"] == API_VERSION
