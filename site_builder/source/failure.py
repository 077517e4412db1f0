"""Where a YAML parser stopped, what was found there, and how a text is quoted."""

from __future__ import annotations

from site_builder.frozen import frozen

QUOTE_ALL = "Zet dubbele aanhalingstekens om de hele tekst."


@frozen
class Failure:
    """Where the parser stopped; lines and columns count from 0."""

    lines: list[str]
    line: int
    column: int
    context_line: int
    context_column: int
    problem: str
    context: str

    @property
    def here(self) -> str:
        """The text of the line where the parser stopped."""
        return self.rest(self.line, 0)

    @property
    def before(self) -> str:
        """The part of that line that was still right."""
        return self.here[: self.column]

    @property
    def after(self) -> str:
        """The rest of that line."""
        return self.here[self.column :]

    @property
    def context_after(self) -> str:
        """The line from where what went wrong began."""
        return self.rest(self.context_line, self.context_column)

    def rest(self, line: int, column: int) -> str:
        """A line from a column on; empty beyond the end of the file."""
        return self.lines[line][column:] if line < len(self.lines) else ""

    @property
    def at_end(self) -> bool:
        """Whether nothing but white space follows in the file."""
        return not self.after.strip() and not any(line.strip() for line in self.lines[self.line + 1 :])


@frozen
class Finding:
    """An explanation with its place, from 0; `line` None means where the parser stopped."""

    message: str
    hint: str
    line: int | None = None
    column: int = 0


def quoted(value: str) -> str:
    """The text in the quotes it can be in unchanged, or nothing if it is long or needs more than quotes."""
    if not value or len(value) > 60:
        return ""
    if not set('"\\') & set(value):
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else ""


def quoted_hint(text: str) -> str:
    """The advice to quote a text, with the result where it fits."""
    in_quotes = quoted(text.strip())
    return f"{QUOTE_ALL[:-1]}: {in_quotes}" if in_quotes else QUOTE_ALL
