"""Every finished print, not a sample: its QR codes, read back from each page at 150 dpi.

    .venv/bin/python tests/every_print.py site

Each code must be a short link of the site, and on a page of a single sheet the sheet's own.
"""

from __future__ import annotations

import multiprocessing
import re
import sys
from pathlib import Path

import pypdfium2
import zxingcpp

FOOT = 100
"""Points: the foot, with the white round its code."""

LINK = re.compile(r"https?://[^ ]*/k/([A-Z]{2,4}-\d{3})/")


def faults(file: Path, codes: frozenset[str]) -> list[str]:
    """Pages whose code is missing, or leads elsewhere than it should."""
    found = []
    own = re.match(r"[A-Z]{2,4}-\d{3}", file.name)
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(document, start=1):
            read = [LINK.fullmatch(text) for text in _texts(page)]
            known = [match[1] for match in read if match and match[1] in codes]
            if len(read) != len(known) or (own and known != [own[0]]):
                found.append(f"{file} side {number}: {_texts(page) or 'ingen kode'}")
    return found


def _texts(page: pypdfium2.PdfPage) -> list[str]:
    crop = (0, 0, 0, page.get_height() - FOOT)
    picture = page.render(scale=150 / 72, grayscale=True, crop=crop).to_pil()
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=formats)]


def _faults(work: tuple[Path, frozenset[str]]) -> list[str]:
    return faults(*work)


def main(arguments: list[str] | None = None) -> int:
    """Read every print of a built site."""
    given = sys.argv[1:] if arguments is None else arguments
    site = Path(given[0]) if given else Path("site")
    files = sorted(site.glob("prints/*/*.pdf"))
    codes = frozenset(folder.name for folder in site.glob("k/*"))
    wrong = []
    with multiprocessing.Pool() as pool:
        work = ((file, codes) for file in files)
        for number, found in enumerate(pool.imap(_faults, work, chunksize=16), start=1):
            wrong.extend(found)
            if sys.stderr.isatty() or number == len(files):
                print(f"\r{number} av {len(files)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    for line in wrong:
        print(line)
    print(f"{len(files)} filer, {len(wrong)} sider med feil")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
