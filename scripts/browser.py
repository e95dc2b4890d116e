"""A browser for tests and screenshots, found or unpacked without root.

Order: $CHROMIUM, the system's Chromium, the one inside the npm package. As for the npm package:
its libraries and fonts are unpacked into .cache/ once; it has no Arabic, so the font for that
comes from another npm package. A page without fonts draws no text, and every check of it passes.
"""

from __future__ import annotations

import os
import shutil
import sys
import tarfile
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "chromium"
PACKAGE = ROOT / "node_modules" / "@sparticuz" / "chromium" / "bin"
ARABIC = ROOT / "node_modules" / "@fontsource" / "noto-sans-arabic" / "files"

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""

ARGUMENTS = [
    "--no-sandbox",  # tests run as root in CI
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def executable() -> tuple[Path, dict[str, str]]:
    """The browser's file and the environment it needs. Raises FileNotFoundError with the cure."""
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return Path(found), dict(os.environ)
    if not (PACKAGE / "chromium.br").is_file():
        raise FileNotFoundError(
            "Fant ingen nettleser. Kjør «npm ci», eller sett CHROMIUM til en Chromium."
        )
    return _unpacked()


def _unpacked() -> tuple[Path, dict[str, str]]:
    import brotli

    program = CACHE / "chromium"
    if not program.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        for name in ("al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"):
            data = brotli.decompress((PACKAGE / name).read_bytes())
            with tarfile.open(fileobj=BytesIO(data)) as archive:
                if hasattr(tarfile, "data_filter"):
                    archive.extractall(CACHE, filter="data")
                else:  # Python before 3.11.4
                    archive.extractall(CACHE)
        _arabic()
        part = program.with_suffix(".part")
        part.write_bytes(brotli.decompress((PACKAGE / "chromium.br").read_bytes()))
        part.chmod(0o755)
        part.rename(program)
    config = CACHE / "fonts.conf"
    config.write_text(FONTS.format(fonts=CACHE / "fonts", cache=CACHE / "fc-cache"))
    libraries = f"{CACHE / 'lib'}:{CACHE}"
    return program, {
        **os.environ,
        "LD_LIBRARY_PATH": libraries,
        "FONTCONFIG_FILE": str(config),
    }


def _arabic() -> None:
    from fontTools.ttLib import TTFont

    for weight in (400, 700):
        font = TTFont(ARABIC / f"noto-sans-arabic-arabic-{weight}-normal.woff2")
        font.flavor = None
        font.save(CACHE / "fonts" / f"arabic-{weight}.ttf")


@contextmanager
def browser() -> Iterator[Browser]:
    """A running browser."""
    node = shutil.which("node")
    if node:  # the Node that Playwright brings needs a library bare machines lack
        os.environ["PLAYWRIGHT_NODEJS_PATH"] = node
    from playwright.sync_api import sync_playwright

    program, environment = executable()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program, args=ARGUMENTS, env={**environment}
        )
        try:
            yield running
        finally:
            running.close()


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *_: object) -> None:
        """The site's own 404 page, in the language of the address, as a good host would."""
        parts = self.path.split("/")
        folder = Path(self.directory)
        page = folder / parts[1] / "404.html"
        body = (page if page.is_file() else folder / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a free port of this machine; gives the address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    print(executable()[0])
    sys.exit(0)
