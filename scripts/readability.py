"""How hard the texts are to read: LIX per kind of page and reader, held against our ceilings.

A hint for the one who writes, never a gate. Without files: one row per kind and reader.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import readability, reader

DOCS = Path("docs")


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="bare disse filene")
    parser.add_argument("--over", action="store_true", help="bare sidene som er over grensen")
    given = parser.parse_args(arguments)
    content, _ = reader.read(DOCS)
    wanted = {str(path.resolve().relative_to(DOCS.resolve())) for path in given.files}
    found = [text for text in readability.texts(content) if not wanted or text.path in wanted]
    if wanted or given.over:
        for text in found:
            over = text.lix > text.ceiling
            if over or not given.over:
                mark = "  over" if over else ""
                print(f"{text.lix:4.0f} av {text.ceiling}  {text.reader:9} {text.path}{mark}")
        return 0
    print("slag          til        sider  lavest  snitt  høyest  grense  over")
    for kind, who, ceiling in sorted({(text.kind, text.reader, text.ceiling) for text in found}):
        same = [t.lix for t in found if (t.kind, t.reader, t.ceiling) == (kind, who, ceiling)]
        above = sum(lix > ceiling for lix in same)
        print(
            f"{kind:13} {who:9} {len(same):6} {min(same):7.0f} {mean(same):6.0f}"
            f" {max(same):7.0f} {ceiling:7} {above:5}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
