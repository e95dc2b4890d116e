"""YAML with line numbers: every value knows where it stands, and no fault is swallowed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Loader(yaml.CSafeLoader):
    """The C loader, closable."""

    def close(self) -> None:
        """Let go of the parser."""
        self.dispose()


class YamlError(Exception):
    """Text that is not YAML, or not the YAML we accept. The line counts from 1."""

    def __init__(self, line: int, rule: str, message: str) -> None:
        super().__init__(message)
        self.line, self.rule, self.message = line, rule, message


@dataclass(frozen=True, slots=True)
class Entry:
    """A value and the line it stands on."""

    line: int
    value: object
    """A scalar; for a mapping a dict of Entry, for a list a list of Entry."""

    @property
    def mapping(self) -> dict[str, Entry] | None:
        """The named parts, or None when this is no mapping."""
        return self.value if isinstance(self.value, dict) else None

    @property
    def sequence(self) -> list[Entry] | None:
        """The parts in order, or None when this is no list."""
        return self.value if isinstance(self.value, list) else None

    def plain(self) -> Any:
        """The same without line numbers."""
        if isinstance(self.value, dict):
            return {key: entry.plain() for key, entry in self.value.items()}
        if isinstance(self.value, list):
            return [entry.plain() for entry in self.value]
        return self.value

    def lines(self, prefix: str = "") -> Iterator[tuple[str, int]]:
        """Dotted name and line of every named part."""
        for key, entry in (self.mapping or {}).items():
            yield prefix + key, entry.line
            yield from entry.lines(f"{prefix}{key}.")


def parse(text: str, first_line: int = 1) -> Entry:
    """Read one YAML document; ``first_line`` is the line number of its first line.

    Raises YamlError on broken YAML, repeated keys, tags and aliases.
    """
    try:
        with closing(_Loader(text)) as loader:
            node = loader.get_single_node()
            if node is None:
                return Entry(first_line, None)
            return _entry(loader, node, first_line, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise YamlError(
            line,
            "VV009",
            "YAML-en kan ikke leses her. Sjekk kolon, anførselstegn og innrykk på denne linjen "
            "og linjen over.",
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise YamlError(
            first_line,
            "VV009",
            "YAML-en kan ikke leses: den har et tegn eller en verdi som ikke er lov. Skriv den om.",
        ) from error


def _entry(loader: _Loader, node: yaml.Node, first_line: int, seen: set[int]) -> Entry:
    line = first_line + node.start_mark.line
    if id(node) in seen:
        message = "En verdi kan ikke gjenbrukes med & og *. Skriv den en gang til."
        raise YamlError(line, "VV009", message)
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            key_line = first_line + key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlError(key_line, "VV009", "Et feltnavn må være ett ord foran kolon.")
            key = key_node.value
            if key in mapping:
                raise YamlError(
                    key_line,
                    "VV010",
                    f"Feltet «{key}» står to ganger (også på linje {mapping[key].line}). "
                    "Slett det ene.",
                )
            value = _entry(loader, value_node, first_line, seen)
            mapping[key] = Entry(key_line, value.value)
        return Entry(line, mapping)
    if isinstance(node, yaml.SequenceNode):
        return Entry(line, [_entry(loader, child, first_line, seen) for child in node.value])
    if node.tag not in _PLAIN_TAGS:
        raise YamlError(line, "VV009", f"«{node.tag}» kan ikke brukes her. Skriv en vanlig verdi.")
    try:
        return Entry(line, loader.construct_object(node, deep=True))
    except ValueError as error:
        message = f"«{node.value}» er ikke en gyldig verdi, for eksempel en dato som ikke finnes."
        raise YamlError(line, "VV009", f"{message} Rett den.") from error


_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp")
)
