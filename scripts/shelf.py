"""The docs folder as the commands see it: pages by file, records, and what git remembers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import drift, front_matter, markdown_tree, reader, renderings, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.content import Content
    from library.resource import Resource, Words
    from library.units import Unit


class Shelf:
    """The docs folder and what has been read from it."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        content, problems = reader.read(docs)
        self.content: Content = content
        self.unreadable = sorted({p.path for p in problems if p.path.endswith(".md")})

    def find(self, file: Path) -> tuple[Resource, Words]:
        """The resource and words of a file. Ends the command when there is none."""
        try:
            name = file.resolve().relative_to(self.docs.resolve()).as_posix()
        except ValueError:
            name = file.as_posix()
        for resource in self.content.resources:
            for words in resource.words.values():
                if words.path == name:
                    return resource, words
        sys.exit(f"{file}: Finner ikke siden, eller den har feil. Kjør «make check» først.")

    def source(self, resource: Resource) -> Words:
        """The words of the source."""
        return resource.words[self.content.languages.source.code]

    def translations(self, resource: Resource) -> Iterator[Words]:
        """The translations of a resource."""
        return (words for words in resource.words.values() if words.drift)

    def translations_of(self, source: str) -> Iterator[Words]:
        """The translations of the page whose source is a file, as the folder stands now."""
        return self.translations(self.find(self.docs / source)[0])

    def record_file(self, words: Words) -> Path:
        """The record beside a translation."""
        return self.docs / (words.path.removesuffix(".md") + renderings.SUFFIX)

    def record(self, words: Words) -> renderings.Record:
        """What the translation is recorded to render; of a lost or broken record, git's copy."""
        path = self.record_file(words)
        if path.is_file():
            record, wrong = renderings.read(path.read_text("utf-8", errors="replace"))
            if wrong is None:
                return record
        name = path.relative_to(self.docs).as_posix()
        return renderings.read(git(self.docs, "show", f"HEAD:./{name}") or "")[0]

    def drift(self, words: Words) -> drift.Drift:
        """How the translation stands by that record."""
        resource, _ = self.find(self.docs / words.path)
        return drift.drift(self.record(words), self.source(resource).units, words.units)

    def write(self, words: Words, record: renderings.Record) -> None:
        """Write the record whole."""
        path = self.record_file(words)
        fresh = path.with_suffix(".new")
        fresh.write_text(renderings.write(record), "utf-8")
        fresh.replace(path)


def history(shelf: Shelf, resource: Resource, found: drift.Drift) -> dict[tuple[str, ...], str]:
    """The recorded units of the source, in words, from as far back in git as they need."""
    path = shelf.source(resource).path
    wanted = {pair.recorded.key for pair in found.pairs if pair.recorded and pair.old}
    known = {unit.key: unit.text for unit in found.source}
    log = git(shelf.docs, "log", "--format=%H", "--", path) or ""
    for commit in log.split():
        if not wanted - known.keys():
            break
        text = git(shelf.docs, "show", f"{commit}:./{path}")
        if text is not None:
            known.update({unit.key: unit.text for unit in units_of(text, path, shelf)})
    return known


def units_of(text: str, path: str, shelf: Shelf) -> tuple[Unit, ...]:
    """The units of a source's text, also of one that git remembers."""
    head, _ = front_matter.read(text, path)
    body = markdown_tree.parse(head.body, head.body_line)
    title, summary = (str(head.fields.get(name, "")) for name in ("title", "summary"))
    code = shelf.content.languages.source.code
    return units.units(title, summary, body, head.lines, shelf.content.vocabulary, code)


def git(folder: Path, *arguments: str) -> str | None:
    """What git says, or None when it does not know."""
    result = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return result.stdout if result.returncode == 0 else None
