"""What is asked of a translation, by the harm a wrong one may do. The table is data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .content import Content
    from .records import Risk
    from .resource import Facts, Words


def risk_of(facts: Facts, content: Content) -> Risk:
    """The first risk a page fits; the last fits all."""
    return next(
        risk
        for risk in content.records.risks
        if (not risk.kinds or facts.kind in risk.kinds)
        and (not risk.audience or set(facts.audience) & set(risk.audience))
        and (not risk.intensity or facts.intensity in risk.intensity)
    )


def meets(words: Words, facts: Facts, content: Content) -> bool:
    """Whether words may go into packs and prints: by their state, as the risk asks."""
    if words.state == "original":
        return True
    order = list(content.vocabulary.facets["state"])
    return order.index(words.state) >= order.index(risk_of(facts, content).needs)
