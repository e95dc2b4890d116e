# The commands. `make` alone lists them; every target sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help serve site prints check translations test bench permalinks screenshots lock

PYTHON ?= python3
RUN := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1

help: ## vis kommandoene
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

serve: .venv/.run ## vis nettstedet på http://127.0.0.1:8000 og følg med på endringer
	.venv/bin/mkdocs serve

site: .venv/.run ## bygg til site/, med ark; går det galt, står det forrige urørt
	.venv/bin/mkdocs build -d .cache/site
	$(RUN) scripts/prints.py --site .cache/site
	rm -rf site && mv .cache/site site

prints: .venv/.run ## lag arkene til utskrift i site/prints/ (ARGS="--codes VV-001 VV-013 --out perm.pdf": én perm)
	$(RUN) scripts/prints.py $(ARGS)

check: .venv/.run ## vis hver feil i docs/ (ARGS=--publish: hva som mangler; ARGS=--prints: hvordan arkene blir)
	$(RUN) scripts/check.py $(ARGS)

translations: .venv/.run ## hva som er gammelt, og «accept», «diff» og «new» (ARGS="accept docs/…")
	$(RUN) scripts/translations.py $(or $(ARGS),status)

test: .venv/.test node_modules/.ok ## kontroller alt, også i en nettleser
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	$(RUN) -m pytest -n auto --dist loadfile $(ARGS)

bench: .venv/.test node_modules/.ok ## mål hva det koster å bygge og å besøke
	$(RUN) scripts/bench.py $(ARGS)

permalinks: .venv/.run ## gi nye sider kodene sine, og nye utgaver merkene sine, for alltid (før publisering)
	$(RUN) scripts/permalinks.py --write

screenshots: .venv/.test node_modules/.ok ## ta bildene i README på nytt
	$(RUN) scripts/screenshots.py

lock: ## lås avhengighetene på nytt (trenger uv)
	for name in requirements requirements-test; do \
	  env -u PIP_FIND_LINKS uv pip compile -q --generate-hashes --python-version 3.11 --no-header \
	    --no-emit-index-url --no-emit-find-links $$name.in -o $$name.txt; done

.venv/.run: requirements.txt
	$(PYTHON) -m venv .venv
	.venv/bin/pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	touch $@

.venv/.test: requirements-test.txt .venv/.run
	.venv/bin/pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-test.txt
	touch $@

node_modules/.ok: package-lock.json
	npm ci --silent
	touch $@
