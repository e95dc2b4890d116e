"""The catalogue as data: JSON lists per language, their JSON Schema, JSON-LD per page, sitemap."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from . import aims
from .risks import meets

if TYPE_CHECKING:
    from .catalogue import Catalogue, Shown
    from .languages import Language
    from .resource import Facts

VERSION = "v1"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Licence of the content; schema.org ``license`` wants an address."""


def files(catalogue: Catalogue, site_url: str) -> dict[str, str]:
    """Path in the site → text, for every data file."""
    found = {
        f"api/{VERSION}/resources.{language.code}.json": _json(resources(catalogue, language))
        for language in catalogue.content.languages
    }
    found[f"api/{VERSION}/schema.json"] = _json(schema(catalogue))
    found["sitemap.xml"] = sitemap(catalogue, site_url)
    return found


def resources(catalogue: Catalogue, language: Language) -> list[dict[str, Any]]:
    """What a reader of a language meets, its own words and the fallback's."""
    return [_resource(catalogue, shown) for shown in catalogue.listed(language)]


def _resource(catalogue: Catalogue, shown: Shown) -> dict[str, Any]:
    facts = shown.facts
    low, high = (facts.minutes.low, facts.minutes.high) if facts.minutes else (0, 0)
    group = facts.group
    fit = meets(shown.words, facts, catalogue.content)
    return {
        "code": facts.code,
        "kind": facts.kind,
        "collection": shown.resource.collection,
        "area": facts.area,
        "grade": facts.grade,
        "block": facts.block,
        "topics": list(facts.topics),
        "aims": list(facts.aims),
        "phase": list(facts.phase),
        "event": list(facts.event),
        "title": shown.words.title,
        "summary": shown.words.summary,
        "url": shown.url,
        "language": shown.written_in.code,
        "state": shown.words.state,
        "modes": list(facts.modes),
        "minutes": {"from": low, "to": high},
        "group": (
            {"from": group.people.low, "to": group.people.high, "form": group.form}
            if group
            else None
        ),
        "audience": list(facts.audience),
        "intensity": facts.intensity,
        "print": list(facts.print) if fit else [],
        "translations": {
            other.written_in.code: other.url for other in catalogue.translations(shown.resource)
        },
    }


def schema(catalogue: Catalogue) -> dict[str, Any]:
    """JSON Schema 2020-12 of a resources file, with the vocabulary's ids as the allowed values."""
    vocabulary, languages = catalogue.content.vocabulary, list(catalogue.content.languages.codes)

    def ids(facet: str) -> dict[str, Any]:
        return {"type": "array", "items": {"enum": list(vocabulary.facets[facet])}}

    number = {"type": "integer", "minimum": 0}
    properties: dict[str, Any] = {
        "code": {"type": "string", "pattern": "^[A-Z]{2,4}-[0-9]{3}$"},
        "kind": {"enum": [key for key, kind in vocabulary.kinds.items() if kind.listed]},
        "collection": {"enum": list(vocabulary.collections)},
        "area": {"enum": ["", *vocabulary.facets["area"]]},
        "grade": {"enum": ["", *vocabulary.facets["grade"]]},
        "block": {"enum": ["", *vocabulary.facets["block"]]},
        "topics": ids("topics"),
        "aims": {"type": "array", "items": {"enum": list(catalogue.content.records.aims)}},
        "phase": ids("phase"),
        "event": ids("event"),
        "title": {"type": "string", "minLength": 1},
        "summary": {"type": "string", "minLength": 1},
        "url": {"type": "string", "pattern": "^[^/].*/$"},
        "language": {"enum": languages},
        "state": {"enum": ["original", *vocabulary.facets["state"]]},
        "modes": ids("modes"),
        "minutes": {
            "type": "object",
            "properties": {"from": number, "to": number},
            "required": ["from", "to"],
        },
        "group": {
            "type": ["object", "null"],
            "properties": {
                "from": number,
                "to": number,
                "form": {"enum": list(vocabulary.facets["form"])},
            },
            "required": ["from", "to", "form"],
        },
        "audience": ids("audience"),
        "intensity": {"enum": [1, 2, 3]},
        "print": ids("print"),
        "translations": {
            "type": "object",
            "propertyNames": {"enum": languages},
            "additionalProperties": {"type": "string"},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Resources a reader of one language meets",
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        },
    }


def json_ld(shown: Shown, catalogue: Catalogue, site_url: str) -> dict[str, Any] | None:
    """schema.org LearningResource of a catalogued page; None for other pages."""
    vocabulary, facts, code = catalogue.content.vocabulary, shown.facts, shown.written_in.code
    kind = vocabulary.kinds[facts.kind]
    if not kind.listed:
        return None
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "identifier": facts.code,
        "name": shown.words.title,
        "description": shown.words.summary,
        "url": site_url + shown.url,
        "inLanguage": code,
        "isAccessibleForFree": True,
        "license": LICENCE,
        "learningResourceType": kind.term.label(code),
        "about": [vocabulary.label(facet, key, code) for facet, key in _subjects(facts) if key],
        "audience": [
            {"@type": "Audience", "audienceType": vocabulary.label("audience", key, code)}
            for key in facts.audience
        ],
    }
    if facts.minutes:
        found["timeRequired"] = f"PT{facts.minutes.high}M"
    if facts.modes:
        found["interactivityType"] = "active"
        found["educationalUse"] = [vocabulary.label("modes", key, code) for key in facts.modes]
    if facts.grade:
        found["educationalLevel"] = vocabulary.label("grade", facts.grade, code)
    if facts.aims:
        found["educationalAlignment"] = [_alignment(catalogue, key, code) for key in facts.aims]
    if facts.review:
        found["dateModified"] = facts.review.on.isoformat()
    source = catalogue.content.languages.source.code
    if code != source:
        original = catalogue.show(shown.resource, catalogue.content.languages.source)
        found["translationOfWork"] = {"@id": site_url + original.url} if original else None
        found["creativeWorkStatus"] = shown.words.state
    return found


def _subjects(facts: Facts) -> tuple[tuple[str, str], ...]:
    """What a page is about: the facets that name a subject, and their values."""
    many = (("topics", facts.topics), ("event", facts.event))
    return (
        ("area", facts.area),
        ("block", facts.block),
        *((facet, key) for facet, keys in many for key in keys),
    )


def _alignment(catalogue: Catalogue, key: str, code: str) -> dict[str, Any]:
    aim = catalogue.content.records.aims[key]
    return {
        "@type": "AlignmentObject",
        "alignmentType": "teaches",
        "educationalFramework": "LK20",
        "targetName": aim.text[code],
        "targetUrl": aim.url,
    }


def sitemap(catalogue: Catalogue, site_url: str) -> str:
    """Every page with its translations; nothing that has no words."""
    pages = [
        (shown.url, {o.written_in.code: o.url for o in catalogue.translations(shown.resource)})
        for shown in catalogue.pages()
    ]
    for aim in aims.used(catalogue):
        urls = {o.code: aims.address(aim, o, catalogue) for o in catalogue.content.languages}
        pages.extend((url, urls) for url in urls.values())
    rows = []
    for url, others in pages:
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(site_url + other)}"/>'
            for code, other in others.items()
        )
        rows.append(f"<url><loc>{escape(site_url + url)}</loc>{alternates}</url>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(rows) + "\n</urlset>\n"
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
