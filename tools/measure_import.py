"""Prints how well appendices are read: rows lost and invented, cells exact, rows named without need, by layout.

.venv/bin/python tools/measure_import.py
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.intake.layouts import AUTHORED
from tests.intake.measure import Figures, measured
from tests.intake.new_layouts import NEW
from tests.intake.random_layouts import random_layout

SEEDS = 40

HEAD = f"{'layout':30} {'rows':>5} {'lost':>5} {'invented':>8} {'exact':>8} {'silently wrong':>14} {'named idly':>10}"


def line(name: str, figures: Figures) -> str:
    """Return the figures of one layout as a line."""
    return (
        f"{name:30} {figures.rows:5} {len(figures.lost):5} {len(figures.invented):8} {figures.share:8.2%}"
        f" {len(figures.silently_wrong):14} {figures.surplus:10.2%}"
    )


def together(all_figures: list[Figures]) -> Figures:
    """Return the figures of several layouts as one."""
    whole = Figures()
    for figures in all_figures:
        whole.rows += figures.rows
        whole.cells += figures.cells
        whole.exact += figures.exact
        whole.lost += figures.lost
        whole.invented += figures.invented
        whole.silently_wrong += figures.silently_wrong
        whole.named_without_need += figures.named_without_need
    return whole


def main() -> None:
    """Measure every layout and print the table."""
    print(HEAD)
    at_random = {f"at random, seed {seed}": partial(random_layout, seed) for seed in range(SEEDS)}
    for title, layouts in (("as their authors", AUTHORED), ("not met before", NEW), ("at random", at_random)):
        measured_all = {name: measured(make()) for name, make in layouts.items()}
        for name, figures in measured_all.items():
            print(line(name, figures))
        print(line(f"{title}, together", together(list(measured_all.values()))))


if __name__ == "__main__":
    main()
