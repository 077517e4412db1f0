"""Shows in public whether a group of municipalities keeps a promise that they made together."""

__version__ = "0.1.0"
"""The release, as in pyproject.toml: a closed year names the program that closed it."""
