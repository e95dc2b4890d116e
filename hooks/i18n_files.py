"""What we know of mkdocs-static-i18n: the only module that does.

The plugin builds the default language first and then, inside that build's last event, every
other language with the same config. ``language`` and ``is_outer`` tell where we are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


def languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Codes of the languages the plugin builds, in order."""
    return tuple(language.locale for language in _plugin(config).config.languages)


def language(config: MkDocsConfig) -> str:
    """Code of the language being built now."""
    return str(_plugin(config).current_language)


def is_outer(config: MkDocsConfig) -> bool:
    """Whether this is the build of the default language, which holds the others."""
    return not _plugin(config).building


def path(file: File) -> str:
    """The resource a file belongs to: its name without language and ending."""
    stem = file.src_uri.removesuffix(".md")
    locale = getattr(file, "locale", None)
    return stem.removesuffix(f".{locale}") if locale else stem


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]
