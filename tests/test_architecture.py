"""The house holds: who may lean on whom."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
import yaml
from drawing.scene import scenes, stories
from library.checks.kinds import FIGURES
from library.front_matter import RELATIONS
from library.vocabulary import PICTURES

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / "hooks"
LIBRARY = HOOKS / "library"
MODULES = sorted(
    path.relative_to(LIBRARY).with_suffix("").as_posix() for path in LIBRARY.rglob("*.py")
)

WRITERS = {
    "addresses",
    "api",
    "bilingual",
    "facets",
    "foreign",
    "frame",
    "hints",
    "pages",
    "publishing",
    "qr",
    "readability",
    "shelves",
    "translations",
    "versions",
    "wrapping",
}
PAPER = {"binders", "cards", "prints", "sheets"}
"""What is printed is made of the views of pages, as pages are made of writers."""
READING = {
    "unheld",
    "reader",
    "data_files",
    "data_sheet",
    "vocabulary_file",
    "resolve",
    "front_matter",
    "yaml_source",
    "markdown_tree",
}
OUTSIDE = {"yaml", "babel", "markdown", "segno"}
"""The libraries outside the standard one that ours may use."""

ALLOWED = {
    "problems": set(),
    "languages": set(),
    "blocks": set(),
    "yaml_source": set(),
    "vocabulary": set(),
    "records": {"glossary", "printed"},
    "glossary": set(),
    "inline": set(),
    "printed": set(),
    "places": {"phrases", "units"},
    "sheet_blocks": {"blocks", "inline"},
    "units": {"blocks", "vocabulary"},
    "renderings": {"units"},
    "drift": {"renderings", "units"},
    "alignment": {"renderings", "units"},
    "vouching": {"alignment", "drift", "renderings", "units"},
    "risks": {"content", "records", "resource"},
    "front_matter": {"problems", "yaml_source"},
    "unheld": {"blocks"},
    "markdown_tree": {"blocks", "unheld"},
    "resource": {"blocks", "drift", "units"},
    "aims": {"catalogue", "languages", "records"},
    "content": {"languages", "records", "resource", "vocabulary"},
    "sections": {"blocks", "resource", "vocabulary"},
    "phrases": {"languages"},
}
"""The foundations: all they may import."""


def imports(path: Path) -> set[str]:
    """Names of what a module imports, at run time or for types; ``.x`` for siblings."""
    found: set[str] = set()
    depth = len(path.relative_to(LIBRARY).parts) if path.is_relative_to(LIBRARY) else 0
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.ImportFrom):
            up = "." if node.level == depth else ".checks."
            names = [node.module] if node.module else [name.name for name in node.names]
            found.update(up + name for name in names)
    return found


def siblings(module: str) -> set[str]:
    """The library modules a library module imports."""
    found = imports(LIBRARY / f"{module}.py")
    return {name.removeprefix(".") for name in found if name.startswith(".")}


@pytest.mark.parametrize("module", MODULES)
def test_the_library_knows_no_site_generator(module: str) -> None:
    outside = {name for name in imports(LIBRARY / f"{module}.py") if not name.startswith(".")}
    assert outside - set(sys.stdlib_module_names) - OUTSIDE == set()


@pytest.mark.parametrize("module", sorted(ALLOWED))
def test_a_foundation_leans_only_on_what_lies_below(module: str) -> None:
    assert siblings(module) <= ALLOWED[module]


def test_nobody_in_the_library_imports_the_reader() -> None:
    for module in MODULES:
        assert "reader" not in {name.split(".")[-1] for name in siblings(module)}, module


def test_writers_know_no_reading_and_only_frame_and_pages_bring_them_together() -> None:
    for module in WRITERS | PAPER:
        assert siblings(module) & READING == set(), module
        if module not in {"frame", "pages"} | PAPER:
            assert siblings(module) & (WRITERS | PAPER) == set(), module
    assert (siblings("frame") | siblings("pages")) & PAPER == set()


def test_only_the_reader_touches_the_disk() -> None:
    for module in MODULES:
        if module != "reader":
            source = (LIBRARY / f"{module}.py").read_text("utf-8")
            for call in ("open(", "read_text", "read_bytes", "write_text", "write_bytes", "rglob"):
                assert call not in source, f"{module}: {call}"


def test_nothing_imports_the_events_and_one_module_knows_the_language_plugin() -> None:
    for path in [*HOOKS.rglob("*.py"), *(ROOT / "scripts").glob("*.py")]:
        assert "events" not in imports(path), path
        if path.name != "i18n_files.py":
            assert 'i18n"]' not in path.read_text("utf-8"), path


def test_no_code_or_template_names_an_area() -> None:
    vocabulary = yaml.safe_load((ROOT / "docs/data/vocabulary.yml").read_text("utf-8"))
    files = [
        path
        for folder in ("hooks", "overrides", "scripts")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".html", ".js", ".css")
    ]
    for path in [*files, ROOT / "mkdocs.yml"]:
        text = path.read_text("utf-8")
        for area, labels in vocabulary["areas"].items():
            assert not re.search(rf"[\"'/]{area}[\"'/]", text), f"{path.name}: {area}"
            assert f'"{labels["nb"]}"' not in text, f"{path.name}: {area}"


def test_languages_agree_in_settings_data_and_words() -> None:
    rows = yaml.safe_load((ROOT / "docs/data/languages.yml").read_text("utf-8"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for code in rows:
        assert f"locale: {code}," in settings
        assert (ROOT / f"docs/data/words/{code}.yml").is_file()


def test_the_readme_and_makefile_name_the_same_commands() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in ("serve", "test", "site", "check", "bench"):
        assert f"\n{name}:" in makefile
    for name in ("serve", "test"):
        assert f"make {name}" in (ROOT / "README.md").read_text("utf-8")
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")


def test_no_lock_file_names_a_host() -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        assert "://" not in (ROOT / name).read_text("utf-8")
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text("utf-8")


def test_every_interface_word_is_said_and_every_word_said_exists() -> None:
    source = " ".join(
        path.read_text("utf-8")
        for folder in ("overrides", "hooks")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".html", ".py")
    )
    said = set(re.findall(r"(?:say|forms)\(\s*[\"'](\w+)[\"']", source))
    families = ("drift_", "filter_", "local_", "old_", "pdf_", "people_", "place_")
    words = yaml.safe_load((ROOT / "docs/data/words/nb.yml").read_text("utf-8"))
    unsaid = {
        word
        for word in words
        if word not in said | set(RELATIONS) and not word.startswith(families)
    }
    assert unsaid == set()
    assert {word for word in said if not word.endswith("_")} - words.keys() == set()


def test_every_drawing_that_may_be_named_is_there() -> None:
    partials = ROOT / "overrides" / "partials"
    pictures = {path.stem for path in (partials / "pictures").glob("*.html")}
    assert pictures == {*PICTURES, "mark"}
    assert {path.stem for path in (partials / "figures").glob("*.html")} == set(FIGURES)


@pytest.mark.parametrize("story", stories())
def test_a_storys_pictures_are_what_its_module_draws_and_hold_no_words(story: str) -> None:
    folder = ROOT / "docs" / "assets" / "historier" / story
    drawn = list(scenes(story))
    assert len(list(folder.glob("*.svg"))) == len(drawn)
    for number, text in enumerate(drawn, start=1):
        assert (folder / f"{number}.svg").read_text("utf-8") == text
        assert "<text" not in text
