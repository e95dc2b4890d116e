"""Heads: hair, headscarf, ears, and a face of two dots and a mouth."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from drawing.svg import INK, circle, d, el, n, path

MOODS = ("calm", "happy", "sad", "scared", "angry", "blank", "asleep", "none")
STYLES = ("short", "crop", "bob", "long", "curls", "puffs", "bun", "braids", "tail", "bald",
          "scarf", "hat")  # fmt: skip


def head(
    x: float, y: float, r: float, *, skin: str, style: str, hair: str, mood: str,
    look: float, down: float, turn: float, beard: bool = False,
) -> tuple[str, str]:  # fmt: skip
    """What lies behind the body and what lies before it, round a head of half height r at x, y.

    look: -1 (to the left edge) … 1; down: -1 (up) … 1 (down); turn: degrees.
    """
    if mood not in MOODS or style not in STYLES:
        raise ValueError(f"unknown mood or hair: {mood}, {style}")
    open_ = f'<g transform="translate({n(x)} {n(y)})'
    open_ += (f"rotate({n(turn)})" if round(turn) else "") + '">'
    back, front = _hair(style, r, hair, look)
    parts = [_ears(r, skin, look) if style not in ("scarf", "bob", "long", "curls") else ""]
    if style == "scarf":
        parts += [_scarf(r, hair), _egg(r * 0.8, skin, look * r * 0.1, r * 0.1)]
    else:
        parts += [_egg(r, skin)]
    if beard:
        parts.append(_beard(r, hair, look))
    parts += [front, _face(r * (0.92 if style == "scarf" else 1), mood, look, down)]
    behind = f"{open_}{back}</g>" if back else ""
    return behind, f"{open_}{''.join(parts)}</g>"


def _scaled(r: float, *parts: str | float) -> str:
    return d(*(p if isinstance(p, str) else p * r for p in parts))


def _egg(r: float, fill: str, dx: float = 0, dy: float = 0) -> str:
    x, y = dx / r, dy / r
    return path(
        _scaled(r, "M", -0.86 + x, -0.05 + y, "C", -0.88 + x, -0.72 + y, -0.48 + x, -1 + y, x,
                -1 + y, "C", 0.48 + x, -1 + y, 0.88 + x, -0.72 + y, 0.86 + x, -0.05 + y, "C",
                0.84 + x, 0.6 + y, 0.45 + x, 1 + y, x, 1 + y, "C", -0.45 + x, 1 + y, -0.84 + x,
                0.6 + y, -0.86 + x, -0.05 + y, "Z"),
        fill,
    )  # fmt: skip


def _ears(r: float, skin: str, look: float) -> str:
    sides = (-1, 1) if abs(look) < 0.5 else ((-1,) if look > 0 else (1,))
    return "".join(circle(side * 0.87 * r, 0.12 * r, 0.19 * r, skin) for side in sides)


def _face(r: float, mood: str, look: float, down: float) -> str:
    if mood == "none":
        return ""
    x, y = look * 0.3 * r, (0.08 + down * 0.16) * r
    gap = (0.34 - 0.06 * abs(look)) * r
    if mood == "asleep":
        eyes = "".join(
            path(d("M", x + s * gap - 0.14 * r, y, "q", 0.14 * r, 0.14 * r, 0.28 * r, 0))
            for s in (-1, 1)
        )
    else:
        size = (0.15 if mood == "scared" else 0.12) * r
        dots = "".join(el("circle", cx=x + s * gap, cy=y, r=size) for s in (-1, 1))
        eyes = f'<g fill="{INK}" stroke="none">{dots}</g>'
    return eyes + path(_mouth(mood, x * 1.05, y + 0.46 * r, 0.2 * r))


def _mouth(mood: str, x: float, y: float, w: float) -> str:
    if mood == "sad":
        return d("M", x - w, y + 0.3 * w, "Q", x, y - 0.9 * w, x + w, y + 0.3 * w)
    if mood == "scared":
        return d("M", x - w, y + 0.2 * w, "q", w / 2, -0.9 * w, w, 0, "t", w, 0)
    if mood == "angry":
        w *= 1.1
        return d("M", x - w, y + 0.5 * w, "L", x - 0.5 * w, y, "L", x + 0.5 * w, y,
                 "L", x + w, y + 0.5 * w)  # fmt: skip
    if mood in ("blank", "asleep"):
        return d("M", x - 0.8 * w, y, "L", x + 0.8 * w, y)
    wide, deep = (1.5, 1.7) if mood == "happy" else (1.1, 0.9)
    return d("M", x - wide * w, y - 0.2 * w, "Q", x, y + deep * w, x + wide * w, y - 0.2 * w)


def _beard(r: float, fill: str, look: float) -> str:
    x = look * 0.1
    return path(
        _scaled(r, "M", -0.86, 0.05, "C", -0.8, 0.75, -0.45, 1.2, x, 1.2, "C", 0.45, 1.2, 0.8,
                0.75, 0.86, 0.05, "C", 0.6, 0.35, 0.3, 0.25, x * 3, 0.27, "C", -0.3, 0.25, -0.6,
                0.35, -0.86, 0.05, "Z"),
        fill,
    )  # fmt: skip


def _scarf(r: float, fill: str) -> str:
    return path(
        _scaled(r, "M", 0, -1.12, "C", 0.7, -1.12, 1.08, -0.6, 1.02, 0.1, "C", 1, 0.7, 1.05, 1.1,
                1.2, 1.5, "Q", 0, 2.1, -1.2, 1.5, "C", -1.05, 1.1, -1, 0.7, -1.02, 0.1, "C",
                -1.08, -0.6, -0.7, -1.12, 0, -1.12, "Z"),
        fill,
    )  # fmt: skip


def _cap(r: float, fill: str, look: float, brow: float, low: float = 0.0) -> str:
    """The hair over the forehead: brow is where it ends in the middle, low where at the sides."""
    part = look * 0.25
    return path(
        _scaled(r, "M", -0.92, low, "C", -1.02, -0.75, -0.55, -1.14, 0, -1.14, "C", 0.55, -1.14,
                1.02, -0.75, 0.92, low, "C", 0.8, brow + 0.1, 0.5 + part, brow - 0.05, part,
                brow, "C", part - 0.5, brow - 0.05, -0.8, brow + 0.1, -0.92, low, "Z"),
        fill,
    )  # fmt: skip


def _curtain(r: float, fill: str, length: float, width: float) -> str:
    return path(
        _scaled(r, "M", 0, -1.12, "C", 0.75, -1.12, width, -0.6, width, 0, "L", width * 0.98,
                length - 0.25, "Q", width * 0.95, length, width * 0.6, length, "L", -width * 0.6,
                length, "Q", -width * 0.95, length, -width * 0.98, length - 0.25, "L", -width, 0,
                "C", -width, -0.6, -0.75, -1.12, 0, -1.12, "Z"),
        fill,
    )  # fmt: skip


def _cloud(
    r: float,
    fill: str,
    start: float,
    stop: float,
    radius: float,
    bumps: int,
    *at: tuple[float, float],
) -> str:
    """Scalloped edges from one angle to another (degrees, 0 = right, -90 = up)."""
    step = (stop - start) / bumps
    size = radius * r * math.radians(abs(step)) * 0.52
    data = ""
    for cx, cy in at or ((0.0, 0.0),):
        turns = [math.radians(start + i * step) for i in range(bumps + 1)]
        points = [(round(cx + radius * r * math.cos(a), 1),
                   round(cy - 0.1 * r + radius * r * math.sin(a), 1)) for a in turns]  # fmt: skip
        parts: list[str | float] = ["M", *points[0]]
        for last, here in pairwise(points):
            parts += ["a", size, size, 0, 0, 1, here[0] - last[0], here[1] - last[1]]
        data += d(*parts) + "Z"
    return path(data, fill)


def _hair(style: str, r: float, fill: str, look: float) -> tuple[str, str]:
    away = -1 if look > 0 else 1
    cap: Callable[[float], str] = lambda brow: _cap(r, fill, look, brow)  # noqa: E731
    if style == "short":
        return "", cap(-0.48)
    if style == "crop":
        return "", _cap(r, fill, look, -0.62, -0.25)
    if style == "bob":
        return _curtain(r, fill, 0.95, 1.12), _cap(r, fill, look, -0.4, 0.25)
    if style == "long":
        return _curtain(r, fill, 1.9, 1.14), _cap(r, fill, look, -0.52, 0.3)
    if style == "curls":
        return _cloud(r, fill, 0, 360, 1.12, 11), _cloud(r, fill, -172, -8, 0.92, 6)
    if style == "puffs":
        puffs = _cloud(r, fill, 0, 360, 0.46, 6, (-0.98 * r, -0.52 * r), (0.98 * r, -0.52 * r))
        return puffs, cap(-0.5)
    if style == "bun":
        return circle(0, -1.22 * r, 0.42 * r, fill), cap(-0.55)
    if style == "braids":
        braids = "".join(
            path(_scaled(r, "M", s * 0.95, 0.1, "Q", s * 1.25, 0.7, s * 1.0, 1.25, "L", s * 0.95,
                         1.75, "L", s * 0.75, 1.2, "Q", s * 0.95, 0.8, s * 0.75, 0.3, "Z"), fill)
            for s in (-1, 1)
        )  # fmt: skip
        return braids, cap(-0.5)
    if style == "tail":
        tail = path(_scaled(r, "M", away * 0.7, -0.7, "C", away * 1.7, -0.9, away * 1.6, 0.4,
                            away * 1.25, 0.9, "C", away * 1.2, 0.4, away * 1.1, 0, away * 0.7,
                            -0.2, "Z"), fill)  # fmt: skip
        return tail, cap(-0.5)
    if style == "bald":
        sides = "".join(
            path(_scaled(r, "M", s * 0.74, -0.55, "C", s * 1.1, -0.5, s * 1.15, 0.1, s * 0.95,
                         0.3, "Q", s * 0.8, 0, s * 0.74, -0.55, "Z"), fill)
            for s in (-1, 1)
        )  # fmt: skip
        return "", sides
    if style == "hat":
        brim = path(_scaled(r, "M", -0.95, -0.3, "Q", 0, -0.6, 0.95, -0.3, "L", 0.98, -0.62, "Q",
                            0, -0.95, -0.98, -0.62, "Z"), fill)  # fmt: skip
        return "", cap(-0.5) + circle(0, -1.2 * r, 0.24 * r, fill) + brim
    return "", ""
