"""Building sites in tests, with the real mkdocs.yml and its docs folder swapped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent
os.environ["NO_MKDOCS_2_WARNING"] = "1"


def build(
    docs: Path,
    site: Path,
    *,
    site_url: str = "https://veien-videre.example/",
    start: Literal["build", "serve"] | None = "build",
) -> Path:
    """Build in this process. The languages are those of the docs.

    ``start`` is the command that begins; None for a rebuild while one is running.
    """
    codes = yaml.safe_load((docs / "data" / "languages.yml").read_text("utf-8"))
    rows = [
        {"locale": code, "name": row["name"], "default": not number, "build": True}
        for number, (code, row) in enumerate(codes.items())
    ]
    base = load_config(str(ROOT / "mkdocs.yml"))
    options = dict(base.plugins["i18n"].config)
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(site),
        site_url=site_url,
        plugins=[
            {
                "i18n": {
                    **{key: options[key] for key in ("docs_structure", "fallback_to_default")},
                    "reconfigure_material": False,
                    "reconfigure_search": False,
                    "languages": rows,
                }
            }
        ],
    )
    if start:
        config.plugins.on_startup(command=start, dirty=False)
    mkdocs_build(config)
    return site


def command(program: str, site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Build the real docs with a command of its own, as an editor would."""
    return subprocess.run(
        [
            str(Path(sys.executable).parent / program),
            "build",
            "--strict",
            "-f",
            "mkdocs.yml",
            "-d",
            str(site),
            *arguments,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@dataclass
class Page(HTMLParser):
    """What a test asks of a built page."""

    text: str
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    """Tag, attribute, address."""
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and attributes."""
        values = {name: value or "" for name, value in attrs}
        self.tags.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        self.links.extend((tag, name, values[name]) for name in ("href", "src") if values.get(name))

    def attributes(self, tag: str) -> dict[str, str]:
        """The first such element's attributes."""
        return next(values for name, values in self.tags if name == tag)


def pages(site: Path) -> dict[str, Page]:
    """Every HTML page of a site by its address from the root."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): Page(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def broken_links(site: Path, root: str = "/") -> list[str]:
    """Every internal address that leads to no file or no anchor; ``root`` is the site's path."""
    found, known = [], pages(site)
    # The prints are set by a command of their own, which makes what this list promises.
    rows = json.loads((site / "api" / "v1" / "prints.json").read_text("utf-8"))
    promised = {row["file"] for row in rows}
    for address, page in known.items():
        for tag, _, link in page.links:
            parts = urlsplit(urljoin(f"http://site{root}{address}", link))
            if parts.netloc != "site" or parts.scheme != "http":
                continue
            path = unquote(parts.path).removeprefix(root)
            file = site / path
            target = file / "index.html" if path.endswith("/") or not path else file
            if path in promised:
                continue
            if not target.is_file():
                found.append(f"{address}: {link}")
            elif parts.fragment and tag == "a":
                name = target.relative_to(site).as_posix().removesuffix("index.html")
                if unquote(parts.fragment) not in known[name].ids:
                    found.append(f"{address}: {link} (anchor)")
    return found
