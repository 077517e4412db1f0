"""`make baseline`: write down what the site of the demo says now."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.baseline.demo import demo_site
from tests.baseline.dump import dump
from tests.baseline.folder import FOLDER, read, write

with tempfile.TemporaryDirectory() as made:
    texts = dump(demo_site(Path(made)).files)
before = read(FOLDER)
write(texts, FOLDER)
changed = sum(before.get(name) != texts.get(name) for name in {*before, *texts})
sys.stdout.write(f"{len(texts)} teksten in tests/baseline/demo/, waarvan {changed} anders dan zij waren.\n")
