# make site    the site, from a fresh clone: needs Python 3.11 or later, and the network the first time
# make test    everything that must hold before a change lands
# make help    all targets
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NPM_BIN := node_modules/.bin
OUT ?= _site
SBOM ?= sbom.cdx.json
RUNS ?= 1000000
BASE ?= main
PART ?= all
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# A stamp is named after what it was made from: the lock, the package's own metadata and this folder
# (programs in a virtual environment name their folder). Nothing is installed twice for the same name.
key = $(shell { pwd; cat $(1); } | cksum | cut -d ' ' -f 1)
RUNTIME := $(VENV)/.runtime-$(call key,requirements/runtime.txt pyproject.toml)
TESTING := $(VENV)/.testing-$(call key,requirements/runtime.txt requirements/test.txt pyproject.toml)
NODE := node_modules/.installed-$(call key,package-lock.json)
BUNDLING := node_modules/.bundling-$(call key,package-lock.json)

# A file of tests is run by one worker, which then makes what its tests share once.
# A worker often waits: for a browser, for Typst, for a server. So there are more of them than cores.
WORKERS := --numprocesses 4 --dist loadfile --no-loadscope-reorder

# The long tests in parts that take about as long, of whole folders: the last has all that no other names.
IN_browser := tests/browser
IN_rest := $(IN_browser:%=--ignore %)
IN_all := tests

SOURCES := site_builder tests benchmarks $(if $(wildcard scripts/*.py),scripts)

.PHONY: help install site serve bundle test test-long test-all lint types-of-python all-but-types collected baseline bench fuzz reliability findings lighthouse types format shots preview sbom lock clean packages

help: ## deze lijst
	@echo 'Gebruik: make DOEL'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

install: $(RUNTIME) ## plaats het programma, zonder iets te bouwen

site: $(RUNTIME) ## bouw de site in _site/ (met de demo in _site/demo/)
	@$(BIN)/gww build --data data --out $(OUT)

serve: $(RUNTIME) ## bekijk de site; bij elke wijziging bouwt zij opnieuw
	@$(BIN)/gww serve

bundle: $(BUNDLING) ## maak met Node de editor en een kleiner script van Plotly; de volgende bouw neemt ze
	node scripts/bundle.mjs
	node scripts/editor.mjs

test: packages $(TESTING) $(NODE) ## alle controles en tests
	@$(MAKE) --no-print-directory --jobs 2 lint collected
	node --test tests/js/*.test.js
	$(BIN)/pytest $(WORKERS)

test-long: packages $(TESTING) $(NODE) ## de tests die te lang duren voor make test (PART=browser of PART=rest: een deel)
	$(BIN)/pytest $(WORKERS) -m long $(or $(IN_$(PART)),$(error PART=$(PART) is er niet))

test-all: packages $(TESTING) $(NODE) ## ook wat lang duurt: elke pagina, de gegevens in data/, en veel meer gevallen
	@$(MAKE) --no-print-directory --jobs 2 lint collected
	node --test tests/js/*.test.js
	$(BIN)/pytest $(WORKERS) -m "" --hypothesis-profile many

lint: types-of-python all-but-types ## stijl, typen, lagen, scripts, sjablonen, schema's en gegevens

# Two that take as long: `make test` has a core do each.
types-of-python: $(TESTING) $(NODE)
	$(BIN)/mypy --strict $(SOURCES)

all-but-types: $(TESTING) $(NODE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(NPM_BIN)/biome check --error-on-warnings
	$(NPM_BIN)/tsc --project tsconfig.json
	$(BIN)/djlint --quiet --lint site/templates
	$(BIN)/djlint --quiet --check site/templates
	$(BIN)/gww schemas --check
	$(BIN)/gww owners --check
	$(BIN)/gww check data demo
	$(BIN)/gww fmt --check data demo
	$(BIN)/python scripts/fields.py --check

# Every test is compiled once: in a fresh clone each worker would do that by itself. What is wrong, they tell.
collected: $(TESTING) $(NODE)
	@$(BIN)/pytest --collect-only >/dev/null || true

format: $(TESTING) $(NODE) ## zet code, scripts en sjablonen in de vaste vorm
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(NPM_BIN)/biome check --write
	$(BIN)/djlint --quiet --reformat site/templates

baseline: packages $(TESTING) ## schrijf op wat de demo nu zegt, als tekst in tests/baseline/demo/
	@$(BIN)/python -m tests.baseline

shots: packages $(TESTING) ## maak plaatjes van elk soort pagina in shots/
	$(BIN)/python scripts/shots.py

preview: packages $(TESTING) ## bouw de site zoals zij wordt, met figuren voor en na (BASE=main) in shots/preview/
	$(BIN)/python scripts/preview.py $(BASE) shots/preview

bench: $(TESTING) ## hoe snel en hoe groot een bouw is, naast Hugo en Eleventy (QUICK=1: een tiende; op een machine in rust)
	@$(BIN)/python -m benchmarks $(if $(QUICK),--quick,--docs docs)

# atheris has no release for every machine; without it nothing is led by what it reaches.
fuzz: packages $(TESTING) $(NODE) ## vijandige bestanden door alles wat leest (RUNS=1000000); legt de uitkomst vast
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/fuzz.txt \
		|| echo 'atheris is hier niet te plaatsen: zonder.'
	$(BIN)/python -m tests.fuzz --runs $(RUNS) --record

reliability: packages $(TESTING) $(NODE) ## tel opnieuw wat is geprobeerd, voor docs/reliability.md (zonder make fuzz)
	GWW_RELIABILITY=write $(BIN)/pytest -n 0 -m "" -k "reliability or little_memory"

findings: packages $(TESTING) ## val 7f427c1 en deze versie opnieuw aan met wat toen is gevonden (tien minuten)
	$(BIN)/python -m tests.attacks

lighthouse: packages $(TESTING) $(NODE) site ## de vier scores van Lighthouse, ook snelheid (op een machine in rust)
	$(BIN)/python scripts/lighthouse.py $(OUT)

sbom: $(TESTING) ## de stuklijst van het programma (CycloneDX), gemaakt van de vaste versies
	@$(BIN)/python -W ignore::UserWarning -m cyclonedx_py requirements requirements/runtime.txt \
		--pyproject pyproject.toml --output-reproducible --output-format JSON --output-file $(SBOM)

# Both locks come from pyproject.toml. An address of a registry or a path never enters them.
COMPILE = $(BIN)/python -m piptools compile --quiet --no-header --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --annotation-style line
lock: $(TESTING) ## schrijf de vaste versies opnieuw (vraagt het netwerk)
	$(BIN)/python -m pip install --quiet pip-tools
	$(COMPILE) --build-deps-for editable --output-file requirements/runtime.txt pyproject.toml
	$(COMPILE) --extra test --constraint requirements/runtime.txt --output-file requirements/test.txt pyproject.toml
	npm install --package-lock-only

clean: ## gooi weg wat gemaakt is (ook .venv en node_modules)
	rm -rf $(VENV) node_modules _site shots .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

packages:
	@sh .ci/packages

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null 2>&1 \
		|| { echo 'Python is niet gevonden. Installeer Python 3.11 of later.' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 of later is nodig; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
		     echo 'Noem een andere: make site PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); \
		     echo 'Python kan hier geen eigen omgeving maken (python3 -m venv).' >&2; \
		     echo 'Op Debian en Ubuntu helpt: sudo apt-get install python3-venv' >&2; exit 1; }

$(RUNTIME): | $(BIN)/python
	@echo 'De vaste versies van de bouwstenen worden geplaatst in $(VENV) …'
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/runtime.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-index --no-build-isolation --editable .
	@rm -f $(VENV)/.runtime-*
	@touch $@

$(TESTING): | $(RUNTIME)
	@echo 'De testprogramma’s worden geplaatst in $(VENV) …'
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/test.txt
	@rm -f $(VENV)/.testing-*
	@touch $@

# Everything, so also what bundling takes.
$(NODE):
	@command -v npm >/dev/null 2>&1 || sh .ci/packages
	@npm ci --silent
	@touch $@ $(BUNDLING)

# Only what goes into the site.
$(BUNDLING):
	@npm ci --silent --omit=dev
	@touch $@
