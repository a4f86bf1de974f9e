# Careerkit's commands. `make` alone lists them; `make home` is the one most people want.

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

# The first Python that is new enough; say `make home PYTHON=...` to choose another.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; \
    done)

PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --progress-bar off
LOCK := $(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
    --fork-strategy fewest --generate-hashes --custom-compile-command 'make lock' --quiet $(UPGRADE)
OFFLINE := 'The packages could not be installed; the reason stands above. Is this machine online?'

# Where each part of setting up leaves its mark, so that the next `make` is instant.
VENV_MADE := $(VENV)/.made
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
NODE := node_modules/.made

# Tests on one core, the rest on another (for fast tests pytest-xdist is slower); one step's output after the
# other, where make can sort it (3.81, as on macOS, cannot).
TOGETHER := $(MAKE) --no-print-directory --keep-going -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

.PHONY: help home host lab backup test bench check lint format setup lock clean \
    chromium readers ruff mypy layers notebooks javascript fast-tests pure-tests other-tests

help: ## list these commands
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

home: $(RUNTIME) ## open your workbook in the browser
	@$(BIN)/careerkit home $(ARGS)

host: export ROOM := $(ROOM)
host: $(RUNTIME) ## let a workshop join from phones: make host ROOM="Spring workshop"
	@$(BIN)/careerkit host $(if $(ROOM),--room "$$ROOM") $(ARGS)

lab: $(RUNTIME) ## open your workbook in JupyterLab
	@$(BIN)/careerkit lab $(ARGS)

backup: $(RUNTIME) ## copy your workbook, by default to a folder in your home
	@$(BIN)/careerkit backup $(ARGS)

test: setup ## set everything up and run every test
	@$(BIN)/python -m pytest --numprocesses=2 --dist=loadfile --reruns=1 $(ARGS)

bench: setup ## compare a room full of people with stock Voila (ARGS=--long: in full)
	@$(BIN)/python -m tests.benchmarks $(ARGS)

check: $(DEV) $(NODE) ## what to run before a commit: style, types, layers, fast tests
	@$(TOGETHER) pure-tests other-tests mypy ruff layers notebooks javascript

lint: $(DEV) $(NODE) ## the checks of `make check` without its tests
	@$(TOGETHER) mypy ruff layers notebooks javascript

format: $(DEV) ## put Python files in order
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

lock: $(DEV) ## write the lock files again (UPGRADE=--upgrade: with newer versions)
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	@npm install --package-lock-only --silent

clean: ## remove what setting up and testing made; workbooks are kept elsewhere
	@rm -rf $(VENV) node_modules build dist test-results *.egg-info
	@rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The steps of `make check`

ruff: $(DEV)
	@$(BIN)/ruff check --quiet --output-format concise
	@$(BIN)/ruff format --check --quiet || { echo 'Some files are not in order: run make format.'; exit 1; }

mypy: $(DEV)
	@$(BIN)/mypy --no-error-summary

layers: $(DEV)
	@out=$$($(BIN)/lint-imports) || { echo "$$out"; exit 1; }

notebooks: $(DEV)
	@$(BIN)/nbstripout --verify --keep-id workbooks/*.ipynb

javascript: $(NODE)
	@node_modules/.bin/tsc --project tsconfig.json

# In two halves that take about as long, one for each core
FAST := python -m pytest -m 'not slow and not browser' --hypothesis-profile=quick -p no:cacheprovider
PURE := answers coach content editor figures frames model steps vault widgets words

fast-tests: pure-tests other-tests

pure-tests: $(DEV)
	@$(BIN)/$(FAST) $(addprefix tests/,$(PURE)) $(ARGS)

other-tests: $(DEV)
	@$(BIN)/$(FAST) $(foreach folder,$(PURE),--ignore=tests/$(folder)) $(ARGS)

# Setting up

setup: $(DEV) $(NODE) chromium readers ## set up everything that tests need

$(VENV_MADE):
	@python='$(PYTHON)'; \
	if [ -z "$$python" ]; then \
	    echo 'Careerkit needs Python 3.11 or newer, which was not found on this machine.' >&2; \
	    exit 1; \
	fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
	    package=$$($$python -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	    echo "This Python lacks a part. On Debian and Ubuntu: sudo apt install $$package" >&2; \
	    exit 1; \
	fi; \
	rm -rf $(VENV) && $$python -m venv $(VENV)
	@touch $@

$(RUNTIME): requirements.lock pyproject.toml $(VENV_MADE)
	@echo 'Setting up Careerkit: once, and it takes a minute or two'
	@$(PIP) --requirement requirements.lock || { echo $(OFFLINE) >&2; exit 1; }
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	@echo 'Setting up the tools for tests'
	@$(PIP) --requirement requirements-dev.lock || { echo $(OFFLINE) >&2; exit 1; }
	@touch $@

$(NODE): package.json package-lock.json .npmrc
	@command -v node >/dev/null || .ci/apt Node.js nodejs
	@command -v npm >/dev/null || .ci/apt npm npm
	@npm ci --silent || { echo $(OFFLINE) >&2; exit 1; }
	@touch $@

# After Node.js: apt does one thing at a time
chromium: $(DEV) $(NODE)
	@$(BIN)/python -m tests.chromium || .ci/apt Chromium chromium fonts-liberation

# What opens the files that people take home: LibreOffice, and poppler for PDF
READERS := libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils

# After Chromium, for the same reason
readers: chromium
	@$(BIN)/python -m tests.readers || .ci/apt 'LibreOffice and poppler' $(READERS)
