"""Tegn bildene til fortellingene: draw.py [slug …] skriver docs/assets/historier/<slug>/<n>.svg.

Hver fortelling er en modul i scripts/drawing/stories/. Samme modul gir de samme filene, hver gang.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawing.scene import scenes, stories

TARGET = Path(__file__).resolve().parent.parent / "docs" / "assets" / "historier"


def main(slugs: list[str]) -> int:
    """Write the scenes of the stories, all of them if none is named."""
    for slug in slugs or stories():
        folder = TARGET / slug
        folder.mkdir(parents=True, exist_ok=True)
        count = 0
        for count, text in enumerate(scenes(slug), start=1):
            (folder / f"{count}.svg").write_text(text, encoding="utf-8", newline="\n")
        print(f"{slug}: {count} bilder")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
