"""A mail server on this machine only: Dovecot, with a box of its own and a certificate of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import PATIENCE, answers, reserved

USER, PASSWORD = "circulair@regio.example", "een-verzonnen-wachtwoord"


@dataclass(frozen=True)
class Server:
    """A server that runs: its port, its certificate, and the folder with the mail of the one box."""

    port: int
    certificate: Path
    box: Path

    @property
    def address(self) -> str:
        """The address of the box as a person gives it."""
        return f"imaps://{USER.replace('@', '%40')}@localhost:{self.port}/INBOX"

    def state(self) -> list[str]:
        """The names of all mails: in them stand the marks, such as that a mail was read."""
        return sorted(path.name for part in ("new", "cur") for path in (self.box / part).iterdir())


@contextmanager
def serving(folder: Path, mails: Sequence[bytes]) -> Iterator[Server]:
    """A server with these mails, for as long as the block runs. Needs Dovecot (`.ci/packages`)."""
    program = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program is not None, "dovecot ontbreekt: .ci/packages plaatst het"
    # The server never reads mail as root.
    owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    box = folder / "mail/Maildir"
    for part in ("new", "cur", "tmp"):
        (box / part).mkdir(parents=True)
    for number, mail in enumerate(mails, start=1):
        (box / f"new/{number}.regio").write_bytes(mail)
    for path in (folder / "mail", *(folder / "mail").rglob("*")):
        os.chown(path, owner.pw_uid, owner.pw_gid)
    for path in folder.parents:
        if path.owner() == pwd.getpwuid(os.geteuid()).pw_name:
            path.chmod(path.stat().st_mode | 0o011)
    folder.chmod(0o755)
    certificate, key = folder / "cert.pem", folder / "key.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    command += ["-addext", "subjectAltName=DNS:localhost", "-out", str(certificate), "-keyout", str(key)]
    subprocess.run(command, check=True, capture_output=True)
    with reserved() as port:
        (folder / "dovecot.conf").write_text(_settings(folder, port, owner), encoding="utf-8")
        running = subprocess.Popen([program, "-F", "-c", str(folder / "dovecot.conf")])
        try:
            assert answers(running, port), _log(folder)
            yield Server(port, certificate, box)
        finally:
            running.terminate()
            running.wait(PATIENCE)


def _settings(folder: Path, port: int, owner: pwd.struct_passwd) -> str:
    own = pwd.getpwuid(os.geteuid())
    inner = "dovecot" if own.pw_uid == 0 else own.pw_name
    login = "dovenull" if own.pw_uid == 0 else own.pw_name
    return f"""
base_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mail/Maildir
default_internal_user = {inner}
default_login_user = {login}
passdb {{
  driver = static
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid={owner.pw_uid} gid={owner.pw_gid} home={folder}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
}}
"""


def _log(folder: Path) -> str:
    log = folder / "log"
    return log.read_text(encoding="utf-8") if log.exists() else "dovecot begint niet"
