"""MkDocs events → library calls. The whole wiring, and the only state.

MkDocs gives us files, templates and a server; what a page says is a view of the catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import i18n_files
from jinja2 import FileSystemBytecodeCache
from library import api, checks, frame, pages, prints, reader, translations, versions
from library.catalogue import Catalogue
from library.problems import report
from library.site import Site
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.utils import write_file

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.environment import Template
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = get_plugin_logger("veien-videre")


@dataclass(frozen=True, slots=True)
class State:
    """What this process is doing, and what the build now shows."""

    serving: bool = False
    site: Site | None = None


_state = State()
"""The one state. Replaced whole, at start and before every build; never changed."""


def site() -> Site:
    """What this build shows."""
    assert _state.site is not None
    return _state.site


def on_startup(command: str, dirty: bool) -> None:
    """Note whether an editor is watching."""
    global _state
    _state = State(serving=command == "serve")


@event_priority(-110)
def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check everything before anything in the site folder is touched.

    A build with problems stops. While an editor watches, the last good site stays up instead and
    every page shows the problems.
    """
    global _state
    if not i18n_files.is_outer(config):
        return
    content, problems = reader.read(Path(config.docs_dir))
    problems.extend(checks.problems(content))
    lines = report(problems)
    if lines and _state.serving and _state.site:
        for line in lines:
            log.info(line)  # a warning would end a strict build
        _state = replace(_state, site=replace(_state.site, faults=tuple(lines)))
        return
    if lines:
        raise PluginError("\n".join([*lines, f"{len(lines)} feil i docs/. Ingenting er bygget."]))
    if content.languages.codes != i18n_files.languages(config):
        raise PluginError("Språkene i mkdocs.yml er ikke de samme som i docs/data/languages.yml.")
    root = (config.site_url or "/").rstrip("/") + "/"
    _state = replace(_state, site=Site(Catalogue(content), root))
    if site().preview:
        log.info("Forhåndsvisning. Det som gjenstår, vises av scripts/check.py --publish.")


@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's own scripts and styles, what sets the prints, and unknown texts."""
    language = site().catalogue.content.languages[i18n_files.language(config)]
    for file in list(files):
        theirs = not _is_ours(file.abs_src_path, config)
        of_theme = theirs and file.src_uri.startswith(("assets/", "print/"))
        known = not file.is_documentation_page() or site().catalogue.page(
            i18n_files.path(file), language
        )
        if of_theme or not known:
            files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Choose the template by kind. The body is parsed already: MkDocs has nothing to render."""
    language = site().catalogue.content.languages[i18n_files.language(config)]
    shown = site().catalogue.page(i18n_files.path(page.file), language)
    assert shown is not None  # on_files keeps no other
    page.title = shown.words.title
    page.meta["template"] = f"kinds/{shown.facts.kind}.html"
    return ""


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object
) -> dict[str, Any]:
    """Hand the page's view to its template."""
    path = i18n_files.path(page.file)
    view = context["view"] = pages.view(site(), i18n_files.language(config), path)
    # While an editor watches there are none: they are set by a command of their own.
    context["prints"] = () if _state.serving else prints.offered(view)
    return context


@event_priority(-110)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Write the pages that belong to no Markdown file: 404 and short links, in every language."""
    env.autoescape = env.trim_blocks = env.lstrip_blocks = True
    env.bytecode_cache = FileSystemBytecodeCache()  # else every language compiles every template
    language = i18n_files.language(config)
    view = frame.frame(site(), language)
    outer = i18n_files.is_outer(config)
    for aim in view.aims_used:
        address = view.aim_url(aim)
        up = "/".join(".." for _ in address.strip("/").split("/"))
        text = _frame(env.get_template("aim.html"), view, up, config, aim=aim)
        _write(config, f"{address}index.html", text)
    if not outer:
        text = _frame(env.get_template("404.html"), view, urlsplit(site().url).path, config)
        _write(config, f"{language}/404.html", text)
        return env
    rows = translations.rows(site().catalogue)
    board = env.get_template("translations.html")
    _write(config, "redaksjonen/index.html", _frame(board, view, "..", config, rows=rows))
    for resource in site().catalogue.coded():
        code = resource.facts.code
        more = {"code": code, "newest": versions.newest(resource, site())}
        text = _frame(env.get_template("short-link.html"), view, "../..", config, **more)
        _write(config, f"k/{code}/index.html", text)
    return env


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The theme's 404 is the source language's; its sitemap gives way to ours."""
    if template_name == "404.html" and i18n_files.is_outer(config):
        return output_content
    return ""


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Hand the bare frame's view to 404.html."""
    context["view"] = frame.frame(site(), i18n_files.language(config))
    return context


@event_priority(-110)
def on_post_build(config: MkDocsConfig) -> None:
    """Once, after all languages: the catalogue as data."""
    if i18n_files.is_outer(config):
        catalogue = site().catalogue
        found = {**api.files(catalogue, site().url), **translations.files(catalogue)}
        found |= {**prints.files(site()), **versions.files(site())}
        for path, text in found.items():
            _write(config, path, text)


def _frame(
    template: Template, view: frame.Frame, base_url: str, config: MkDocsConfig, **more: object
) -> str:
    context = {"view": view, "base_url": base_url, "page": None, "config": config, **more}
    return template.render(context)


def _is_ours(path: str | None, config: MkDocsConfig) -> bool:
    return path is not None and Path(path).is_relative_to(config.docs_dir)


def _write(config: MkDocsConfig, path: str, text: str) -> None:
    write_file(text.encode(), str(Path(config.site_dir) / path))
