"""The rules of the house over its own files: text goes in, sentences on what breaks a rule come out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

HEAVY = (
    "frictionless",
    "icalendar",
    "openpyxl",
    "plotly",
    "rich",
    "ruamel",
    "typst",
    "watchfiles",
    "xlsxwriter",
)
LONGEST = 300
LARGEST = 500 * 1024


@dataclass(frozen=True, slots=True)
class Rule:
    """What only some rooms may do: calls and names by their full dotted name, and methods by their name.

    A name that ends in a dot stands for all that begins with it.
    """

    what: str
    rooms: frozenset[str]
    names: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


RULES = (
    Rule(
        "uses the clock",
        frozenset({"cli"}),
        names=(
            "datetime.datetime.now",
            "datetime.datetime.today",
            "datetime.datetime.utcnow",
            "datetime.date.today",
            *(f"time.{name}" for name in ("time", "time_ns", "monotonic", "perf_counter", "localtime")),
            *(f"time.{name}" for name in ("gmtime", "ctime", "strftime", "process_time")),
        ),
    ),
    Rule(
        "reads the environment",
        frozenset({"cli"}),
        names=("os.environ", "os.getenv", "os.getcwd", "sys.argv", "pathlib.Path.cwd", "pathlib.Path.home"),
    ),
    Rule(
        "prints",
        frozenset({"cli"}),
        names=("print", "input", "sys.stdout", "sys.stderr", "sys.__stdout__", "rich.print"),
    ),
    Rule(
        "ends the program",
        # A worker is a program of its own.
        frozenset({"cli", "__main__", "workers"}),
        names=("exit", "quit", "SystemExit", "sys.exit", "os._exit", "os.abort"),
    ),
    Rule(
        "starts another program",
        frozenset({"history"}),
        names=(
            "subprocess.",
            "pty.",
            "git.",
            "pygit2.",
            "dulwich.",
            "os.system",
            "os.popen",
            "os.execv",
            "os.spawnv",
            "asyncio.create_subprocess_exec",
            "asyncio.create_subprocess_shell",
        ),
    ),
    Rule(
        # The first three are the house's readers; the others read files of their own: cli the committed
        # schemas and the file to format, so that schemas, new and fmt need not, serve the built site,
        # build the assets, typeface the fonts of a package, template_engine the templates and its own text,
        # inbox the mails of a folder, shares the shares that it joins, workers which threads there are, write
        # the folder it is about to replace, and store what it kept and the hash of what it was made of.
        "reads files",
        frozenset(
            {
                *("load", "history", "render", "assets", "typeface", "template_engine"),
                *("cli", "serve", "build", "inbox", "shares", "workers", "write", "store"),
            }
        ),
        names=(
            "open",
            "os.listdir",
            "os.scandir",
            "os.walk",
            "importlib.resources.",
            "jinja2.FileSystemLoader",
        ),
        methods=("read_text", "read_bytes", "iterdir", "glob", "rglob", "walk", "open"),
    ),
    Rule(
        # The store has a folder of its own, which is no part of what a person asked for.
        "writes files",
        frozenset({"write", "store"}),
        names=(
            "shutil.",
            "tempfile.",
            *(
                f"os.{name}"
                for name in ("replace", "rename", "remove", "unlink", "mkdir", "makedirs", "rmdir")
            ),
        ),
        methods=(
            *("write_text", "write_bytes", "mkdir", "rmdir", "unlink", "rename", "touch"),
            *("symlink_to", "hardlink_to", "chmod"),
        ),
    ),
    Rule(
        # What is kept for more than one page is a memo of `traces`, or a page would not know what it read.
        # The others keep what a thing says of itself alone, whoever asks for it.
        "keeps a value without what it was made of",
        frozenset({"outputs", "closed_year", "exports", "source"}),
        names=("functools.cached_property",),
    ),
)


def room_of(path: str) -> str:
    """The room of a module: `measures` for `site_builder/measures/growth.py`."""
    return path.split("/")[1].removesuffix(".py")


def breaches(path: str, code: str) -> tuple[str, ...]:
    """Every place in a module where it does what its room may not do, as `path:line: what`."""
    room, words = room_of(path), frozenset(re.findall(r"\w+", code))
    # Most modules lack a word of every name that their room may not use: those need not be parsed.
    rules = [rule for rule in RULES if room not in rule.rooms and _may_match(rule, words)]
    if not rules:
        return ()
    tree = ast.parse(code)
    imports = _imports(tree)
    found = {
        (line, f"{path}:{line}: {rule.what}: {name}")
        for line, name, method in _uses(tree, imports)
        # Of a hundred uses one is of what any rule names.
        if name in _NAMES or method in _METHODS or f"{name}.".startswith(_BEGINNINGS)
        for rule in rules
        if _matches(rule, name, method)
    }
    return tuple(text for _, text in sorted(found))


def _may_match(rule: Rule, words: frozenset[str]) -> bool:
    """Whether all words of one of its names are there: what is used under another name is spelled once."""
    return not words.isdisjoint(rule.methods) or any(
        words.issuperset(filter(None, name.split("."))) for name in rule.names
    )


_NAMES = frozenset(name for rule in RULES for name in rule.names)
_BEGINNINGS = tuple(name for name in _NAMES if name.endswith("."))
_METHODS = frozenset(method for rule in RULES for method in rule.methods)


def _matches(rule: Rule, name: str, method: str) -> bool:
    named = any(name == one or (one.endswith(".") and f"{name}.".startswith(one)) for one in rule.names)
    return named or (bool(method) and method in rule.methods)


def _imports(tree: ast.Module) -> dict[str, str]:
    """What each imported name in the module stands for, in full."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                names[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return names


def _uses(tree: ast.Module, imports: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Each use of an outside name as (line, full name, ''), each call of a method as (line, text, method)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}", "") for alias in node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.lineno, imports.get(node.id, node.id), ""
        elif isinstance(node, ast.Attribute) and (name := _dotted(node, imports)):
            yield node.lineno, name, ""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.lineno, f".{node.func.attr}()", node.func.attr


def _dotted(node: ast.expr, imports: Mapping[str, str]) -> str:
    if isinstance(node, ast.Name):
        return imports.get(node.id, "")
    if isinstance(node, ast.Attribute) and (before := _dotted(node.value, imports)):
        return f"{before}.{node.attr}"
    return ""


def heavy_at_top(path: str, code: str) -> tuple[str, ...]:
    """Heavy packages that a module imports when it is itself imported; for types alone they may be."""
    if not any(name in code for name in HEAVY):
        return ()
    return tuple(
        f"{path}:{node.lineno}: imports {name} at the top"
        for node in _top(ast.parse(code).body)
        for name in _imported(node)
        if name in HEAVY
    )


def _top(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _top(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
            yield from _top(child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt))


def _imported(node: ast.stmt) -> tuple[str, ...]:
    if isinstance(node, ast.Import):
        return tuple(alias.name.partition(".")[0] for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return (node.module.partition(".")[0],)
    return ()


def too_long(path: str, text: str) -> tuple[str, ...]:
    """A module of more lines than one room should have."""
    lines = len(text.splitlines())
    return (f"{path}: {lines} lines, more than {LONGEST}: it is two rooms",) if lines > LONGEST else ()


def too_large(path: str, size: int) -> tuple[str, ...]:
    """A file too big for a repository that everyone clones; `size` in bytes."""
    return (f"{path}: {size // 1024} KB",) if size > LARGEST else ()


# The hosts and folders are spelled in two parts, so that this file does not break its own rule.
_HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "yarn" + "pkg.com",
    "deb." + "debian.org",
)
_FOLDERS = ("work", "root", "tmp", "home", "Users", "opt")
_LIBRARY = ".lib" + "rary/"
_PLACE = re.compile(
    "|".join(re.escape(host) for host in (*_HOSTS, _LIBRARY))
    + rf"|(?<![\w.~:/…>-])/(?:{'|'.join(_FOLDERS)})/\w"
)
_SPELLED = (*_HOSTS, _LIBRARY, *(f"/{folder}/" for folder in _FOLDERS))
"""One of these is in each of them: to look for it is quicker."""


def named_places(path: str, text: str) -> tuple[str, ...]:
    """Hosts of package registries and folders of one machine."""
    return _lines(path, text, _PLACE, "names") if any(one in text for one in _SPELLED) else ()


_WORDS = ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")
_NOTES = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_EVASIONS = re.compile(
    r"\b(?:pytest\.)?(?:mark\.)?(?:x" + r"fail|sk" + r"ipif|import" + r"orskip|unittest\.sk" + r"ip)\b"
    r"|\b(?:pytest|mark)\.sk" + r"ip\b"
)


def left_notes(path: str, text: str) -> tuple[str, ...]:
    """Notes of work left undone, and in Python also tests that are not run or may fail."""
    evades = path.endswith(".py") and ("sk" + "ip" in text or "x" + "fail" in text)
    evasions = _lines(path, text, _EVASIONS, "evades") if evades else ()
    notes = _lines(path, text, _NOTES, "leaves") if any(word in text for word in _WORDS) else ()
    return (*notes, *evasions)


def loose_tables(path: str, text: str) -> tuple[str, ...]:
    """Tables that cannot scroll by themselves, and so make a narrow page wider than its window."""
    lines = text.splitlines()
    return tuple(
        f"{path}:{number}: a table outside table_region"
        for number, (before, line) in enumerate(zip(["", *lines], lines, strict=False), start=1)
        if "<table" in line and "table_region(" not in before
    )


_HEX = r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])"
_FUNCTION = r"\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\("
_NAMED = "white|black|red|green|blue|yellow|orange|purple|brown|gr[ae]y|pink|silver|navy|teal"
_WORD = rf"(?<![\w.-])(?:{_NAMED})(?![\w(-])"
_COLOURS = {
    # In a style sheet a hash may also begin a selector, so a colour counts only in a declaration's value.
    "css": re.compile(rf":[^;{{}}]*?(?:{_HEX}|{_FUNCTION}|{_WORD})", re.IGNORECASE),
    "html": re.compile(rf"(?<!href=[\"'])(?<![&\w/])(?:{_HEX}|{_FUNCTION})", re.IGNORECASE),
    "js": re.compile(rf"[\"'`](?:{_HEX}|{_FUNCTION})", re.IGNORECASE),
    "py": re.compile(rf"(?<!href=)[\"'`:= ](?:{_HEX}|{_FUNCTION})", re.IGNORECASE),
}
_COLOURS |= {"svg": _COLOURS["html"], "jinja": _COLOURS["html"], "xml": _COLOURS["html"]}
_COMMENT = {
    "css": re.compile(r"/\*.*?\*/", re.DOTALL),
    "js": re.compile(r"/\*.*?\*/|(?m:^\s*//.*$)", re.DOTALL),
    "py": re.compile(r"(?m:(?:^|\s)#\s.*$)"),
}


def colours(path: str, text: str) -> tuple[str, ...]:
    """Colours that a file spells itself, where it should name a role from the tokens."""
    kind = path.rpartition(".")[2]
    pattern = _COLOURS.get(kind)
    if pattern is None:
        return ()
    comment = _COMMENT.get(kind)
    plain = comment.sub(lambda found: "\n" * found[0].count("\n"), text) if comment else text
    return _lines(path, plain, pattern, "spells a colour:")


def _lines(path: str, text: str, pattern: re.Pattern[str], verb: str) -> tuple[str, ...]:
    return tuple(
        f"{path}:{number}: {verb} {found[0].strip()}"
        for number, line in enumerate(text.splitlines(), start=1)
        if (found := pattern.search(line))
    )
