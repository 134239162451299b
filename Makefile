# Each target does nothing twice: stamps say what has been done, and from what.
SOURCES := $(shell find pipeline -name '*.ts' -o -path 'pipeline/assets/*' -type f)
EDITION := $(shell find source bibliography -type f)
IBIDEM  := node dist/cli.js

.PHONY: all check test conformance bench rules clean help

all: output/.built ## install, compile, check and build the sample edition into output/

node_modules/.package-lock.json: package.json package-lock.json .npmrc
	npm ci --no-audit --no-fund
	@touch $@

dist/.compiled: node_modules/.package-lock.json tsconfig.json tsconfig.assets.json rolldown.config.mjs $(SOURCES)
	npm run --silent compile
	@touch $@

output/.built: dist/.compiled $(EDITION)
	$(IBIDEM) build .
	@touch $@

check: dist/.compiled ## lint the code and check the sample edition
	npx --no-install biome ci
	$(IBIDEM) check .

test: dist/.compiled ## run the tests
	npx --no-install vitest run

conformance: dist/.compiled ## validate the editions with the official validators
	bash tests/conformance.sh

bench: dist/.compiled ## measure time and memory, step by step
	node tests/bench.mjs

rules: dist/.compiled ## write RULES.md and the schema of edition.yaml from the code
	node tests/generate.mjs

clean: ## remove what was built
	rm -rf dist output/.built output/*.epub output/*.pdf output/*.tei.xml output/*.proof.* output/.built-*.json

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | sed 's/make all/make    /'
