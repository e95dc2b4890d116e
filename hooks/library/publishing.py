"""Is this fit to publish? Until it is, every build is a preview and says so on every page.

The calendar never breaks a build or a test: dates are judged against a day the caller gives.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .content import Content

HELPLINE_DAYS = 180
"""A helpline must have been verified within so many days (house rule: opening numbers age fast)."""


def missing(content: Content, today: date) -> Iterator[str]:
    """What stands between this content and publishing, in Bokmål, most harmful first."""
    yield from _unverified(content)
    oldest = today - timedelta(days=HELPLINE_DAYS)
    for line in content.records.helplines:
        if line.verified and not oldest <= line.verified <= today:
            name = f"Hjelpetelefonen «{line.id}»"
            yield f"{name} står som kontrollert {line.verified}. Kontroller den igjen."
    for resource in content.resources:
        review = resource.facts.review
        if review and review.on + timedelta(days=30 * review.months) < today:
            yield f"{resource.path}.md skulle vært lest igjen. Les den, og sett «review.on»."
        code = resource.facts.code
        if code and code not in content.records.permalinks:
            yield f"{code} står ikke i data/permalinks.yml. Kjør «make permalinks»."


def is_preview(content: Content) -> bool:
    """Whether anything required is unverified or unapproved, whatever day it is."""
    return any(True for _ in _unverified(content))


def _unverified(content: Content) -> Iterator[str]:
    records = content.records
    for line in records.helplines:
        if line.verified is None:
            name = f"Hjelpetelefonen «{line.id}» ({line.number})"
            yield f"{name} er ikke kontrollert. Ring, og sett «verified»."
    if records.approved is None or not records.approved_by:
        yield "Redaksjonen har ikke godkjent innholdet. Fyll ut data/approval.yml."
    for source in records.sources.values():
        if source.url and source.verified is None:
            yield f"Kilden «{source.id}» er ikke åpnet. Åpne lenken, og sett «verified»."
    for tool in records.tools:
        if tool.verified is None:
            yield f"E-læringsverktøyet «{tool.id}» er ikke åpnet. Åpne lenken, og sett «verified»."
