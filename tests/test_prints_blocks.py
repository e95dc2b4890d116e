"""Every form of block has its form on paper."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import paper
import press
import pytest
from library import checks, prints, reader
from library.blocks import Block
from library.catalogue import Catalogue
from library.sheet_blocks import Setter
from library.site import Site
from sample import URL, view

EVERYTHING = """
w1x **w2x** *w3x* `w4x` **w5x *w6x* w7x** [w8x](https://example.org/w9x)
[w10x](../../kofferten/kort/kort.md). Og ![w11x](../../assets/kart.svg) w12x\x20\x20
w13x.
{ .leader }

w14x
{ .writing-lines lines=2 }

w15x
{ .drawing-box lines=3 }

w16x
{ .new-page }

![w17x](../../assets/kart.svg)

- w18x
    - w19x

        1. w20x

            w21x

1. w22x
2. w23x

- [ ] w40x
- [ ] w41x

1. **w24x** (2 min)

    w25x

    - w26x

2. **w27x** w28x

### w29x

| w30x | w31x |
|------|-----:|
| w32x | w33x |
|      |      |

> w34x

!!! warning

    w35x

!!! elev

    - w36x

---

    w37x

#### w38x

w39x
"""

KINDS = {
    "paragraph",
    "image",
    "list",
    "item",
    "steps",
    "step",
    "numbered",
    "heading",
    "table",
    "row",
    "quote",
    "note",
    "code",
    "rule",
}


def test_every_kind_of_block_has_a_form_on_paper(site: Site, docs: Path) -> None:
    for resource in site.catalogue.content.resources:
        for words in resource.words.values():
            assert {block.kind for block in words.body.blocks()} <= KINDS
    page = docs / "veien-videre" / "ro" / "pust.md"
    text = page.read_text("utf-8")
    assert "Låne bort ro.\n" in text
    page.write_text(text.replace("Låne bort ro.\n", EVERYTHING), "utf-8")
    content, problems = reader.read(docs)
    assert problems == []
    tiny = Site(Catalogue(content), URL)
    one = next(p for p in prints.plan(tiny) if p.file == "nb/VV-001-leader.pdf")
    body = view(one, tiny).body
    assert {block.kind for block in body.blocks()} == KINDS
    data = press.data(one, tiny)
    said = paper.seen(press.pdf(data, docs))
    assert said == paper.plain(paper.expected(json.loads(data)))
    for words in re.findall(r"w[0-9]+x", EVERYTHING):
        assert said.count(words) == 1, words


def test_a_kind_of_block_without_a_form_is_raised() -> None:
    nothing: list[Any] = [None] * len(fields(Setter))
    for wrong in ("film", "item", ""):
        with pytest.raises(ValueError, match=f"{wrong} har ingen form på papir"):
            Setter(*nothing).block(Block(wrong, 1))


@pytest.mark.parametrize(
    ("file", "code", "edits"),
    [
        (
            "kofferten/historier/mila.md",
            "KO-401",
            {"1. ![Mila": "1. **I gangen**\n\n    ![Mila"},
        ),
        (
            "kriseteam/kort/ulykke.md",
            "KT-105",
            {"law: [taushetsplikt]\n": "", "intensity: 2": "intensity: 1"},
        ),
        ("kriseteam/kort/ulykke.md", "KT-105", {"intensity: 2": "intensity: 1"}),
        ("kriseteam/kort/ulykke.md", "KT-105", {"law: [taushetsplikt]\n": ""}),
    ],
    ids=["a titled scene", "a card without help and law", "without help", "without law"],
)
def test_no_words_are_lost_on_a_page_unlike_the_others(
    file: str, code: str, edits: dict[str, str], docs: Path
) -> None:
    text = (docs / file).read_text("utf-8")
    for old, new in edits.items():
        assert old in text
        text = text.replace(old, new)
    (docs / file).write_text(text, "utf-8")
    content, problems = reader.read(docs)
    assert [*problems, *checks.problems(content)] == []
    tiny = Site(Catalogue(content), URL)
    one = next(p for p in prints.plan(tiny) if p.file == f"nb/{code}.pdf")
    data = press.data(one, tiny)
    assert paper.seen(press.pdf(data, docs)) == paper.plain(paper.expected(json.loads(data)))
