"""What an editor writes becomes the blocks a reader meets, with the right lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from library import markdown_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.blocks import Block, Body

CASES = sorted((Path(__file__).parent / "cases" / "markdown").glob("*.yml"))


def printed(body: Body) -> str:
    """The tree as text: a golden case can be read."""
    return "\n".join(_lines(body))


def _lines(body: Body) -> Iterator[str]:
    for section in body.sections:
        timed = f" {section.minutes[0]}-{section.minutes[1]} min" if section.minutes else ""
        yield f"{section.line}: ## {section.title} #{section.anchor}{timed}"
        for block in section.blocks:
            yield from _block(block, 1)
    for link in body.links:
        yield f"{link.line}: {'picture' if link.picture else 'link'} {link.target} «{link.words}»"
    for line, what in body.unheld:
        yield f"{line}: not held: {what}"


def _block(block: Block, depth: int) -> Iterator[str]:
    facts = [block.kind, *(f".{mark}" for mark in sorted(block.marks))]
    if block.title:
        facts.append(f"[{block.title}]")
    if block.minutes:
        facts.append(f"{block.minutes[0]}-{block.minutes[1]} min")
    if block.room:
        facts.append(f"room for {block.room}")
    if block.html:
        facts.append(f"= {block.html}".replace("\n", " "))
    yield f"{block.line}: {'  ' * depth}{' '.join(facts)}"
    for child in block.children:
        yield from _block(child, depth + 1)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_markdown_becomes_blocks(file: Path, pytestconfig: pytest.Config) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    tree = printed(markdown_tree.parse(case["source"]))
    if pytestconfig.getoption("--update-golden"):
        text = "".join(f"  {line}\n" for line in case["source"].splitlines()).replace("  \n", "\n")
        shown = "".join(f"  {line}\n" for line in tree.splitlines())
        file.write_text(f"source: |\n{text}tree: |\n{shown}", "utf-8")
        return
    assert tree == case["tree"].rstrip("\n")
