"""What the builder is held to: a bar for each thing that somebody waits for or pays for."""

from __future__ import annotations

from benchmarks.arithmetic import Bar

BARS = (
    Bar("full", "country, full / Hugo's bare pages (CPU)", 1.0, stretch=0.4),
    Bar("score", "country, one score changed / full of our own (CPU)", 0.03),
    Bar("nothing", "country, nothing changed / start of the command (CPU)", 4),
    Bar("serve", "region with demo, one score changed, warm (serve, wall) / cold build", 0.1),
    Bar("diff_demo", "`gww diff`, one score: demo / cold build (CPU)", 0.2),
    Bar("diff", "`gww diff`, one score: country / full (CPU)", 0.05),
    Bar("check", "`gww check` all of the country / composing its YAML with the C loader (CPU)", 1.0),
    Bar("check_warm", "`gww check` all of the country, warm / composing its YAML (CPU)", 0.2),
    Bar("check_file", "`gww check FILE` in a country / importing the models (CPU)", 2),
    Bar("help", "`gww --help` / bare Python (CPU)", 3),
    Bar("memory", "peak memory of the country, all processes", 400, "MB", stretch=200),
    Bar("search_bytes", "search: bytes for a first query (gzip)", 120, "kB"),
    Bar("search_files", "search: index files rewritten by one score", 5),
    Bar("growth_time", "growth exponent, time (CPU)", 1.05),
    Bar("growth_memory", "growth exponent, memory", 1.05),
)
