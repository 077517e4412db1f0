"""The pictures of the guides to the yearly round, in site/assets/pictures/: what a telephone shows.

`python scripts/guide_pictures.py` plays a round of the demo: it asks, fills in the form of one municipality
and that of one work, has the inbox answer a mail with mistakes, and looks at who has answered.
"""

from __future__ import annotations

import email
import email.policy
import html
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
# The line above finds the other scripts from a plain clone.
from scripts.shots import build, chromium, serving  # noqa: E402
from site_builder.answers.round_code import RoundCode  # noqa: E402
from site_builder.cli import main as gww  # noqa: E402
from site_builder.installed import face  # noqa: E402

PICTURES = face() / "assets" / "pictures"
WIDTH, HEIGHT = 390, 540
COLOURS = 4
LARGEST = 16 * 1024
"""No picture is heavier, in bytes: a guide with its pictures stays a light page."""
MUNICIPALITY, YEAR = "kolkstede", 2031
FORM = f"meedoen/{MUNICIPALITY}/"
WORK = "elshof"
LETTER = """<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px; background: #fff; color: #1a1a1a; font: 15px/1.55 sans-serif; }}
dl {{ margin: 0 0 12px; padding-bottom: 10px; border-bottom: 2px solid #888; }}
dt, dd {{ display: inline; margin: 0; }}
dt {{ font-weight: bold; }}
dd::after {{ content: ""; display: block; }}
pre {{ margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }}
</style><dl>{heads}</dl><pre>{text}</pre></html>"""
"""A mail as a mail program shows it."""
MISTAKEN = "Code: {code}\n\nBeleid: 7\nUitvoering: veel\n\nMet vriendelijke groet,\nEen collega\n"


def main() -> None:
    """Make the pictures; stop if one is too heavy."""
    with tempfile.TemporaryDirectory(prefix="gww-guide-") as folder:
        site = Path(folder) / "site"
        build(site, "--data", "demo")
        with serving(site) as base, chromium() as browser:
            page = browser.new_page(
                viewport={"width": WIDTH, "height": HEIGHT}, locale="nl-NL", reduced_motion="reduce"
            )
            page.goto(base + FORM)
            made = [_keep(name, _shown(page, top)) for name, top in _filled(page)]
            page.goto(base + "meedoen/stand/")
            made.append(_keep("hulp-stand.png", _shown(page, "main h1")))
            for name, address, top in _round(Path(folder)):
                page.goto(address)
                if page.get_by_role("button", name="Begin").count():
                    page.get_by_role("button", name="Begin").click()
                    page.locator(".form__list a", has_text="MKI").click()
                made.append(_keep(name, _shown(page, top)))
    heavy = [path.name for path in made if path.stat().st_size > LARGEST]
    print(f"{len(made)} pictures in {PICTURES.relative_to(ROOT)}/")
    if heavy:
        sys.exit(f"Heavier than {LARGEST // 1024} KB: {', '.join(heavy)}.")


def _filled(page: Page) -> Iterator[tuple[str, str]]:
    """Fill in the form; give the name of each picture when the page shows it, and what stands at its top."""
    page.get_by_role("button", name="Begin").click()
    page.locator(".screen:visible .choice:has(.choice__mark)").click()
    yield "hulp-vraag.png", ".screen[data-on] .ask"
    page.locator(".form__list a", has_text="Uw projecten").click()
    page.locator(".screen:visible .choice").first.click()
    page.locator(".form__list a", has_text=": Komt vrij").click()
    page.get_by_role("button", name="Nog een partij").click()
    yield "hulp-materiaal.png", "h1"
    page.locator(".form__list a", has_text=": Meting").click()
    page.locator(".screen:visible [data-of]").nth(2).check()
    page.locator(".form__list a", has_text=": Herkomst materiaal").click()
    yield "hulp-meting.png", "h1"
    page.locator(".form__list a", has_text="Nakijken").click()
    yield "hulp-nakijken.png", "h1"
    page.get_by_role("button", name="Ga verder").click()
    yield "hulp-versturen.png", "h1"


def _round(folder: Path) -> Iterator[tuple[str, str, str]]:
    """What goes out and what comes back: its picture, its address and what stands at its top."""
    data, desk = folder / "repository/data", folder / "desk"
    shutil.copytree(ROOT / "demo", data)
    # The demo lives before the year that its forms ask about.
    region = data / "programme/region.yaml"
    today = re.sub(r"as_of: \d{4}-\d\d-\d\d", f"as_of: {YEAR}-11-03", region.read_text(encoding="utf-8"))
    region.write_text(today, encoding="utf-8")
    (desk / "in").mkdir(parents=True)
    for command in (
        ("init", "-q", "-b", "main"),
        ("add", "."),
        ("-c", "user.name=Regio", "-c", "user.email=regio@voorbeeld.example", "commit", "-qm", "begin"),
    ):
        subprocess.run(["git", *command], cwd=data.parent, check=True)
    sender = f"collega@{MUNICIPALITY}.example"
    (desk / "adressen.csv").write_text(
        f"municipality,address\n{MUNICIPALITY},circulair@{MUNICIPALITY}.example\n"
    )
    known = ("--data", str(data), "--addresses", str(desk / "adressen.csv"))
    gww(["ask", str(YEAR), *known, "--out", str(desk / "uit")])
    yield "hulp-mail.png", _as_page(desk / f"uit/{MUNICIPALITY}.eml"), "dl"
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = sender, "Onze gegevens", "Mon, 3 Nov 2031 09:00:00 +0100"
    mail.set_content(MISTAKEN.format(code=RoundCode(MUNICIPALITY, YEAR)))
    (desk / "in/een.eml").write_bytes(mail.as_bytes())
    gww(["inbox", str(desk / "in"), *known, "--replies", str(desk / "terug")])
    yield "hulp-antwoord.png", _as_page(next((desk / "terug").iterdir())), "dl"
    gww(["request", f"{MUNICIPALITY}/{WORK}", "--data", str(data), "--out", str(desk)])
    yield "hulp-opgave.png", (desk / f"opgave-{WORK}-delivery.html").as_uri(), "h1"


def _as_page(path: Path) -> str:
    """The address of a mail as a page."""
    mail = email.message_from_bytes(path.read_bytes(), EmailMessage, policy=email.policy.default)
    body = mail.get_body()
    text = "" if body is None else body.get_content()
    files = ", ".join(str(one.get_filename()) for one in mail.iter_attachments())
    heads = {"Aan": mail["To"], "Onderwerp": mail["Subject"], **({"Bijlagen": files} if files else {})}
    told = "".join(f"<dt>{name}:</dt> <dd>{html.escape(str(text))}</dd>" for name, text in heads.items())
    page = path.with_suffix(".html")
    page.write_text(LETTER.format(heads=told, text=html.escape(text)), encoding="utf-8")
    return page.as_uri()


def _shown(page: Page, top: str) -> bytes:
    """What the telephone shows."""
    page.locator(top).first.evaluate("one => one.scrollIntoView()")
    page.evaluate("document.activeElement.blur()")
    return page.screenshot(animations="disabled")


def _keep(name: str, shown: bytes) -> Path:
    """Keep a picture in few colours."""
    path = PICTURES / name
    path.parent.mkdir(exist_ok=True)
    Image.open(io.BytesIO(shown)).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    return path


if __name__ == "__main__":
    main()
