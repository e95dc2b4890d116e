"""The built tiny site: what a reader's browser, a search engine and a program meet."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import jsonschema
import pytest
import sites

if TYPE_CHECKING:
    from pathlib import Path

DIRECTIONS = {"nb": "ltr", "en": "ltr", "ar": "rtl"}


@pytest.fixture
def site(tiny_site: Path) -> Path:
    return tiny_site


def language_of(address: str) -> str:
    return next((code for code in ("en", "ar") if address.startswith(f"{code}/")), "nb")


def test_every_internal_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert sites.broken_links(site) == []


def test_the_site_works_below_a_path(docs: Path, tmp_path: Path) -> None:
    site = sites.build(docs, tmp_path / "site", site_url="https://example.org/under/sti/")
    assert sites.broken_links(site, "/under/sti/") == []


def test_a_page_says_its_language_and_direction(site: Path) -> None:
    for address, page in sites.pages(site).items():
        html = page.attributes("html")
        code = language_of(address)
        assert (html["lang"], html["dir"]) == (code, DIRECTIONS[code]), address


def test_a_page_exists_only_in_the_languages_it_is_written_in(site: Path) -> None:
    assert (site / "om" / "index.html").is_file()
    assert not (site / "en" / "om").exists()
    assert not (site / "ar" / "veien-videre" / "trygghet" / "sterk").exists()


def test_a_list_says_which_language_a_fallback_is_in(site: Path) -> None:
    bank = (site / "ar" / "veien-videre" / "index.html").read_text("utf-8")
    own = bank.index("التنفس المربع")
    fallback = re.search(
        r'<a href="([^"]*)" hreflang="nb" lang="nb" dir="ltr">Den sterke</a>', bank
    )
    assert fallback is not None
    assert fallback[1] == "../../veien-videre/trygghet/sterk/"
    assert own < fallback.start()


def test_alternates_are_absolute_and_name_only_what_exists(site: Path) -> None:
    page = sites.pages(site)["ar/veien-videre/ro/pust/"]
    found = {
        values["hreflang"]: values["href"]
        for tag, values in page.tags
        if tag == "link" and values.get("rel") == "alternate"
    }
    root = "https://veien-videre.example/"
    assert found == {
        "x-default": f"{root}veien-videre/ro/pust/",
        "nb": f"{root}veien-videre/ro/pust/",
        "en": f"{root}en/veien-videre/ro/pust/",
        "ar": f"{root}ar/veien-videre/ro/pust/",
    }
    only = sites.pages(site)["om/"]
    assert [
        values["hreflang"] for tag, values in only.tags if values.get("rel") == "alternate"
    ] == [
        "nb",
        "x-default",
    ]


def test_every_language_has_its_own_404(site: Path) -> None:
    titles = {
        code: re.findall(r"<h1>(.*?)</h1>", (site / path).read_text("utf-8"))
        for code, path in (("nb", "404.html"), ("en", "en/404.html"), ("ar", "ar/404.html"))
    }
    assert titles["nb"] == ["Siden finnes ikke"]
    assert len({str(title) for title in titles.values()}) == 3


def test_the_sitemap_names_every_page_once(site: Path) -> None:
    found = re.findall(
        r"<loc>https://veien-videre.example/(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8")
    )
    wanted = [
        a
        for a in sites.pages(site)
        if not a.endswith("404.html") and not a.startswith(("k/", "redaksjonen/"))
    ]
    assert sorted(found) == sorted(wanted)


def test_helplines_stand_top_and_bottom_of_a_strong_page_and_not_on_a_light_one(site: Path) -> None:
    strong = (site / "veien-videre" / "trygghet" / "sterk" / "index.html").read_text("utf-8")
    light = (site / "veien-videre" / "ro" / "pust" / "index.html").read_text("utf-8")
    assert [
        m.start() < strong.index('class="road"') for m in re.finditer('href="tel:113"', strong)
    ] == [True, False]
    assert "tel:" not in light


def test_steps_are_numbered_with_minutes_and_the_leaders_words_are_marked(site: Path) -> None:
    page = (site / "veien-videre" / "ro" / "pust" / "index.html").read_text("utf-8")
    pattern = (
        r'<span class="station">(\d)</span> <span class="step-title">(.*?)</span> '
        r'<span class="minutes">(.*?)</span>'
    )
    steps = re.findall(pattern, page)
    assert steps == [("1", "Finn en makker", "4 min"), ("2", "Pust", "6 min")]
    assert re.search(
        r'<div class="leader"><p class="say">Si dette</p><p data-u="10">«Pust rolig.»</p></div>',
        page,
    )


def test_every_page_of_a_preview_says_so_in_its_language(site: Path) -> None:
    words = {"nb": "Forhåndsvisning", "en": "Preview", "ar": "نسخة للمعاينة"}
    for address, page in sites.pages(site).items():
        assert f"<p>{words[language_of(address)]}" in page.text, address


def test_a_machine_translation_says_so(site: Path) -> None:
    page = (site / "en" / "veien-videre" / "ro" / "pust" / "index.html").read_text("utf-8")
    assert "Machine translated" in page
    data = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)[0])
    assert data["@type"] == "LearningResource"
    assert data["inLanguage"] == "en"
    assert data["creativeWorkStatus"] == "machine"
    assert data["timeRequired"] == "PT10M"


def test_the_catalogue_holds_to_its_schema_and_names_each_language(site: Path) -> None:
    api = site / "api" / "v1"
    schema = json.loads((api / "schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for code in DIRECTIONS:
        rows = json.loads((api / f"resources.{code}.json").read_text("utf-8"))
        jsonschema.validate(rows, schema)
        assert {row["code"] for row in rows} == {
            "KO-101", "KO-401", "KO-501", "KO-601", "KO-701", "KO-801", "KT-105", "LINK-101",
            "VV-001", "VV-002", "VV-101", "VV-102",
        }  # fmt: skip
        for row in rows:
            assert (site / row["url"] / "index.html").is_file()
    arabic = {row["code"] for row in rows if row["language"] == "ar"}
    assert arabic == {"LINK-101", "VV-001", "VV-101"}


def test_a_short_link_offers_every_language_without_script(site: Path) -> None:
    page = sites.pages(site)["k/VV-001/"]
    found = [link for tag, _, link in page.links if "ro/pust" in link]
    assert found == [
        "../../veien-videre/ro/pust/",
        "../../en/veien-videre/ro/pust/",
        "../../ar/veien-videre/ro/pust/",
    ]


def test_nothing_of_the_theme_or_the_data_is_published(site: Path) -> None:
    names = {name for name in sites.files(site) if not name.endswith(".html")}
    assert not {name for name in names if name.endswith((".yml", ".map", ".md", ".typ", ".ttf"))}
    assert {name.split("/")[0] for name in names} == {
        "api",
        "assets",
        "css",
        "img",
        "js",
        "sitemap.xml",
    }
    assert [name for name in names if name.startswith("assets/")] == ["assets/kart.svg"]


def test_no_page_has_inline_script_or_style(site: Path) -> None:
    for address, page in sites.pages(site).items():
        for tag, values in page.tags:
            assert "style" not in values, address
            assert not [name for name in values if name.startswith("on")], address
            if tag == "script":
                assert values.get("src") or values["type"] == "application/ld+json", address
        assert "style-src 'self'" in page.text


def test_two_builds_in_one_process_share_nothing(docs: Path, tmp_path: Path) -> None:
    sites.build(docs, tmp_path / "first")
    page = docs / "veien-videre" / "ro" / "pust.md"
    page.write_text(page.read_text("utf-8").replace("Låne bort ro.", "Låne bort fred."), "utf-8")
    for name in ("pust.ar.md", "pust.ar.record"):
        (docs / "veien-videre" / "ro" / name).unlink()
    sites.build(docs, tmp_path / "second")
    fresh = sites.files(sites.build(docs, tmp_path / "third"))
    second = sites.files(tmp_path / "second")
    assert second == fresh
    assert "ar/veien-videre/ro/pust/index.html" not in second
    assert "Låne bort fred." in second["veien-videre/ro/pust/index.html"].decode()


def test_a_build_with_problems_leaves_the_last_good_site_untouched(
    docs: Path, tmp_path: Path
) -> None:
    site = sites.build(docs, tmp_path / "site")
    before = sites.files(site)
    page = docs / "veien-videre" / "ro" / "pust.md"
    page.write_text(page.read_text("utf-8").replace("area: ro", "area: rro"), "utf-8")
    with pytest.raises(Exception, match="BuildError"):
        sites.build(docs, site)
    assert sites.files(site) == before


def test_a_page_does_not_grow_with_the_number_of_pages(docs: Path, tmp_path: Path) -> None:
    source = (docs / "veien-videre" / "ro" / "pust.md").read_text("utf-8")
    source = source.replace("related: {stronger: VV-002}\n", "")
    size = {}
    for count in (10, 100):
        for number in range(count):
            text = source.replace("VV-001", f"VV-{number + 200}")
            (docs / "veien-videre" / "ro" / f"kopi-{number}.md").write_text(text, "utf-8")
        site = sites.build(docs, tmp_path / f"site-{count}")
        size[count] = len((site / "veien-videre" / "ro" / "pust" / "index.html").read_bytes())
    assert size[10] == size[100]


def test_signs_with_meaning_in_html_stand_as_they_were_written(docs: Path, tmp_path: Path) -> None:
    page = docs / "veien-videre" / "ro" / "pust.md"
    text = page.read_text("utf-8").replace("title: Pust i firkant", "title: 'Ro & <b>\"fred\"</b>'")
    page.write_text(text.replace("Låne bort ro.", "Er 3 < 4 & 5? «Ja»"), "utf-8")
    site = sites.build(docs, tmp_path / "site")
    built = (site / "veien-videre" / "ro" / "pust" / "index.html").read_text("utf-8")
    assert ">Ro &amp; &lt;b&gt;&#34;fred&#34;&lt;/b&gt;</h1>" in built
    assert ">Er 3 &lt; 4 &amp; 5? «Ja»</p>" in built
    assert "<b>" not in built


def test_an_editor_who_is_watching_sees_the_last_good_page_and_what_is_wrong(
    docs: Path, tmp_path: Path
) -> None:
    page = docs / "veien-videre" / "ro" / "pust.md"
    good = page.read_text("utf-8")
    sites.build(docs, tmp_path / "site", start="serve")
    page.write_text(
        good.replace("Låne bort ro.", "Nytt.").replace("area: ro", "area: rro"), "utf-8"
    )
    (docs / "ny.md").write_text("uten skjema", "utf-8")
    built = sites.build(docs, tmp_path / "site", start=None) / "veien-videre" / "ro" / "pust"
    shown = (built / "index.html").read_text("utf-8")
    assert "Låne bort ro." in shown
    assert "VV012 docs/veien-videre/ro/pust.md:6" in shown
    assert "VV008 docs/ny.md:1" in shown
    page.write_text(good.replace("Låne bort ro.", "Nytt."), "utf-8")
    (docs / "ny.md").unlink()
    sites.build(docs, tmp_path / "site", start=None)
    shown = (built / "index.html").read_text("utf-8")
    assert "Nytt." in shown
    assert "VV012" not in shown


def spoilt(docs: Path, **changes: str) -> Path:
    """The exercise with other facts; the page's text after a build."""
    page = docs / "veien-videre" / "ro" / "pust.md"
    text = page.read_text("utf-8")
    for name, value in changes.items():
        text = re.sub(rf"^{name}: .*$", f"{name}: {value}", text, count=1, flags=re.MULTILINE)
    page.write_text(text, "utf-8")
    return docs


@pytest.mark.parametrize(
    ("audience", "numbers"),
    [
        ("[ansatte]", ["113"]),
        ("[barn]", ["113", "116 111"]),
        ("[ansatte, barn]", ["113", "116 111"]),
    ],
)
def test_from_intensity_two_a_page_shows_its_readers_helplines_top_and_bottom(
    docs: Path, tmp_path: Path, audience: str, numbers: list[str]
) -> None:
    site = sites.build(spoilt(docs, intensity="2", audience=audience), tmp_path / "site")
    page = (site / "veien-videre" / "ro" / "pust" / "index.html").read_text("utf-8")
    top, bottom = page.split('class="road"')
    for part in (top, bottom):
        assert re.findall(r'<bdi dir="ltr">([0-9 ]+)</bdi>', part) == numbers


def test_sources_needs_relatives_codes_and_state_stand_on_the_page(
    docs: Path, tmp_path: Path
) -> None:
    page = docs / "veien-videre" / "ro" / "pust.md"
    text = page.read_text("utf-8").replace("Låne bort ro.", "Se **VV-002** og `VV-002`.")
    page.write_text(text, "utf-8")
    site = sites.build(docs, tmp_path / "site")
    built = (site / "veien-videre" / "ro" / "pust" / "index.html").read_text("utf-8")
    for wanted in ("Howard Bath", "klokke", ">Den sterke</a>", "En øvelse som krever mer"):
        assert wanted in built
    link = '<a class="code" href="../../trygghet/sterk/">VV-002</a>'
    assert f"Se <strong>{link}</strong> og <code>VV-002</code>." in built
    for path in ("en/index.html", "en/hjelp/index.html", "en/veien-videre/ro/pust/index.html"):
        assert "No fluent speaker has read it yet" in (site / path).read_text("utf-8"), path


def test_verified_numbers_are_not_called_unverified(docs: Path, tmp_path: Path) -> None:
    before = sites.build(docs, tmp_path / "before")
    path = docs / "data" / "helplines.yml"
    text = path.read_text("utf-8").replace("verified: null", "verified: 2026-11-21")
    path.write_text(text, "utf-8")
    after = sites.build(docs, tmp_path / "after")
    said = "ikke kontrollert ennå"
    assert said in (before / "hjelp" / "index.html").read_text("utf-8")
    assert said not in (after / "hjelp" / "index.html").read_text("utf-8")
