"""`make baseline`: write down what the site of the demo says now."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.baseline.demo import files_of, site_with_demo
from tests.baseline.dump import dump
from tests.baseline.folder import FOLDER, read, write

with tempfile.TemporaryDirectory() as made:
    site_with_demo(Path(made))
    texts = dump(files_of(Path(made) / "site/demo"))
before = read(FOLDER)
write(texts, FOLDER)
changed = sum(before.get(name) != texts.get(name) for name in {*before, *texts})
sys.stdout.write(f"{len(texts)} teksten in tests/baseline/demo/, waarvan {changed} anders dan zij waren.\n")
