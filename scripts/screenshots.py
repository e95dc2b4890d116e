"""Make the pictures in the README: an exercise on a phone, and the bank on a desktop."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import browser as browsers
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "exercise-phone.png": ("veien-videre/regulering/pust-i-firkant/#slik-gjør-dere", 390, 844),
    "bank-desktop.png": ("veien-videre/?tid=20", 1000, 844),
}


def main() -> int:
    """Build the site to a temporary folder and photograph it."""
    out = ROOT / ".github" / "pictures"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        with browsers.served(Path(folder)) as address, browsers.browser() as running:
            for name, (path, width, height) in PICTURES.items():
                page = running.new_page(viewport={"width": width, "height": height})
                page.goto(f"{address}/{path}")
                page.screenshot(path=out / name)
                page.close()
                print(f".github/pictures/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
