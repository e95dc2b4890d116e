"""Where finished prints are kept: by the digest of what they are made of, each written whole.

``made.json`` tells what the last whole run made, and of which inputs; a run with the same inputs
has nothing to do. The site gets copies, all at once.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Files = dict[str, str]
"""Path below prints/ → the digest of what the file is made of."""


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of finished prints."""

    folder: Path

    def path(self, digest: str) -> Path:
        """Where the print with a digest is, or will be."""
        return self.folder / "store" / f"{digest}.pdf"

    @contextmanager
    def held(self) -> Iterator[None]:
        """For one run at a time: another waits."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("a") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX)  # of this process alone, not of its workers
            yield

    def made(self, inputs: str) -> Files | None:
        """What a whole run made of these inputs, if there was one and its files are there."""
        last = _read(self.folder / "made.json")
        if last.get("inputs") != inputs:
            return None
        files: Files = last["files"]
        there = {path.stem for path in (self.folder / "store").glob("*.pdf")}
        return files if there >= set(files.values()) else None

    def finish(self, inputs: str, files: Files) -> None:
        """Note a whole run, and let go of what it did not use."""
        write(self.folder / "made.json", _json({"inputs": inputs, "files": files}))
        kept = set(files.values())
        for path in (self.folder / "store").iterdir():
            if path.stem not in kept:
                path.unlink()

    def place(self, files: Files, site: Path) -> None:
        """Put the prints into a site: the old ones stay until all the new are there."""
        there, new, old = (site / name for name in ("prints", ".prints.new", ".prints.old"))
        if old.exists() and not there.exists():  # a run was stopped between the two renames
            old.rename(there)
        if _read(there / "made.json") == files and _sizes(there) == self._sizes(files):
            return
        for folder in (new, old):
            shutil.rmtree(folder, ignore_errors=True)
        for file, digest in files.items():
            (new / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.path(digest), new / file)
        write(new / "made.json", _json(files))
        if there.exists():
            there.rename(old)
        new.rename(there)
        shutil.rmtree(old, ignore_errors=True)

    def _sizes(self, files: Files) -> dict[str, int]:
        return {file: self.path(digest).stat().st_size for file, digest in files.items()}


def write(path: Path, data: bytes) -> None:
    """A file written whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(path)


def _sizes(folder: Path) -> dict[str, int]:
    found = folder.glob("*/*.pdf")
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in found}


def _json(value: object) -> bytes:
    return json.dumps(value, indent=1).encode()


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
