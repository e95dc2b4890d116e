# The commands. `make` alone lists them; every target sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help serve site check test bench screenshots lock

PYTHON ?= python3
RUN := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

serve: .venv/.run ## show the site on http://127.0.0.1:8000 and follow every edit
	.venv/bin/mkdocs serve

site: .venv/.run ## build the site into site/; a failed build leaves the last good one
	.venv/bin/mkdocs build -d .cache/site
	rm -rf site && mv .cache/site site

check: .venv/.run ## show every fault in docs/ (ARGS=--publish: and what is missing to publish)
	$(RUN) scripts/check.py $(ARGS)

test: .venv/.test node_modules/.ok ## style, types, tests, and the site in a browser
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	$(RUN) -m pytest $(ARGS)

bench: .venv/.test node_modules/.ok ## what building and a first visit cost
	$(RUN) scripts/bench.py $(ARGS)

screenshots: .venv/.test node_modules/.ok ## make the pictures in the README anew
	$(RUN) scripts/screenshots.py

lock: ## lock the dependencies anew (needs uv)
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
