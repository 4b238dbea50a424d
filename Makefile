# Two commands matter: `make run` opens the dashboard on the seeds, `make test` passes the tests.
# Both set up everything they need in .venv; the only requirements are Python 3.11 and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
ARTICLES ?= seeds
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
RIVALS := .venv-bench
COMPARED := flashgeotext==0.5.5 geotext==0.4.0 ahocorasick_rs==1.0.3
BENCH ?= # for example --corpora FOLDER, or --reading

.PHONY: run test lint bench clean
.DELETE_ON_ERROR:

# Told by the environment, as it is: no space, quotation mark or dollar in a name means anything to a shell or to make.
run: export DATELINE_ARTICLES := $(value ARTICLES)
run: $(READY)
	$(BIN)/python -m gazetteer build
	$(BIN)/streamlit run dashboard.py

test: lint
	$(BIN)/python -m gazetteer build
	$(BIN)/pytest -n 2 --dist loadfile

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY) $(RIVALS)/.ready
	$(BIN)/python -m gazetteer build
	$(BIN)/python -m tests.bench $(BENCH)

# What reading is compared with has an environment of its own, so that nothing of it gets into ours.
$(RIVALS)/.ready: Makefile
	test -x $(RIVALS)/bin/python || $(PYTHON) -m venv $(RIVALS)
	$(RIVALS)/bin/python -m pip install --quiet --disable-pip-version-check $(COMPARED)
	touch $@

$(READY): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dateline needs Python 3.11 or newer; this is $$($(PYTHON) --version)." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

clean:
	rm -rf $(VENV) $(RIVALS) .mypy_cache .ruff_cache .pytest_cache .hypothesis
