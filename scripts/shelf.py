"""The docs folder as the commands see it: pages by file, records, and what git remembers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import front_matter, markdown_tree, reader, renderings, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.content import Content
    from library.resource import Resource, Words
    from library.units import Unit


class Shelf:
    """The docs folder and what has been read from it."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.content: Content = reader.read(docs)[0]

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

    def record_file(self, words: Words) -> Path:
        """The record beside a translation."""
        return self.docs / (words.path.removesuffix(".md") + renderings.SUFFIX)

    def record(self, words: Words) -> renderings.Record:
        """What the translation is recorded to render."""
        path = self.record_file(words)
        return renderings.read(path.read_text("utf-8"))[0] if path.is_file() else ()

    def write(self, words: Words, record: renderings.Record) -> None:
        """Write the record whole."""
        path = self.record_file(words)
        fresh = path.with_suffix(".new")
        fresh.write_text(renderings.write(record), "utf-8")
        fresh.replace(path)


def history(shelf: Shelf, resource: Resource, words: Words) -> dict[renderings.Key, str]:
    """The recorded units of the source, in words, from as far back in git as they need."""
    path = shelf.source(resource).path
    wanted = {key for pair in words.drift.pairs for key in pair.recorded} if words.drift else set()
    found: dict[renderings.Key, str] = {}
    log = git(shelf.docs, "log", "--follow", "--format=%H", "--", path) or ""
    for commit in ["", *log.split()]:
        if not wanted - found.keys():
            break
        text = (
            git(shelf.docs, "show", f"{commit}:./{path}")
            if commit
            else (shelf.docs / path).read_text("utf-8")
        )
        if text is not None:
            found.update({unit.key: unit.text for unit in units_of(text, path, shelf)})
    return found


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
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False
    )
    return result.stdout if result.returncode == 0 else None
