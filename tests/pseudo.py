"""A pseudo-locale: every word made unreadable, longer by a third, and running from the right.

It takes the place of Arabic, since the language plugin knows codes of two letters only. What can
still be read on its pages was written in code or template and is in no language file.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import markdown_tree, reader, renderings, vouching

CODE = "ar"
LONGER = 0.35
"""Translations from Norwegian grow by up to a third."""
LETTERS = "אבגדהוזחטיכלמנסעפצקרשתךםןףץ"
KEPT = re.compile(r"\]\([^)]*\)|\{[^}]*\}|`[^`]*`|https?://\S+|\b[A-Z]{2,}-?\d*\b")
"""Link targets, blanks and marks, code, addresses, codes and abbreviations."""


def pseudo(text: str, most: int = 10_000) -> str:
    """The text in letters nobody can take for Norwegian, longer, with its markup kept."""
    text = re.sub(r"\((\d+(?:–\d+)?) min\)", r"(\1 د)", text)
    parts, end = [], 0
    for match in KEPT.finditer(text):
        parts += [_letters(text[end : match.start()]), match[0]]
        end = match.end()
    found = "".join([*parts, _letters(text[end:])])
    letters = sum(sign.isalpha() for sign in text)
    if letters < 2:
        return found
    words = "".join(LETTERS[i % 22] if i % 7 else " " for i in range(1, int(letters * LONGER) + 2))
    first = re.search(f"[{LETTERS}]+", found)  # inside whatever markup the text begins with
    at = first.end() if first else len(found)
    grown = f"{found[:at]}{words.rstrip()}{found[at:]}"
    return grown if len(grown) <= most else found


def _letters(text: str) -> str:
    plain = text.translate(str.maketrans("æøåé", "aoae")).translate(str.maketrans("ÆØÅ", "AOA"))
    letters = (LETTERS[(ord(s.lower()) - 97) % 27] if "a" <= s.lower() <= "z" else s for s in plain)
    return "".join(letters)


def write(docs: Path) -> None:
    """Put the pseudo-locale into a copy of the docs, in the place of Arabic."""
    for path in [*docs.rglob(f"*.{CODE}.md"), *docs.rglob(f"*.{CODE}.record")]:
        path.unlink()
    for path in (docs / "data").glob("*.yml"):
        data = yaml.safe_load(path.read_text("utf-8"))
        path.write_text(yaml.safe_dump(_labelled(data), allow_unicode=True, sort_keys=False))
    for folder in ("words", "terms"):
        source = yaml.safe_load((docs / "data" / folder / "nb.yml").read_text("utf-8"))
        text = yaml.safe_dump(_worded(source, folder), allow_unicode=True, sort_keys=False)
        (docs / "data" / folder / f"{CODE}.yml").write_text(text, "utf-8")
    for path in docs.rglob("*.md"):
        if path.name.count(".") == 1:
            path.with_suffix(f".{CODE}.md").write_text(_page(path.read_text("utf-8")), "utf-8")
    content, _ = reader.read(docs)
    for resource in content.resources:
        words = resource.words[CODE]
        assert words.drift is not None
        record, doubts = vouching.vouch((), words.drift)
        assert not doubts
        (docs / f"{resource.path}.{CODE}.record").write_text(renderings.write(record), "utf-8")


def _labelled(data: Any) -> Any:
    if isinstance(data, list):
        return [_labelled(part) for part in data]
    if not isinstance(data, dict):
        return data
    found = {key: _labelled(value) for key, value in data.items()}
    if isinstance(found.get("nb"), str) and CODE in found:
        found[CODE] = pseudo(found["nb"])
    return found


def _worded(data: dict[str, Any], folder: str) -> dict[str, Any]:
    if folder == "words":
        return {
            key: {form: pseudo(text) for form, text in value.items()}
            if isinstance(value, dict)
            else pseudo(value)
            for key, value in data.items()
        }
    terms = {
        key: {
            "term": pseudo(row["term"]),
            "forms": [pseudo(row["term"])],
            "definition": pseudo(row["definition"]),
        }
        for key, row in data["terms"].items()
    }
    return {"state": "machine", "terms": terms}


def _page(text: str) -> str:
    _, head, body = text.split("---\n", 2)
    fields = yaml.safe_load(head)
    translated = {
        "title": pseudo(fields["title"]),
        "summary": pseudo(fields["summary"], 200),
        "translation": {"state": "machine"},
    }
    lines = []
    for line in body.split("\n"):
        parts = re.fullmatch(r"(\s*(?:[-*>]|\d+\.|#+)?\s*)(.*)", line)
        assert parts is not None
        plain = line.strip().startswith(("{", "|--", "!!!"))
        # A cell and a title grow by their own length, minutes not at all.
        pieces = re.split(r"(\||\*\*[^*]+\*\*|\(\d[^)]* min\))", parts[2])
        grown = "".join(pseudo(piece) if piece.strip() else piece for piece in pieces)
        lines.append(line if plain else parts[1] + grown)
    head = yaml.safe_dump(translated, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n" + "\n".join(lines)


assert markdown_tree.MINUTES.search("(5 د)")
