"""Follow the translations: what is old, what has changed, and who vouches for what.

    status [FILE …]            what is old, per page and language
    status --since main        what changes since then make old: «2 avsnitt → 5 språk»
    diff FILE                  the old and the new source beside the translation
    accept FILE … [--block N]  the translation says what the source says now
    accept SOURCE --no-meaning-change   a typo was mended: no translation grows old
    new FILE LANGUAGE          begin a translation

Exit 1 when something could not be done; old translations are no fault.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import drift, front_matter, translations, vouching
from shelf import Shelf, git, history, units_of

if TYPE_CHECKING:
    from library.resource import Resource, Words
    from library.units import Unit

NAMES = {
    drift.Status.CHANGED: "endret i kilden",
    drift.Status.REMOVED: "tatt bort i kilden",
    drift.Status.MOVED: "flyttet i kilden",
    drift.Status.UNRECORDED: "ikke meldt inn",
}


def status(shelf: Shelf, files: list[Path], since: str | None) -> int:
    """What is old; with ``since``, what has been made old from there on."""
    if since:
        return _made_old(shelf, since)
    chosen = {shelf.find(file)[0].path for file in files}
    old = looks = 0
    for resource in shelf.content.resources:
        if chosen and resource.path not in chosen:
            continue
        terms = translations.terms_of(resource, shelf.content)
        for words in shelf.translations(resource):
            found = words.drift
            looks += sum(1 for _ in translations.looks(words, terms, shelf.content))
            if found is None or (found.whole and words.recorded):
                continue
            old += 1
            counts = [
                f"{len(found.pairs_with(kind))} {name}"
                for kind, name in NAMES.items()
                if found.pairs_with(kind)
            ]
            if found.added:
                counts.append(f"{len(found.added)} nye i kilden")
            print(f"docs/{words.path}: {', '.join(counts) or 'ikke meldt inn'}")
    print(f"{old} oversettelser henger etter kilden.", file=sys.stderr)
    print(f"{looks} steder bør noen se på: kjør «diff» på siden.", file=sys.stderr)
    return 0


def _made_old(shelf: Shelf, since: str) -> int:
    languages = shelf.content.languages
    for resource in shelf.content.resources:
        source = shelf.source(resource)
        before = git(shelf.docs, "show", f"{since}:./{source.path}")
        if before is None:
            continue
        then = units_of(before, source.path, shelf)
        matches = drift.match([unit.key for unit in then], [unit.key for unit in source.units])
        kept = {i for hit in matches for i in hit.found}
        count = sum(hit.status in (drift.Status.CHANGED, drift.Status.REMOVED) for hit in matches)
        count += len(source.units) - len(kept)
        behind = [w.language for w in shelf.translations(resource) if w.drift and not w.drift.whole]
        if count and behind:
            names = ", ".join(languages[code].name for code in behind)
            print(f"docs/{source.path}: {count} avsnitt → {len(behind)} språk ({names})")
    return 0


def diff(shelf: Shelf, file: Path) -> int:
    """The old and the new source beside the translation, for every unit that is not current."""
    resource, words = shelf.find(file)
    found = words.drift
    if found is None:
        sys.exit(f"{file}: Dette er kilden. Velg en oversettelse av den.")
    before = history(shelf, resource, words)
    for number, pair in enumerate(found.pairs, start=1):
        if pair.status == drift.Status.CURRENT:
            continue
        print(f"[{number}] {words.path}:{pair.unit.line}: {NAMES[pair.status]}")
        for key in pair.recorded:
            print(f"    før:   {before.get(key, '(finnes ikke i historien)')}")
        for index in pair.sources:
            print(f"    nå:    {found.source[index].text}")
        print(f"    her:   {pair.unit.text}\n")
    for index in found.added:
        unit = found.source[index]
        print(f"[ny] {shelf.source(resource).path}:{unit.line}\n    nå:    {unit.text}\n")
    terms = translations.terms_of(resource, shelf.content)
    for look in translations.looks(words, terms, shelf.content):
        name = "nektelse" if look.what == "negation" else f"avtalt ord ({look.what})"
        print(f"Se på {words.path}:{look.line}: {name} bare på det ene språket: «{look.text}»")
    if found.whole and words.recorded:
        print("Oversettelsen sier det kilden sier.")
    return 0


def accept(shelf: Shelf, options: argparse.Namespace) -> int:
    """Vouch for translations, or for a change in a source that changed no meaning."""
    failed = 0
    for file in options.files:
        resource, words = shelf.find(file)
        if words.drift is None:
            if not options.no_meaning_change:
                sys.exit(
                    f"{file}: Dette er kilden. Meld en oversettelse, eller legg til "
                    "--no-meaning-change når bare skrivefeil er rettet."
                )
            for other in shelf.translations(resource):
                blocks = set(options.block) or None
                shelf.write(other, vouching.same_meaning(shelf.record(other), words.units, blocks))
            print(f"docs/{words.path}: Ingen oversettelse blir gammel av endringen.")
        else:
            failed += not _vouch(shelf, resource, words, options)
    return 1 if failed else 0


def _vouch(shelf: Shelf, resource: Resource, words: Words, options: argparse.Namespace) -> bool:
    assert words.drift is not None
    source, old = shelf.source(resource).units, words.drift
    if options.block:
        wrong = [number for number in options.block if not 1 <= number <= len(old.pairs)]
        if wrong:
            print(f"docs/{words.path}: Det er ikke noe avsnitt {wrong[0]}. Se «diff».")
            return False
        record = vouching.parts(shelf.record(words), old, set(options.block))
    else:
        same = [pair.unit for pair in old.pairs if _untranslated(pair.unit, source, words)]
        if same and not options.as_is:
            for unit in same:
                print(f"docs/{words.path}:{unit.line}: «{unit.text}» står som i kilden.")
            print("Oversett det, eller legg til --as-is hvis det skal stå slik.")
            return False
        record, left_out = vouching.whole(source, words.units)
        if left_out and not options.leave_out:
            for unit in left_out:
                print(f"docs/{words.path}: mangler «{unit.text}» (linje {unit.line} i kilden).")
            print("Oversett det, eller legg til --leave-out hvis det skal utelates.")
            return False
    shelf.write(words, record)
    _set_state(shelf, words, options)
    print(f"docs/{words.path}: meldt inn ({len(words.units)} avsnitt).")
    return True


def _untranslated(unit: Unit, source: tuple[Unit, ...], words: Words) -> bool:
    """Whether a unit still stands in the language of the source; short ones may be alike."""
    return len(unit.text.split()) > 6 and any(unit.text == other.text for other in source)


def _set_state(shelf: Shelf, words: Words, options: argparse.Namespace) -> None:
    """Words nobody has read since they changed are machine's again, unless someone says so."""
    changed = words.recorded and words.drift and not words.drift.whole
    state = options.state or (
        "machine" if changed and not options.no_meaning_change else words.state
    )
    if state == words.state:
        return
    path = shelf.docs / words.path
    text = path.read_text("utf-8")
    head, line, rest = text.partition("translation:")
    path.write_text(head + line + re.sub(r"state: *\w+", f"state: {state}", rest, count=1), "utf-8")
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
    fields = [line for line in text.split("\n---")[0].split("\n") if line[:5] in ("title", "summa")]
    path.write_text(
        "\n".join(["---", *fields, "translation: {state: machine}", "---"]) + "\n" + body, "utf-8"
    )
    print(f"{path}: Skriv over linje for linje. Kjør «accept» når du er ferdig.")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Choose the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="mappen med innhold")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("status", help="hva som er gammelt")
    one.add_argument("files", nargs="*", type=Path)
    one.add_argument("--since", help="det som er blitt gammelt siden en commit eller gren")
    one = commands.add_parser("diff", help="gammel og ny kilde ved siden av oversettelsen")
    one.add_argument("file", type=Path)
    one = commands.add_parser("accept", help="oversettelsen sier det kilden sier nå")
    one.add_argument("files", nargs="+", type=Path)
    one.add_argument("--block", type=int, action="append", default=[], help="bare dette avsnittet")
    one.add_argument("--no-meaning-change", action="store_true", help="bare skrivefeil er rettet")
    one.add_argument(
        "--state", choices=["machine", "checked", "approved"], help="hvem som har lest"
    )
    one.add_argument("--as-is", action="store_true", help="noe skal stå som i kilden")
    one.add_argument("--leave-out", action="store_true", help="noe er utelatt med vilje")
    one = commands.add_parser("new", help="begynn en oversettelse")
    one.add_argument("file", type=Path)
    one.add_argument("language")
    options = parser.parse_args(arguments)
    shelf = Shelf(options.docs)
    match options.command:
        case "status":
            return status(shelf, options.files, options.since)
        case "diff":
            return diff(shelf, options.file)
        case "accept":
            return accept(shelf, options)
        case _:
            return new(shelf, options.file, options.language)


if __name__ == "__main__":
    sys.exit(main())
