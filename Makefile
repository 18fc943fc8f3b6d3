# `make` alone explains itself. Everything happens in .venv; nothing else on the machine is touched.

PYTHON ?= $(shell for python in python3.11 python3 python; do \
    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
    && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SAMPLES := zoom bookshop
LINTED := generator tests hatch_build.py $(wildcard tools benchmarks)
RUNTIME := $(wildcard templates/*/package/_runtime)

.DEFAULT_GOAL := help
.PHONY: help setup samples accept test check format lint types unit corpus surface parity bench dist clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) ## make .venv with postsmith and all tools

$(STAMP): pyproject.toml hatch_build.py
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make setup PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

samples: $(STAMP) ## regenerate generated/ from collections/
	@for name in $(SAMPLES); do \
	  $(BIN)/postsmith generate collections/$$name.postman_collection.json \
	    --output generated/$$name || exit 1; done

accept: $(STAMP) ## take today's output as the expected one of tests/cases (read the difference in review)
	POSTSMITH_ACCEPT=1 $(BIN)/python -m pytest --quiet tests/test_cases.py

test: check unit ## all that CI runs: check, then every test

unit: $(STAMP)
	$(BIN)/python -m pytest --numprocesses=auto

check: format lint types ## layout, lint and types of our own code (changes nothing)

format: $(STAMP)
	$(BIN)/ruff format --check --quiet $(LINTED)

lint: $(STAMP)
	$(BIN)/ruff check --quiet $(LINTED) $(RUNTIME)

types: $(STAMP)
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

corpus: $(STAMP) ## judge the generator on real exports: make corpus COLLECTIONS=folder
	$(BIN)/python -m tools.corpus $(COLLECTIONS)

surface: $(STAMP) ## say in figures how real clients read, a minute: make surface COLLECTIONS=folder
	$(BIN)/python -m tools.surface $(COLLECTIONS)

parity: $(STAMP) ## compare what newman and generated clients send (needs Node.js): make parity COLLECTIONS=folder
	$(BIN)/python -m tools.parity $(COLLECTIONS)

bench: $(STAMP) ## measure speed and size against openapi-python-client
	$(BIN)/python -m benchmarks.bench

dist: $(STAMP) ## build the wheel and the source distribution into dist/
	$(BIN)/python -m build --outdir dist

clean: ## remove .venv and everything built
	rm -rf $(VENV) .oracle dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
