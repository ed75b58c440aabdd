# presswatch on one machine; `make` lists what there is.
# PYTHON=... picks the Python that .venv is made from; settings are in .env.example.
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

# $(CURDIR) may hold spaces: quoted wherever a shell sees it.
export PYTHONPATH := $(CURDIR)/plugins:$(CURDIR)
python := .venv/bin/python
embedded := $(python) -m embedded

.PHONY: help setup run stop status psql logs clean-state test-setup peers check test rewrite bench-warehouse bench-repeat bench-stages bench-clean bench-topics bench-trees bench-briefs bench-fetch bench-marts bench-alarms

help: ## List the targets (default)
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1|/' | while IFS='|' read -r target words; do printf '%-22s %s\n' "$$target" "$$words"; done

setup: ## Make .venv from requirements.txt (the others do it when needed)
	@embedded/setup

run: setup ## Set up and start everything, load the sample's archive once, say where to look
	@$(embedded) run

stop: setup ## Stop everything; nothing is lost
	@$(embedded) stop

status: setup ## Say what runs and whether it is healthy
	@$(embedded) status

psql: setup ## SQL on the warehouse: make psql, or echo 'select 1' | make -s psql (ARGS=... goes to psql)
	@$(embedded) psql $(ARGS)

logs: setup ## Show the logs of the services, following them on a terminal (NAME=scheduler for one)
	@$(embedded) logs $(NAME)

clean-state: setup ## Stop, then delete the state folder with both databases
	@$(embedded) clean-state

test-setup: ## Add what checks and tests need to .venv
	@embedded/setup requirements-dev.txt

# An environment of their own, since what they ask for does not go together with ours; behind it they see .venv.
packages := -c 'import sysconfig; print(sysconfig.get_path("purelib"))'

peers: test-setup ## Make .peers: pywb, for a test with a web archive, and what benchmarks compare us with
	@cmp -s requirements-peers.txt .peers/installed.txt || { echo "Making .peers (once; a minute)" && \
	$(python) -m venv --clear .peers && \
	.peers/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements-peers.txt && \
	$(python) $(packages) > "$$(.peers/bin/python $(packages))/ours.pth" && \
	cp requirements-peers.txt .peers/installed.txt; }

check: test-setup ## ruff, mypy --strict, sqlfluff, import-linter
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/sqlfluff lint --disable-progress-bar sql
	.venv/bin/lint-imports

# Settings of the caller, and .env, are for the running installation: tests get a state of their own.
# Two processes take file after file (see tests/conftest.py), each with servers of its own; --pdb and -s need -n 0.
test: test-setup ## All tests, on a state and ports of their own (ARGS=... goes to pytest; -n 0 for one process)
	@$(MAKE) peers || echo "pywb could not be installed (see above): the test with a real archive will be skipped." >&2
	@state=$$(mktemp -d) && chmod 711 "$$state" && trap 'rm -rf "$$state"' EXIT && \
	PRESSWATCH_STATE="$$state/state" PRESSWATCH_UI_PORT=0 PRESSWATCH_POSTGRES_PORT=0 PRESSWATCH_SAMPLE_PORT=0 \
	$(python) -m pytest -n 2 $(ARGS)

# What is printed in documents, and held by tests: the README's answers, those of sql/examples, the dictionary.
printed := tests/warehouse/test_readme.py tests/warehouse/test_examples.py tests/warehouse/test_dictionary.py

# Of a benchmark that keeps a warehouse in a folder.
.PHONY: bench-folder
bench-folder:
	@test -n "$(FOLDER)" || { echo "Say where to keep the warehouse: make $(MAKECMDGOALS) FOLDER=..." >&2; exit 2; }

bench-warehouse: bench-folder test-setup ## Build a warehouse of made news (FOLDER=..., ARTICLES=1000000); goes on where it stopped
	$(python) -m benchmarks.made_warehouse build "$(FOLDER)" $(ARTICLES)

bench-repeat: bench-folder test-setup ## Repeat that news into earlier years in SQL (FOLDER=..., ARTICLES=1000000)
	$(python) -m benchmarks.made_warehouse repeat "$(FOLDER)" $(ARTICLES)

bench-stages: bench-folder test-setup ## Measure what an article costs in the warehouse of FOLDER
	$(python) -m benchmarks.made_warehouse measure "$(FOLDER)"

bench-marts: bench-folder test-setup ## Time questions, trends page and a changed day among ARTICLES=1000000 made ones (in FOLDER=...)
	$(python) -m benchmarks.made_marts "$(FOLDER)" $(ARTICLES)

bench-alarms: test-setup ## How often the alarm cries wolf on quiet series, and how often it sees a jump
	$(python) -m benchmarks.alarms

rewrite: ## Write anew what is generated: data dictionary, answers of README and sql/examples
	@$(MAKE) test ARGS="-n 0 -q --rewrite $(printed)"

bench-clean: peers ## Cleaner against trafilatura, readability, newspaper4k, resiliparse (ARGS="FOLDER --every 4")
	@.peers/bin/python -m benchmarks.clean $(ARGS)

bench-topics: test-setup ## Score and time topics, names, amounts, relations, strike facts (ARGS="FOLDER --floors")
	@$(python) -m benchmarks.topics $(ARGS)

bench-trees: peers ## Grow the trees of the body anew (ARGS="FOLDER --folds 6" also judges them)
	@.peers/bin/python -m benchmarks.grow_trees $(ARGS)

bench-briefs: peers ## Grow the weights of words in briefs anew (ARGS=--folds only scores authors left out)
	@.peers/bin/python -m benchmarks.grow_briefs $(ARGS)

bench-fetch: peers ## Fetch 50 local hosts at one pace beside Scrapy and plain requests
	$(python) -m benchmarks.many_hosts
