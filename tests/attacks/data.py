"""Attacks with what stands in the data: a text, a number, a name of a file."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.attacks.program import Program

HELD = ""
LETTER = "newsletters/2026.md"
ELS = "municipalities/duinbergen.yaml"
REGION = "programme/region.yaml"
PROJECT = "projects/duinbergen/dorpsplein.yaml"
PERSONAL = ("06-12345678", "jan.jansen@arnhem.nl")


def changed(data: Path, path: str, old: str, new: str) -> None:
    """Put a text in the place of another in a file."""
    text = (data / path).read_text(encoding="utf-8")
    assert old in text, (path, old)
    (data / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def added(data: Path, path: str, text: str) -> None:
    """Put a text behind a file."""
    with (data / path).open("a", encoding="utf-8") as file:
        file.write(text)


def _builds(program: Program, folder: Path) -> str:
    """Whether what `check` accepts stops a build."""
    check = program.gww(folder, "check")
    if check.broke:
        return f"check: {check.broke}"
    if check.code:
        return HELD
    build = program.gww(folder, "build", "--no-demo", "--out", "uit")
    return f"check is content; build: {build.broke or build.code}" if build.code else HELD


def _letter(text: str) -> Callable[[Program, Path], str]:
    def attack(program: Program, folder: Path) -> str:
        added(program.region(folder), LETTER, text)
        return _builds(program, folder)

    return attack


def no_font(program: Program, folder: Path) -> str:
    return _letter("\nGoed gedaan 👍🏽\n")(program, folder)


def empty_heading(program: Program, folder: Path) -> str:
    return _letter("\n\n## \n\nTekst.\n")(program, folder)


def deep_letter(program: Program, folder: Path) -> str:
    """Each by itself."""
    came = []
    for number, text in enumerate((f"\n\n{'> ' * 150}a\n", f"\n\n{'*' * 999}\n", f"\n\n{'a' * 20_000}\n")):
        (folder / str(number)).mkdir()
        came.append(_letter(text)(program, folder / str(number)))
    wrong = [one for one in came if one]
    return f"{len(wrong)} of 3: {'; '.join(sorted(set(wrong)))}" if wrong else HELD


def endless_number(program: Program, folder: Path) -> str:
    changed(program.region(folder), ELS, "count: 41200", "count: 1e400")
    return program.gww(folder, "check").broke


def half_a_bracket(program: Program, folder: Path) -> str:
    data = program.region(folder)
    changed(data, REGION, "fictional: true", "fictional: false\n  repository: https://[::1/a/b")
    return program.gww(folder, "check").broke


def unseen_letters(program: Program, folder: Path) -> str:
    added(program.region(folder), LETTER, "\nAb\u202ecd\u200bef\u2066gh\n")
    return "check takes U+202E, U+200B and U+2066" if not program.gww(folder, "check").code else HELD


def ordinary_refused(program: Program, folder: Path) -> str:
    summary = "Het plein kreeg gebruikte klinkers."
    changed(program.region(folder), PROJECT, summary, "Het kostte €\u00a05, met 👩\u200d💻.")
    return "check refuses € 5 with a no-break space" if program.gww(folder, "check").code else HELD


def schema_twice(program: Program, folder: Path) -> str:
    data = program.region(folder)
    program.gww(folder, "fmt")
    text = (data / ELS).read_text(encoding="utf-8")
    (data / ELS).write_text(text.splitlines(keepends=True)[0] + text, encoding="utf-8")
    fmt = program.gww(folder, "fmt")
    return "fmt refuses, and asks to report it" if fmt.code and "Meld dit" in fmt.told else HELD


def windows_name(program: Program, folder: Path) -> str:
    data = program.region(folder)
    (data / "projects/duinbergen/con.yaml").write_bytes((data / PROJECT).read_bytes())
    return "check takes con.yaml" if not program.gww(folder, "check").code else HELD


def word_twice(program: Program, folder: Path) -> str:
    changed(program.region(folder), ELS, "neighbours: [oost-ravel]", "neighbours: [elders]")
    told = program.gww(folder, "check").told
    return "“toegestaan: Toegestaan:”" if "toegestaan: Toegestaan:" in told else HELD


# -- persons ------------------------------------------------------------------------------------------


def comment_publishes(program: Program, folder: Path) -> str:
    data = program.region(folder)
    commit(folder)
    summary = "Het plein kreeg gebruikte klinkers."
    changed(data, PROJECT, summary, f"Bel {PERSONAL[0]} of mail {PERSONAL[1]}.")
    commit(folder)
    return _tells(program.gww(folder, "diff", "HEAD~1", "HEAD", "--format", "markdown").out)


def not_looked_at(program: Program, folder: Path) -> str:
    text = f"# bel Jan Jansen {PERSONAL[0]} of {PERSONAL[1]}\n"
    places: Mapping[str, tuple[str, str]] = {
        "a comment": (ELS, text),
        "README.md": ("README.md", text),
        "a hidden file": (".prive.yaml", f"name: {text[2:]}"),
        "a file with another error": (PROJECT, f"onbekend: 1\nremark: {text[2:]}"),
    }
    missed = []
    for number, (name, (path, given)) in enumerate(places.items()):
        here = folder / str(number)
        here.mkdir()
        added(program.region(here), path, given)
        told = program.gww(here, "check").told
        if "persoon" not in told and "telefoonnummer" not in told:
            missed.append(name)
    return f"not seen in {', '.join(missed)}" if missed else HELD


def message_publishes(program: Program, folder: Path) -> str:
    data = program.region(folder)
    changed(data, ELS, "status: confirmed", f'status: "{PERSONAL[1]} {PERSONAL[0]}"')
    changed(data, PROJECT, "summary: Het plein", f"summary:   {PERSONAL[0]}, {PERSONAL[1]} het plein")
    told = (
        program.gww(folder, "check").told + program.gww(folder, "fmt", "--check", "--format", "github").told
    )
    return _tells(told)


def _tells(text: str) -> str:
    # A comment on a forge breaks up what it might make a link of, which hides nothing from a reader.
    plain = text.replace("\u2060", "").replace("\\", "")
    told = [one for one in PERSONAL if one in plain]
    return f"tells {' and '.join(told)}" if told else HELD


# -- a comment under a proposal -----------------------------------------------------------------------


def shorthand(program: Program, folder: Path) -> str:
    data = program.region(folder)
    commit(folder)
    live = {"a hash": "0123456789" * 4, "an emoji": ":tada:", "math": "$x^2$"}
    changed(data, PROJECT, "Het plein kreeg gebruikte klinkers.", f"'Zie {' en '.join(live.values())}.'")
    commit(folder)
    told = program.gww(folder, "diff", "HEAD~1", "HEAD", "--format", "markdown").out
    found = [name for name, text in live.items() if text in told]
    return f"live: {', '.join(found)}" if found else HELD


def says_all_is_well(program: Program, folder: Path) -> str:
    """With a `gh` of our own, which keeps what it is given."""
    gh = folder / "gh"
    gh.write_text(
        '#!/bin/sh\ncase "$*" in *GET*) echo "[]";; *statuses*) echo "{}";;\n'
        f'*) cat > {folder}/given; echo \'{{"html_url": "https://forge.example/1"}}\';; esac\n',
        encoding="utf-8",
    )
    gh.chmod(0o755)
    (folder / "verschil.md").write_text("**Fout**: dit klopt niet.\n", encoding="utf-8")
    run = "https://forge.example/regio/monitor/actions/runs/1"
    program.python(
        folder,
        *(str(program.root / "scripts/comment.py"), "write", "verschil.md"),
        PATH=f"{folder}:{program.environment(folder)['PATH']}",
        REPOSITORY="regio/monitor",
        NUMBER="1",
        HEAD_SHA="0" * 40,
        CODE="1",
        OTHER="0",
        SINCE="2026-11-27T10:00:00Z",
        CONCLUSION="success",
        RUN_URL=run,
        OWN_RUN_URL=run,
    )
    given = (folder / "given").read_text(encoding="utf-8")
    return "says “De controle is goed.” of data that is wrong" if "De controle is goed" in given else HELD


def wide_address(program: Program, folder: Path) -> str:
    """Each where a token goes, or what the policy of a page allows."""
    taken = []
    for number, address in enumerate(
        (
            "http://localhost:1@evil.example/",
            "https://*",
            "https://a.example;script-src",
            "https://u:p@a.example",
        )
    ):
        here = folder / str(number)
        here.mkdir()
        settings = (
            "repository: https://git.voorbeeld.example/regio/monitor\n"
            f'  editor:\n    forge: gitlab\n    api_root: "{address}"'
        )
        changed(program.region(here), REGION, "fictional: true", settings)
        told = program.gww(here, "check").told
        taken += [] if "api_root" in told else [address]
    return f"check takes {' '.join(taken)}" if taken else HELD


def commit(folder: Path) -> None:
    """Everything in a folder in a commit of its repository, which is begun where there is none."""
    git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
    if not (folder / ".git").exists():
        subprocess.run([*git, "init", "-q"], cwd=folder, check=True)
    for command in (["add", "data"], ["commit", "-qm", "een"]):
        subprocess.run([*git, *command], cwd=folder, check=True)
