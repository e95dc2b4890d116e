"""Everything editors have written, as one value: what the reader returns and all others ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .records import Records
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from .languages import Languages
    from .resource import Resource


@dataclass(frozen=True, slots=True)
class Content:
    """Everything editors have written, read and typed."""

    languages: Languages
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    records: Records = field(default_factory=Records)
    resources: tuple[Resource, ...] = ()
    """In order of path."""
    files: frozenset[str] = frozenset()
    """Every file in docs/, relative, with forward slashes."""
    unreadable: frozenset[str] = frozenset()
    """Paths of resources that could not be read; see the problems."""
