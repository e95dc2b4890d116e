"""Rules about what is true of a resource: codes, relations, areas, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Problem, did_you_mean
from .common import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Content
    from ..resource import Resource


def same_address(content: Content) -> Iterator[Problem]:
    """VV019: two files never become the same page."""
    owners: dict[str, Resource] = {}
    source = content.languages.source.code
    for resource in content.resources:
        if resource.path in content.languages:
            message = f"Siden får samme adresse som forsiden på «{resource.path}». Gi den et navn."
            yield at(resource, content, "title", "VV019", message)
        other = owners.setdefault(resource.url(source, source), resource)
        if other is not resource:
            message = f"Siden får samme adresse som {other.path}.md. Gi en av filene et annet navn."
            yield at(resource, content, "title", "VV019", message)


def duplicate_code(content: Content) -> Iterator[Problem]:
    """VV020: a code belongs to one resource only; the one that had it first keeps it."""
    permalinks = content.records.permalinks
    owners: dict[str, list[Resource]] = {}
    for resource in content.resources:
        owners.setdefault(resource.facts.code, []).append(resource)
    for code, found in owners.items():
        if not code:
            continue
        first, *others = sorted(found, key=lambda r: (permalinks.get(code) != r.path, r.path))
        for resource in others:
            message = f"Koden {code} er tatt av {first.path}.md. Velg en ledig kode."
            yield at(resource, content, "code", "VV020", message)


def reused_code(content: Content) -> Iterator[Problem]:
    """VV021: a code once published stays with its resource for ever."""
    coded = {(resource.facts.code, resource.path) for resource in content.resources}
    for resource in content.resources:
        code = resource.facts.code
        owner = content.records.permalinks.get(code)
        if owner and owner != resource.path and (code, owner) not in coded:
            message = (
                f"Koden {code} hører til «{owner}». Er dette den samme siden på et nytt sted, "
                "retter du stien i data/permalinks.yml. Ellers velger du en ny kode."
            )
            yield at(resource, content, "code", "VV021", message)


def code_prefix(content: Content) -> Iterator[Problem]:
    """VV022: a code begins with its collection's letters."""
    for resource in content.resources:
        collection = content.vocabulary.collections.get(resource.collection)
        code = resource.facts.code
        if code and not collection:
            message = "Sider med kode må ligge i mappen til en samling, som docs/veien-videre/."
            yield at(resource, content, "code", "VV022", message)
        if code and collection and not code.startswith(f"{collection.prefix}-"):
            yield at(
                resource,
                content,
                "code",
                "VV022",
                f"Koder i denne mappen begynner med {collection.prefix}-. Her står {code}.",
            )


def related_code(content: Content) -> Iterator[Problem]:
    """VV024: a related resource exists and is another one."""
    if content.unreadable:
        return
    codes = {resource.facts.code for resource in content.resources if resource.facts.code}
    for resource in content.resources:
        for relation, code in resource.facts.related.items():
            if code not in codes:
                hint = did_you_mean(code, codes)
                text = f"«{relation}» viser til {code}, som ikke finnes{hint}"
            elif code == resource.facts.code:
                text = f"«{relation}» viser til siden selv. Velg en annen øvelse, eller slett den."
            else:
                continue
            yield at(resource, content, f"related.{relation}", "VV024", text)


def area_folder(content: Content) -> Iterator[Problem]:
    """VV025: a resource lies in its area's folder, and every area has a landing page."""
    if content.unreadable:
        return
    areas = content.vocabulary.facets.get("area", {})
    homes = {r.facts.area for r in content.resources if r.path.endswith(f"/{r.facts.area}/index")}
    for resource in content.resources:
        area = resource.facts.area
        if area and resource.folder.split("/")[1:2] != [area]:
            yield at(
                resource,
                content,
                "area",
                "VV025",
                f"Filen ligger ikke i mappen «{area}». Flytt den, eller rett «area».",
            )
    for area in areas:
        if area not in homes:
            yield Problem(
                "data/vocabulary.yml",
                1,
                "VV025",
                f"Området «{area}» mangler en inngangsside. "
                f"Lag «{area}/index.md» i samlingens mappe, eller slett området her.",
            )


def known_sources(content: Content) -> Iterator[Problem]:
    """VV026: a cited source stands in data/sources.yml."""
    known = content.records.sources
    for resource in content.resources:
        for source in resource.facts.sources:
            if source not in known:
                yield at(
                    resource,
                    content,
                    "sources",
                    "VV026",
                    f"Kilden «{source}» finnes ikke i data/sources.yml"
                    + did_you_mean(source, known),
                )
