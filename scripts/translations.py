"""Hva som er gammelt i oversettelsene, hva som er endret, og hvem som går god for hva.

  status [FIL …]            hva som er gammelt, per side og språk
  status --since main       hva endringene siden da gjør gammelt: «2 avsnitt → 5 språk»
  diff FIL                  gammel og ny kilde ved siden av oversettelsen; for en kilde: endringene
  accept FIL …              oversettelsen sier det kilden sier nå
  accept FIL --block 12     bare avsnitt 12 i «diff», hva det enn ser ut som
  accept FIL --no-meaning-change
                            kilden er endret uten at meningen er: oversettelsen kan stå. For en
                            kilde: det som er endret siden --since, gjør ingen oversettelse gammel
  new FIL SPRÅK             begynn en oversettelse

Slutter med 1 når noe ikke lot seg gjøre. At en oversettelse er gammel, er ingen feil.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import drift, front_matter, translations, vouching
from library.vouching import Doubt
from shelf import Shelf, git, history, units_of
from standing import NAMES, counted, status

if TYPE_CHECKING:
    from library.resource import Resource, Words

LOOKS = {
    "negation": "et «ikke» bare på det ene språket",
    "numbers": "tallene i en annen rekkefølge",
}
DOUBTS = {
    Doubt.UNTOUCHED: "Kilden er endret, men ikke oversettelsen. Rett den, "
    "eller legg til --block {n} hvis den kan stå.",
    Doubt.MOVED: "Kilden har flyttet det. Flytt det her også.",
    Doubt.REMOVED: "Kilden sier det ikke lenger. Slett det, eller legg til --block {n}.",
    Doubt.OWN: "Kilden har det ikke. Slett det, eller legg til --block {n} hvis det skal stå.",
    Doubt.UNEVEN: "Kilden har delt eller slått sammen avsnitt her. Gjør det samme i oversettelsen.",
    Doubt.ORDER: "Det står i en annen rekkefølge enn i kilden. Flytt det.",
    Doubt.TOKENS: "Tall, koder, lenker eller merker er ikke som i kilden. Rett det.",
    Doubt.MISSING: "Oversettelsen mangler det. Oversett det, eller legg til --leave-out.",
}


def diff(shelf: Shelf, file: Path, since: str) -> int:
    """The old and the new source beside the translation, for every unit that is not current."""
    resource, words = shelf.find(file)
    if words.drift is None:
        return _mended(shelf, words, since)
    found = shelf.drift(words)
    before = history(shelf, resource, found)
    for number, pair in enumerate(found.pairs, start=1):
        if pair.status == drift.Status.CURRENT:
            continue
        print(f"[{number}] docs/{words.path}:{pair.unit.line}: {NAMES[pair.status]}")
        if pair.recorded:
            print(f"    før:   {before.get(pair.recorded.key, '(finnes ikke i historien)')}")
        for index in pair.sources:
            print(f"    nå:    {found.source[index].text}")
        print(f"    her:   {pair.unit.text}\n")
    for index in (*found.added, *(one.source for one in found.lost)):
        unit = found.source[index]
        print(f"[ny] docs/{shelf.source(resource).path}:{unit.line}\n    nå:    {unit.text}\n")
    terms = translations.terms_of(resource, shelf.content)
    for look in translations.looks(words, terms, shelf.content):
        name = LOOKS.get(look.what, f"det avtalte ordet «{look.what}» er ikke brukt")
        print(f"Se på docs/{words.path}:{look.line}: {name}: «{look.text}»")
    if found.whole and words.recorded:
        print("Oversettelsen sier det kilden sier.")
    return 0


def _mended(shelf: Shelf, words: Words, since: str) -> int:
    """What is changed in a source, one unit for one, with the numbers ``--block`` takes."""
    text = git(shelf.docs, "show", f"{since}:./{words.path}")
    if text is None:
        sys.exit(f"docs/{words.path}: Siden finnes ikke i «{since}».")
    then = units_of(text, words.path, shelf)
    for new, old in vouching.mended(then, words.units).items():
        print(f"[{new + 1}] docs/{words.path}:{words.units[new].line}")
        print(f"    før:   {then[old].text}\n    nå:    {words.units[new].text}\n")
    return 0


def accept(shelf: Shelf, options: argparse.Namespace) -> int:
    """Vouch for translations, or for a change in a source that changed no meaning."""
    done = True
    for file in options.files:
        resource, words = shelf.find(file)
        count = len(words.units)
        wrong = [number for number in options.block if not 1 <= number <= count]
        if wrong:
            print(f"docs/{words.path}: Det er ikke noe avsnitt {wrong[0]}. Se «diff».")
            done = False
        elif words.drift is None:
            done &= _no_meaning(shelf, resource, words, options)
        else:
            done &= _vouch(shelf, resource, words, options)
    return 0 if done else 1


def _no_meaning(
    shelf: Shelf, resource: Resource, words: Words, options: argparse.Namespace
) -> bool:
    if not options.no_meaning_change:
        print(
            f"docs/{words.path}: Dette er kilden. Meld en oversettelse, eller legg til "
            "--no-meaning-change når bare skrivefeil er rettet."
        )
        return False
    text = git(shelf.docs, "show", f"{options.since}:./{words.path}")
    if text is None:
        print(f"docs/{words.path}: Siden finnes ikke i «{options.since}».")
        return False
    then = units_of(text, words.path, shelf)
    found = vouching.mended(then, words.units)
    negation = shelf.content.records.glossaries[words.language].negation
    chosen = {}
    for new, old in found.items():
        before, after = then[old], words.units[new]
        small = (
            len(before.segments) == len(after.segments)
            and before.tokens == after.tokens
            and len(negation.findall(before.text)) == len(negation.findall(after.text))
        )
        if new + 1 in options.block or (small and not options.block):
            chosen[new] = old
        elif not options.block:
            print(
                f"docs/{words.path}:{after.line}: Her er mer enn en skrivefeil rettet. "
                f"Er meningen den samme, legger du til --block {new + 1}."
            )
    if not chosen:
        print(f"docs/{words.path}: Ingen slike endringer siden «{options.since}». Se «diff».")
        return False
    _mended(shelf, words, options.since)
    segments = {then[old].key: words.units[new].segments for new, old in chosen.items()}
    for other in shelf.translations(resource):
        if other.recorded:
            shelf.write(other, vouching.same_meaning(shelf.record(other), segments))
    print(f"docs/{words.path}: {len(chosen)} avsnitt gjør ingen oversettelse gammel.")
    for other in Shelf(shelf.docs).translations_of(words.path):
        if other.drift and not other.drift.whole:
            print(f"docs/{other.path}: fortsatt {counted(other.drift)}")
    return True


def _vouch(shelf: Shelf, resource: Resource, words: Words, options: argparse.Namespace) -> bool:
    source, found = shelf.source(resource).units, shelf.drift(words)
    first = not shelf.record(words)
    sentences = {unit.text for unit in source if len(unit.text.split()) > 6}
    same = [pair.unit for pair in found.pairs if first and pair.unit.text in sentences]
    if same and not options.as_is:
        for unit in same:
            print(f"docs/{words.path}:{unit.line}: «{unit.text}» står som i kilden.")
        print("Oversett det, eller legg til --as-is hvis det skal stå slik.")
        return False
    record, doubts = vouching.vouch(
        shelf.record(words),
        found,
        set(options.block),
        untouched=options.no_meaning_change,
        leave_out=options.leave_out,
    )
    for doubt in doubts:
        page = shelf.source(resource).path if doubt.why == Doubt.MISSING else words.path
        advice = DOUBTS[doubt.why].format(n=doubt.number)
        print(f"docs/{page}:{doubt.unit.line}: «{doubt.unit.text}». {advice}")
    changed = record != shelf.record(words) or not shelf.record_file(words).is_file()
    if changed:
        shelf.write(words, record)
    after = drift.drift(record, source, words.units)
    clear = not doubts and after.whole
    unread = first or any(pair.mended for pair in found.pairs)
    if options.state not in (None, "machine") and not clear:
        print(f"docs/{words.path}: «{options.state}» gjelder hele siden, og noe står igjen.")
        options.state, clear = None, False
    _set_state(shelf, words, options.state, unread=unread)
    if not options.block and not doubts and not after.whole:
        print(f"docs/{words.path}: {counted(after)}. Se «diff».")
    told = "meldt inn" if changed else "ingenting nytt å melde inn"
    left = f", {len(doubts)} avsnitt står igjen" if doubts else ""
    print(f"docs/{words.path}: {told}{left}.")
    return clear or bool(options.block and not doubts)


def _set_state(shelf: Shelf, words: Words, wanted: str | None, *, unread: bool) -> None:
    """Words nobody has read since they changed are machine's again, unless someone says so."""
    state = wanted or ("machine" if unread else words.state)
    if state == words.state:
        return
    path = shelf.docs / words.path
    text = path.read_text("utf-8")
    line = re.compile(r"^(translation:\s*\{?\s*state: *)[\"']?\w+[\"']?", re.MULTILINE)
    path.write_text(line.sub(rf"\g<1>{state}", text, count=1), "utf-8")
    print(f"docs/{words.path}: «{words.state}» er nå «{state}».")


def new(shelf: Shelf, file: Path, language: str) -> int:
    """Begin a translation: the source's blocks to write over, with the language's own headings."""
    resource, _ = shelf.find(file)
    source, languages = shelf.source(resource), shelf.content.languages
    if language not in languages or language == languages.source.code:
        sys.exit(f"«{language}» er ikke et språk å oversette til: {', '.join(languages.codes[1:])}")
    path = shelf.docs / f"{resource.path}.{language}.md"
    if path.exists():
        sys.exit(f"{path}: Oversettelsen finnes. Endre den, og kjør «diff» og «accept».")
    text = (shelf.docs / source.path).read_text("utf-8")
    head, _ = front_matter.read(text, source.path)
    body = head.body
    for term in shelf.content.vocabulary.headings.values():
        here, there = re.escape(term.label(languages.source.code)), term.label(language)
        body = re.sub(rf"^(##+ ){here}$", rf"\g<1>{there}", body, flags=re.MULTILINE)
    fields = {"title": source.title, "summary": source.summary}
    shown = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(f"---\n{shown}translation: {{state: machine}}\n---\n{body}", "utf-8")
    print(f"{path}: Skriv over linje for linje. Kjør «accept» når du er ferdig.")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Choose the command."""
    parser = argparse.ArgumentParser(
        prog="translations", usage=__doc__, add_help=False,
    )  # fmt: skip
    parser.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("status", usage=__doc__)
    one.add_argument("files", nargs="*", type=Path)
    one.add_argument("--since")
    one = commands.add_parser("diff", usage=__doc__)
    one.add_argument("file", type=Path)
    one.add_argument("--since", default="HEAD")
    one = commands.add_parser("accept", usage=__doc__)
    one.add_argument("files", nargs="+", type=Path)
    one.add_argument("--block", type=int, action="append", default=[])
    one.add_argument("--no-meaning-change", action="store_true")
    one.add_argument("--since", default="HEAD")
    one.add_argument("--state", choices=["machine", "checked", "approved"])
    one.add_argument("--as-is", action="store_true")
    one.add_argument("--leave-out", action="store_true")
    one = commands.add_parser("new", usage=__doc__)
    one.add_argument("file", type=Path)
    one.add_argument("language")
    options = parser.parse_args(arguments)
    shelf = Shelf(options.docs)
    match options.command:
        case "status":
            return status(shelf, options.files, options.since)
        case "diff":
            return diff(shelf, options.file, options.since)
        case "accept":
            return accept(shelf, options)
        case _:
            return new(shelf, options.file, options.language)


if __name__ == "__main__":
    sys.exit(main())
