"""The docs folder → Content and problems. The only reading of content from disk."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

from . import (
    data_files,
    data_sheet,
    front_matter,
    markdown_tree,
    printed,
    renderings,
    resolve,
    vocabulary_file,
)
from .content import Content
from .file_text import size_faults, text_of
from .glossary import Glossary
from .languages import Language, Languages
from .problems import Problem, choose_among
from .records import Records
from .vocabulary import Vocabulary
from .yaml_source import Entry, YamlError, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

RESERVED = frozenset({"api", "css", "img", "k", "packs", "prints", "redaksjonen"})
"""Folders of the site that programs and printed paper lean on."""


def read(docs: Path) -> tuple[Content, list[Problem]]:
    """Read a docs folder. Every fault is a Problem; nothing is raised for bad input."""
    problems: list[Problem] = []
    files = frozenset(_files(docs))
    for name in sorted(files):
        problems.extend(_name_faults(name))
        if (docs / name).is_symlink():
            message = "Filen er en snarvei (symlink). Legg en vanlig fil her i stedet."
            problems.append(Problem(name, 1, "VV006", message))
        elif not name.endswith((".md", ".yml", renderings.SUFFIX)):
            problems.extend(size_faults((docs / name).stat().st_size, name))
    languages = _languages(docs, problems)
    if languages is None:
        return Content(Languages((Language("nb", "Bokmål", "nb", "ltr", ()),))), problems
    vocabulary, found = _data(docs, languages.codes, problems)
    if any(problem.path == "data/vocabulary.yml" for problem in problems):
        # No text can be judged by a vocabulary that is itself in doubt.
        texts = frozenset(_split(name, languages)[0] for name in files if name.endswith(".md"))
        return Content(languages, vocabulary, found, files=files, unreadable=texts), problems
    sheets: dict[str, dict[str, resolve.Sheet]] = {}
    unreadable: set[str] = set()
    for name in sorted(files):
        if not name.endswith(".md") or (docs / name).is_symlink():
            continue
        path, language = _split(name, languages)
        if language is None:
            problems.append(_unknown_language(name, languages))
            continue
        sheet, faults = _sheet(docs, name)
        problems.extend(faults)
        if sheet and language != languages.source.code:
            record, faults = _record(docs, name)
            problems.extend(faults)
            sheet = replace(sheet, record=record)
        if sheet is None:
            unreadable.add(path)
        else:
            sheets.setdefault(path, {})[language] = sheet
    resources = []
    for path, versions in sorted(sheets.items()):
        if path in unreadable:
            continue
        resource, faults = resolve.resource(path, versions, languages, vocabulary)
        problems.extend(faults)
        if resource is None:
            unreadable.add(path)
        else:
            resources.append(resource)
    content = Content(languages, vocabulary, found, tuple(resources), files, frozenset(unreadable))
    return content, problems


def _files(docs: Path) -> Iterator[str]:
    for path in docs.rglob("*"):
        name = path.relative_to(docs).as_posix()
        if (path.is_file() or path.is_symlink()) and not any(
            part.startswith(".") for part in name.split("/")
        ):
            yield name


def _name_faults(name: str) -> Iterator[Problem]:
    parts = PurePosixPath(name).parts
    if not re.fullmatch(r"[a-z0-9./_-]+", name):
        yield Problem(
            name,
            1,
            "VV006",
            "Fil- og mappenavn kan bare ha a–z, 0–9, strek og punktum. "
            "Gi filen et nytt navn uten mellomrom, store bokstaver og æøå.",
        )
    if name.endswith((".markdown", ".mdown", ".mkdn", ".mkd", ".md.txt", ".html", ".htm")):
        message = "Slike filer blir ikke til sider. En side er en fil som ender på .md."
        yield Problem(name, 1, "VV006", message)
    if not name.endswith((".md", ".yml", renderings.SUFFIX)) and re.search(
        r"\.[a-z]{2}\.[^.]+$", name
    ):
        message = (
            "To bokstaver foran endelsen blir tatt for et språk. Bruk strek, som skjema-en.png."
        )
        yield Problem(name, 1, "VV018", message)
    if len(parts) > 1 and re.fullmatch(r"[a-z]{2}", parts[0]):
        yield Problem(
            name,
            1,
            "VV007",
            f"«{parts[0]}» har to bokstaver og blir forvekslet med et språk. "
            "Gi den et lengre navn.",
        )
    if len(parts) > 1 and parts[0] in RESERVED:
        message = f"Mappen «{parts[0]}» brukes av nettstedet selv. Gi den et annet navn."
        yield Problem(name, 1, "VV007", message)


def _split(name: str, languages: Languages) -> tuple[str, str | None]:
    """``a/b.nn.md`` → (``a/b``, ``nn``); no suffix is the source language."""
    stem = name.removesuffix(".md")
    folder, _, last = stem.rpartition("/")
    base, dot, suffix = last.rpartition(".")
    if not dot:
        return stem, languages.source.code
    path = f"{folder}/{base}" if folder else base
    return path, suffix if suffix in languages and suffix != languages.source.code else None


def _unknown_language(name: str, languages: Languages) -> Problem:
    suffix = name.removesuffix(".md").rpartition(".")[2]
    return Problem(
        name,
        1,
        "VV018",
        f"«.{suffix}.md» er ikke et av språkene"
        f"{choose_among(suffix, list(languages.codes[1:]))} Kilden på bokmål heter bare «.md».",
    )


def _sheet(docs: Path, name: str) -> tuple[resolve.Sheet | None, list[Problem]]:
    text, problems = text_of((docs / name).read_bytes(), name)
    if text is None:
        return None, problems
    head, problems = front_matter.read(text, name)
    if problems:
        return None, problems
    body = markdown_tree.parse(head.body, head.body_line)
    problems = [Problem(name, line, "VV042", message) for line, message in body.unheld]
    return resolve.Sheet(name, head, body), problems


def _record(docs: Path, name: str) -> tuple[renderings.Record | None, list[Problem]]:
    """What a translation renders, from the record beside it; None when there is none."""
    cure = f"sletter du filen og kjører «make translations ARGS='accept docs/{name}'»"
    return _lines(docs, name.removesuffix(".md") + renderings.SUFFIX, renderings.read, cure)


def _lines(
    docs: Path, name: str, read: Callable[[str], tuple[T, int | None]], cure: str
) -> tuple[T | None, list[Problem]]:
    """A file that programs write line by line; None when there is none."""
    if not (docs / name).is_file():
        return None, []
    text, problems = text_of((docs / name).read_bytes(), name)
    if text is None:
        return None, problems
    found, wrong = read(text)
    if wrong:
        message = (
            "Linjen kan ikke leses. Etter en konflikt i git beholder du linjene fra begge sider; "
            f"ellers {cure}."
        )
        problems.append(Problem(name, wrong, "VV062", message))
    return found, problems


def _yaml(docs: Path, name: str, problems: list[Problem]) -> Entry | None:
    """A data file, or None with the reason added to the problems."""
    path = docs / name
    if not path.is_file():
        problems.append(Problem(name, 1, "VV055", "Datafilen mangler. Hent den tilbake fra git."))
        return None
    text, faults = text_of(path.read_bytes(), name)
    problems.extend(faults)
    if text is None:
        return None
    try:
        return parse(text)
    except YamlError as fault:
        problems.append(Problem(name, fault.line, fault.rule, fault.message))
        return None


def _languages(docs: Path, problems: list[Problem]) -> Languages | None:
    name = "data/languages.yml"
    entry = _yaml(docs, name, problems)
    if entry is None:
        return None
    sheet = data_sheet.Sheet(name, entry, ())
    rows = []
    shape: data_sheet.Shape = {
        "name": str,
        "formats": str,
        "direction": str,
        "fallback": list,
        "beside": list,
    }
    for code, part in sheet.named():
        row = sheet.record(part, shape)
        if row and row["direction"] not in ("ltr", "rtl"):
            sheet.fault(part.line, "VV051", "«direction» skal være ltr eller rtl.")
        elif row:
            lists = {key: tuple(row[key]) for key in ("fallback", "beside")}
            rows.append(Language(code=code, **{**row, **lists}))
    known = {language.code for language in rows}
    for language in rows:
        for code in {*language.fallback, *language.beside} - known:
            sheet.fault(
                1, "VV051", f"«{language.code}» viser til språket «{code}», som ikke er her."
            )
    problems.extend(sheet.problems)
    return Languages(tuple(rows)) if rows and not sheet.problems else None


def _data(
    docs: Path, codes: tuple[str, ...], problems: list[Problem]
) -> tuple[Vocabulary, Records]:
    def load(name: str, reader: Callable[[data_sheet.Sheet], Any], default: Any) -> Any:
        path = f"data/{name}.yml"
        entry = _yaml(docs, path, problems)
        if entry is None:
            return default
        sheet = data_sheet.Sheet(path, entry, codes)
        value = reader(sheet)
        problems.extend(sheet.problems)
        return value

    def printed_in(code: str) -> printed.Versions:
        name = f"data/versions/{code}{printed.SUFFIX}"
        found, faults = _lines(docs, name, printed.read, "henter du linjen tilbake fra git")
        problems.extend(faults)
        return found or {}

    vocabulary = load("vocabulary", vocabulary_file.vocabulary, Vocabulary())
    paths, lines = load("permalinks", data_files.permalinks, ({}, {}))
    approved, approved_by = load("approval", data_files.approval, (None, None))
    found = Records(
        helplines=load("helplines", data_files.helplines, ()),
        sources=load("sources", data_files.sources, {}),
        tools=load("tools", data_files.tools, ()),
        doors=load("doors", data_files.doors, ()),
        menu=load("menu", data_files.menu, ()),
        permalinks=paths,
        permalink_lines=lines,
        approved=approved,
        approved_by=approved_by,
        law=load("law", data_files.law, {}),
        aims=load("lk20", data_files.aims, {}),
        risks=load("risks", data_files.risks, ()),
        glossaries={code: load(f"terms/{code}", data_files.glossary, Glossary()) for code in codes},
        phrases={code: load(f"words/{code}", data_files.phrases, {}) for code in codes},
        versions={code: printed_in(code) for code in codes},
    )
    unread = frozenset(problem.path for problem in problems)
    return vocabulary, replace(found, unread=unread)
