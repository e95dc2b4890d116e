"""Show every fault in docs/ with place and cure.

With --publish also what is missing to publish; with --prints also how every print falls on paper.

Exit 1 when there is anything to mend, else 0.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import checks, publishing, reader
from library.catalogue import Catalogue
from library.problems import report
from library.site import Site

if TYPE_CHECKING:
    from library.content import Content


def main(arguments: list[str] | None = None) -> int:
    """Run the checks and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="mappen med innhold")
    parser.add_argument("--publish", action="store_true", help="vis også hva som mangler")
    parser.add_argument("--prints", action="store_true", help="vis også hvordan arkene blir")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="dato")
    options = parser.parse_args(arguments)
    content, problems = reader.read(options.docs)
    problems.extend(checks.problems(content))
    lines = report(problems)
    missing = list(publishing.missing(content, options.today)) if options.publish else []
    for line in lines:
        print(line)
    for line in missing:
        print(f"Ikke klart til publisering: {line}")
    print(f"{len(lines)} feil i innholdet.", file=sys.stderr)
    if options.publish:
        print(f"{len(missing)} ting gjenstår før publisering.", file=sys.stderr)
    spoilt = _prints(content, options.docs) if options.prints and not lines else False
    return 1 if lines or missing or spoilt else 0


def _prints(content: Content, docs: Path) -> bool:
    """Show how every print falls on paper; whether any must be mended."""
    import preview
    from prints import site_url

    rows = preview.rows(Site(Catalogue(content), site_url()), docs)
    for line in preview.table(rows):
        print(line)
    for row in rows:
        for note in row.notes:
            print(f"Se på prints/{row.file}: {note}.")
    for row in rows:
        for fault in row.faults:
            print(f"Må rettes: prints/{row.file}: {fault}.")
    spoilt = sum(bool(row.faults) for row in rows)
    print(f"{len(rows)} ark, {spoilt} må rettes.", file=sys.stderr)
    return spoilt > 0


if __name__ == "__main__":
    sys.exit(main())
