"""From form 1 to form 2.

In form 1, that of the first edition, figures had names with slashes (`municipalities/ulk/axes/policy`),
and stood together where they were made: the median beside the mean, four verdicts with one count. In form 2
each is a figure of its own, with the id that it has on the site and in `figures.csv`. The figures of form 1
keep their names: errata use them, and `figures/first_edition.py` knows what each is called now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.closed_year import MANIFEST
from site_builder.closed_year.manifest import manifest_bytes, read_manifest


def step(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The same year in form 2: other files and other figures than it was closed with it does not get."""
    return {**files, MANIFEST: manifest_bytes(replace(read_manifest(files[MANIFEST], 1), format=2))}
