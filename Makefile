# `make help` lists what can be done. Settings from the environment: SITE_URL, BUILD_DATE
# (YYYY-MM-DD), BUILD_PROCESSES, BUILD_EXECUTOR, PRINTS, LEDGER_HEAD, MANIFEST, DATA_DIR, PORT, PYTHON, LOWEST_PYTHON,
# CHROMIUM; of measurements SIZES, UPDATES.

PYTHON ?= python3
export PYTHON

BIN := .venv/bin
DOCUMENTS := $(wildcard *.md plugins/*/README.md hosting/*.md content/*/*.en.md) \
	$(wildcard plugins/office/sites/blank/content/*/*.en.md)
LOWEST_PYTHON ?= /usr/bin/python3.11
LOWEST := .cache/lowest
DASK := .cache/dask
BUILD_READY := .venv/.build-ready
PUBLISH_READY := .venv/.publish-ready
OFFICE_READY := .venv/.office-ready
DEV_READY := .venv/.dev-ready
SLOW_READY := .venv/.slow-ready
NPM_READY := node_modules/.installed
LOWEST_READY := $(LOWEST)/.build-ready
DASK_READY := $(DASK)/.build-ready
DASK_TESTS_READY := $(DASK)-tests/.ready
# A file of tests stays on one processor, so that what its tests share is made once. Files go in
# their order: those of the browser, which take longest, come first.
SPREAD := --numprocesses 2 --dist loadfile --no-loadscope-reorder

# Targets that are given words to write down: what follows a blank outside quotation marks would be
# taken for a target of its own, after the first one has run.
WORDED := asked reminded answered import import-plan workbooks release rollback new-site diff verify hand-over
ifneq ($(filter $(WORDED),$(MAKECMDGOALS)),)
ifneq ($(words $(MAKECMDGOALS)),1)
$(error chưa làm gì: giá trị có dấu cách phải đặt trong dấu nháy, ví dụ AGENCY="so-a, so-b" hoặc FILE="nhan-ve/bao cao.xlsx"; máy hiểu $(MAKECMDGOALS) là từng lệnh riêng / nothing was done: a value with blanks needs quotation marks, as in AGENCY="so-a, so-b" or FILE="received/a report.xlsx"; $(MAKECMDGOALS) was taken for commands of their own)
endif
endif

.DEFAULT_GOAL := build
.DELETE_ON_ERROR:

.PHONY: build
build: $(BUILD_READY) ## Build the site into output/ (the default)
	$(BIN)/python -m plugins build

.PHONY: preview
preview: $(PUBLISH_READY) ## Say what readers would see change, with pages to look at in .preview/site/
	$(BIN)/python -m plugins preview

.PHONY: publish
publish: $(PUBLISH_READY) pango ## Build for the web; SITE_URL=https://… where data/site.yaml has no address
	$(BIN)/python -m plugins publish

.PHONY: rebuild
rebuild: $(PUBLISH_READY) pango ## Build what is published once more, so that ages are of today: no publication
	$(BIN)/python -m plugins rebuild

.PHONY: nginx
nginx: $(BUILD_READY) ## Write output-nginx.conf, by which nginx serves output/ with all its headers
	$(BIN)/python -m plugins nginx

.PHONY: release
release: $(PUBLISH_READY) pango ## Check, preview, ask, record, publish and verify; YES=1 where nobody can be asked
	$(BIN)/python -m plugins release

.PHONY: pango
pango: ## Install Pango, which sets the sheets to be printed; a publication goes without them else
	@sh scripts/ensure_pango.sh

.PHONY: rollback
rollback: $(BUILD_READY) ## Make the publication before stand again in output/, once you say yes; YES=1
	$(BIN)/python -m plugins rollback

.PHONY: offline
offline: $(BUILD_READY) ## Build output-offline/, which works by double-click, and one ZIP of it to hand on
	$(BIN)/python -m plugins offline

.PHONY: build-lowest
build-lowest: export BUILD_DATE ?= $(shell date +%F)
build-lowest: build $(LOWEST_READY) ## Build with the lowest Python allowed too: the same bytes
	$(LOWEST)/bin/python -m pelican content -o $(LOWEST)/output --fatal warnings -s pelicanconf.py
	diff output/manifest.sha256 $(LOWEST)/output/manifest.sha256

.PHONY: serve
serve: $(BUILD_READY) ## Show the site at http://localhost:8000 (PORT=…), rebuilding on every change
	$(BIN)/python -m scripts.serve

.PHONY: new-site
new-site: $(BUILD_READY) ## Write a new site for another plan: make new-site DIR=../my-plan [LANGUAGES=vi]
	$(BIN)/python -m plugins new-site "$(DIR)" $(if $(LANGUAGES),--languages "$(LANGUAGES)")

.PHONY: import
import: $(OFFICE_READY) ## Take in workbooks of agencies: FILE=… (or a folder) [RECEIVED=2027-01-12] [PERIOD=2026-Q4]
	$(BIN)/python -m plugins import "$(FILE)" $(if $(RECEIVED),--received "$(RECEIVED)") $(if $(PERIOD),--period "$(PERIOD)")

.PHONY: inbox
inbox: $(OFFICE_READY) ## Take in what lies in inbox/, preview it, and write .inbox/answer.md
	$(BIN)/python -m plugins inbox

.PHONY: hand-over
hand-over: ## Commit what a job of a host wrote, and push it: MESSAGE=… BRANCH=…
	sh scripts/hand_over.sh

.PHONY: import-plan
import-plan: $(OFFICE_READY) ## Import a plan from a Word, Excel, CSV or PDF file: FILE=… [INTO=data]
	$(BIN)/python -m plugins import-plan "$(FILE)" $(if $(INTO),--data "$(INTO)")

.PHONY: workbooks
workbooks: $(BUILD_READY) ## Write a workbook and a letter for each agency that is to report: [PERIOD=2026-Q4] [INTO=workbooks]
	$(BIN)/python -m plugins workbooks $(if $(PERIOD),--period "$(PERIOD)") $(if $(INTO),--into "$(INTO)")

# Settings of the log of requests, each handed on where it is stated.
stated = $(foreach name,$(1),$(if $($(name)),--$(shell echo $(name) | tr A-Z a-z) "$($(name))"))

.PHONY: asked
asked: $(BUILD_READY) ## Write down that agencies were asked: AGENCY=… ON=… BY=… LETTER=… [DUE=… PERIOD=… TASKS=… DATED=… WORKBOOKS=…]
	$(BIN)/python -m plugins asked $(call stated,AGENCY ON BY LETTER DATED DUE PERIOD TASKS WORKBOOKS)

.PHONY: reminded
reminded: $(BUILD_READY) ## Write down that agencies were reminded: AGENCY=… ON=… BY=… [LETTER=… DATED=… REQUEST=…]
	$(BIN)/python -m plugins reminded $(call stated,AGENCY ON BY LETTER DATED REQUEST)

.PHONY: answered
answered: $(BUILD_READY) ## Write down that agencies answered: AGENCY=… ON=… [UPDATES=… LETTER=… DATED=… REQUEST=…]
	$(BIN)/python -m plugins answered $(call stated,AGENCY ON LETTER DATED UPDATES REQUEST)

.PHONY: check
check: $(BUILD_READY) ## Name every problem of data, pages and settings; EXPLAIN=1 what was read, ALL=1 every place
	$(BIN)/python -m plugins check $(if $(EXPLAIN),--explain) $(if $(ALL),--all)

.PHONY: check-sources
check-sources: $(BUILD_READY) ## Ask for every source that records cite; draft archived copies of lost ones
	$(BIN)/python -m plugins check-sources

.PHONY: record
record: $(BUILD_READY) ## Record what is new, and freeze a copy of it, once nothing is wrong
	$(BIN)/python -m plugins record

.PHONY: diff
diff: $(BUILD_READY) ## Say what changed since a publication: make diff A=2026-12-01 [B=2026-12-08]
	$(BIN)/python -m plugins diff $(if $(A),--a "$(A)") $(if $(B),--b "$(B)")

.PHONY: verify
verify: $(BUILD_READY) ## Hold a copy of a site against its manifest: make verify SITE=output, or SITE=https://…
	$(BIN)/python -m plugins verify --site "$(or $(SITE),output)"

.PHONY: test
test: $(DEV_READY) ## Run the tests (finds or installs a browser)
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && $(BIN)/pytest $(SPREAD)

.PHONY: test-slow
test-slow: $(SLOW_READY) ## Run the slow tests, which `make test` leaves out
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && $(BIN)/pytest $(SPREAD) -m slow

.PHONY: test-thorough
test-thorough: export THOROUGH = 1
test-thorough: test-slow ## Run the slow tests with all that they can try: more kills, broken files, views; hours

.PHONY: dask
dask: $(DASK_READY) ## Set up .cache/dask, which builds on several machines with Dask

.PHONY: test-dask
test-dask: $(DASK_TESTS_READY) ## Run the tests of builds on several machines: other targets have no Dask
	$(DASK)-tests/bin/pytest tests/cluster -m "slow or not slow"

.PHONY: coverage
coverage: $(DEV_READY) ## Name the lines and branches of plugins/ that no quick test reaches
	$(BIN)/coverage erase
	@mkdir -p .cache/coverage
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && \
		$(BIN)/coverage run -m pytest $(SPREAD)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

.PHONY: lint
lint: $(DEV_READY) ## Check style, types, templates and spelling
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/djlint --lint --quiet theme
	$(BIN)/codespell $(DOCUMENTS)

.PHONY: format
format: $(DEV_READY) ## Put Python files into the agreed style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: lint-js
lint-js: $(NPM_READY) ## Check style and types of the scripts of pages (needs npm)
	$(BIN)/python -m scripts.tools eslint .
	$(BIN)/python -m scripts.tools prettier --check --log-level warn .
	$(BIN)/python -m scripts.tools tsc

.PHONY: format-js
format-js: $(NPM_READY) ## Put scripts of pages into the agreed style (needs npm)
	$(BIN)/python -m scripts.tools eslint --fix .
	$(BIN)/python -m scripts.tools prettier --write --log-level warn .

.PHONY: golden
golden: $(DEV_READY) ## Write the golden output again; look at the diff before committing it
	$(BIN)/pytest -m golden --golden

.PHONY: gallery
gallery: $(DEV_READY) ## Build the page that shows every component in every state
	$(BIN)/python -m scripts.gallery
	@echo "The gallery is in output-gallery/index.html"

.PHONY: messages
messages: $(DEV_READY) ## Gather the interface's words and bring the catalogues up to date
	$(BIN)/python -m scripts.messages

.PHONY: field-reference
field-reference: $(BUILD_READY) ## Write the reference of every field of the data, in both languages
	$(BIN)/python -m scripts.field_reference

.PHONY: check-html
check-html: $(DEV_READY) ## Run the Nu checker over output/: no error, no warning
	$(BIN)/python -m scripts.check_html output

.PHONY: lighthouse
lighthouse: $(DEV_READY) ## Measure the site with Lighthouse, as a phone
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && \
		$(BIN)/python -m scripts.lighthouse

.PHONY: bench-build
bench-build: $(BUILD_READY) ## Time full builds: the median must be at most 2 s
	$(BIN)/python -m scripts.bench_build

.PHONY: bench-validate
bench-validate: $(BUILD_READY) ## Time reading and validating 4,000 tasks: at most 10 s
	$(BIN)/python tests/bench/validate_speed.py

.PHONY: search-score
search-score: $(DEV_READY) ## Score the search with judged queries, default lunr beside it
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && \
		$(BIN)/python -m scripts.search_score

.PHONY: bench-search
bench-search: $(DEV_READY) ## Time the search in a browser slowed down fourfold
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && \
		$(BIN)/python -m scripts.bench_search

.PHONY: bench-updates
bench-updates: $(BUILD_READY) ## Read and validate 10,000 updates, one slip in ten: all named; UPDATES=100000 too
	$(BIN)/python tests/bench/updates_speed.py

.PHONY: bench-serve
bench-serve: $(BUILD_READY) ## Time from saving one update to its page served by make serve, twice five runs
	$(BIN)/python tests/bench/serve_speed.py

.PHONY: bench-scale
bench-scale: $(BUILD_READY) ## Build plans of 100 and 1,000 tasks: time, memory; SIZES="S M L" for 4,000 too
	$(BIN)/python tests/bench/scale.py

.PHONY: bench-record
bench-record: $(BUILD_READY) ## Time check and record with 5,000 records: at most 3 s more than reading
	$(BIN)/python tests/bench/record_speed.py

.PHONY: bench-import
bench-import: $(DEV_READY) ## Import a plan of 4,000 rows from Word and Excel: at most 60 s, 500 MB
	$(BIN)/python tests/bench/import_speed.py

.PHONY: bench-search-growth
bench-search-growth: $(DEV_READY) ## Size and speed of search with 4,000 tasks and 40,000 updates
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && \
		$(BIN)/python tests/bench/search_growth.py

.PHONY: fonts
fonts: $(DEV_READY) ## Make the web fonts and theme/css/fonts.css again
	$(BIN)/python -m scripts.fonts

.PHONY: guide-pictures
guide-pictures: $(DEV_READY) ## Make the README's pictures for officials again (needs LibreOffice)
	CHROMIUM="$$(sh scripts/ensure_browser.sh)" && export CHROMIUM && \
		$(BIN)/python -m scripts.guide_pictures

.PHONY: lock
lock: ## Pin the dependencies again: make lock, or make lock UPGRADE=1
	sh scripts/lock.sh $(if $(UPGRADE),--upgrade)

.PHONY: setup
setup: $(DEV_READY) ## Set up everything for development, without running anything

.PHONY: clean
clean: ## Remove what was built and set up
	rm -rf output output-* .output* .preview .inbox .venv node_modules .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/\1\t\2/p' Makefile | awk -F '\t' '{printf "  make %-20s %s\n", $$1, $$2}'

$(BUILD_READY): requirements.lock scripts/setup.sh
	sh scripts/setup.sh requirements.lock
	@rm -f $(PUBLISH_READY) $(OFFICE_READY) $(DEV_READY)
	@touch $@

$(PUBLISH_READY): requirements-publish.lock $(BUILD_READY)
	sh scripts/setup.sh requirements-publish.lock
	@rm -f $(OFFICE_READY) $(DEV_READY)
	@touch $@

$(OFFICE_READY): requirements-office.lock $(BUILD_READY)
	sh scripts/setup.sh requirements-office.lock
	@rm -f $(DEV_READY)
	@touch $(PUBLISH_READY) $@

# Whoever can test can publish, and read files of offices.
$(DEV_READY): requirements-dev.lock $(BUILD_READY)
	sh scripts/setup.sh requirements-dev.lock
	@touch $(PUBLISH_READY) $(OFFICE_READY) $@

# Half of the time of setting up would go into these.
$(SLOW_READY): requirements-slow.lock $(DEV_READY)
	sh scripts/setup.sh requirements-slow.lock
	@touch $@

# The tools from npm run with `$(BIN)/python -m scripts.tools NAME …`.
$(NPM_READY): package.json package-lock.json .npmrc $(DEV_READY)
	$(BIN)/python -m scripts.tools

$(LOWEST_READY): requirements.lock scripts/setup.sh
	PYTHON=$(LOWEST_PYTHON) sh scripts/setup.sh requirements.lock $(LOWEST)
	@touch $@

$(DASK_READY): requirements-dask.lock scripts/setup.sh
	sh scripts/setup.sh requirements-dask.lock $(DASK)
	@touch $@

$(DASK_TESTS_READY): requirements-dask.lock requirements-dev.lock scripts/setup.sh
	sh scripts/setup.sh requirements-dev.lock $(DASK)-tests requirements-dask.lock
	@touch $@
