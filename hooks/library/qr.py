"""An address as a QR code in SVG."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import segno

QUIET = 4
"""Modules of white round a QR code (ISO/IEC 18004)."""


@cache
def svg(address: str) -> str:
    """The code, with room for one letter in seven to be lost (level M)."""
    out = BytesIO()
    code = segno.make(address, error="m", boost_error=False)
    code.save(
        out,
        kind="svg",
        border=QUIET,
        xmldecl=False,
        nl=False,
        omitsize=True,
        svgclass="qr",
        light="#fff",
    )
    return out.getvalue().decode()
