"""Show every fault in docs/ with place and cure; with --publish also what is missing to publish.

Exit 1 when there is anything to mend, else 0.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import checks, publishing, reader
from library.problems import report


def main(arguments: list[str] | None = None) -> int:
    """Run the checks and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="mappen med innhold")
    parser.add_argument("--publish", action="store_true", help="vis også hva som mangler")
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
    return 1 if lines or missing else 0


if __name__ == "__main__":
    sys.exit(main())
