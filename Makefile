# Developers' commands. `make test` is README's second command without the set-up.
PYTHON ?= .venv/bin/python
UV ?= uv
GOLD ?= ../shared/gold
CACHE ?= /tmp/quote-reader-bench

.PHONY: test fast lint accuracy bench floors keys screenshots lock licences ci

test:
	$(PYTHON) -m pytest

fast:  ## the tests that load no language model
	$(PYTHON) -m pytest -m "not model"

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(dir $(PYTHON))lint-imports
	$(PYTHON) .ci/names.py

accuracy:  ## the scorer's table over the gold sets, beside the peers
	$(PYTHON) -m bench.accuracy --gold $(GOLD)

bench:  ## speed, latency and memory, as ratios against something run beside it
	$(PYTHON) -m bench.start
	$(PYTHON) -m bench.analysis
	$(PYTHON) -m bench.workers
	$(PYTHON) -m bench.view
	$(PYTHON) -m bench.library $(CACHE)
	$(PYTHON) -m bench.people --gum $(GOLD)/gum.entities.jsonl
	$(PYTHON) -m bench.check
	$(PYTHON) -m bench.check_faults --drafts 30
	$(PYTHON) -m bench.version_changes --pairs 60
	$(PYTHON) -m bench.same_quote --cache $(CACHE)

floors:  ## what the sample articles reached, as the floor of their test
	$(PYTHON) .ci/raise_floors.py

keys:  ## the tables of docs/keys.md, from the table of actions
	$(PYTHON) .ci/keys_page.py

screenshots:  ## the pictures in docs
	$(PYTHON) -m bench.screenshots

lock:  ## the versions that CI tests with, as they are; with UPGRADE=--upgrade the newest within the bounds
	$(UV) pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command "make lock" --output-file requirements.lock $(UPGRADE)

licences:  ## docs/licences.md, from what is installed
	$(PYTHON) -m tests.licences

ci:
	bash .ci/run
