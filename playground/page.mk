# Builds the playground's page into the Python package, with npm where there is one, else with Node from PyPI.
# Included by the Makefile, which defines VENV and BIN and the rule for $(BIN)/uv.

PAGE := bot/playground/page/index.html
PAGE_SOURCES := $(shell find playground -path '*/node_modules' -prune -o -type f -name '*.*' ! -name '*.test.ts' -print)
NODE_MODULES := playground/node_modules/.package-lock.json
NODE_IS_NEW := $(shell node -e 'const [a, b] = process.versions.node.split("."); console.log(a > 22 || (a == 20 && b >= 19) || (a == 22 && b >= 12) ? "yes" : "")' 2>/dev/null)

ifneq ($(and $(NODE_IS_NEW),$(shell command -v npm)),)
NODE_READY :=
WITH_NODE :=
else
NODE_READY := $(VENV)/.node-ready
WITH_NODE := PATH="$(abspath $(BIN)):$$PATH"
endif

.PHONY: page

page: $(PAGE)  ## build the playground's page, if its sources have changed

$(VENV)/.node-ready: $(BIN)/uv playground/node.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement playground/node.lock
	@touch $@

$(NODE_MODULES): playground/package.json playground/package-lock.json $(NODE_READY)
	@cd playground && $(WITH_NODE) npm ci --silent
	@touch $@

$(PAGE): $(PAGE_SOURCES) $(NODE_MODULES)
	@cd playground && $(WITH_NODE) npm run --silent build
	@touch $@
