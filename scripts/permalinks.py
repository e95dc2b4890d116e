"""List the codes and versions that the records in docs/data/ lack; with --write, add them.

Run it when pages are to be published: from then on a code belongs to its page for ever, and a sheet
of paper can be told what has changed since.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import checks, printed, reader, versions
from library.catalogue import Catalogue
from library.site import Site


def main(arguments: list[str] | None = None) -> int:
    """Print or add what is missing. Lines that are there are never touched."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="mappen med innhold")
    parser.add_argument("--write", action="store_true", help="legg kodene til i filen")
    options = parser.parse_args(arguments)
    content, problems = reader.read(options.docs)
    problems.extend(checks.problems(content))
    if problems:
        print("Innholdet har feil. Kjør «make check» først.", file=sys.stderr)
        return 1
    known = content.records.permalinks
    lines = [
        f"{resource.facts.code}: {resource.path}\n"
        for resource in Catalogue(content).coded()
        if resource.facts.code not in known
    ]
    print("".join(lines), end="")
    if options.write and lines:
        path = options.docs / "data" / "permalinks.yml"
        before = path.read_text("utf-8").rstrip("\n")
        path.write_text(before + "\n" + "".join(lines), "utf-8")
    record: dict[str, str] = {}
    for language, code, version in versions.new(Site(Catalogue(content), "/")):
        record[language] = record.get(language, "") + printed.line(code, version)
    for language, text in record.items():
        print(f"{language}: {text.count(chr(10))} nye utgaver")
        if options.write:
            path = options.docs / "data" / "versions" / f"{language}{printed.SUFFIX}"
            path.parent.mkdir(exist_ok=True)
            before = path.read_text("utf-8") if path.is_file() else printed.HEADER
            path.write_text(before + text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
