# Needs Python 3.11 or newer and make, nothing else. PYTHON=python3.12 make setup chooses another interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev setup-training setup-benchmarks run build test check lint types contracts unit eval \
	tour train benchmarks clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(VENV)/.runtime ## Install what Préconise needs and prepare the model
setup-dev: $(VENV)/.development

# Where no index can be built the app opens all the same: it says why, and how to mend it.
run: setup ## Build the index if it is missing or stale, and serve the app on http://127.0.0.1:8501
	$(BIN)/preconise build --if-stale || true
	$(BIN)/streamlit run app.py

build: setup ## Rebuild the index over corpus/
	$(BIN)/preconise build

check: setup ## Check that every quote of the index stands in its document
	$(BIN)/preconise check

test: setup-dev lint types contracts unit eval ## Run every check and test, the browser's included

lint: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup-dev
	$(BIN)/mypy
	# Apart: these import each other by their bare names, as scripts do.
	MYPYPATH=benchmarks $(BIN)/mypy benchmarks

contracts: setup-dev
	$(BIN)/lint-imports

unit: setup-dev
	$(BIN)/pytest

eval: setup-dev ## Ask our own questions of the starter corpus and hold the figures to their thresholds
	$(BIN)/preconise build --index work/eval-index
	$(BIN)/preconise eval --index work/eval-index --questions tests/eval/questions.jsonl \
		--min hit_at_5=0.70 --min ndcg_at_10=0.52 --min confidence_auc=0.92 --min refused_unanswerable=0.80

tour: setup-dev ## Take the pictures of docs/tour.md anew
	PYTHONPATH=. $(BIN)/python -m docs.tour.shoot

# DATA is a folder that holds training/pairs.jsonl.gz, the open pairs, and the texts that judge the product, which no pair
# may share a run of words with. About an hour on two cores; the log and the checkpoints stay in work/.
train: setup-training ## Train the adapter anew: make train DATA=folder
	$(BIN)/python -m training.train --pairs $(DATA)/training/pairs.jsonl.gz --private $(DATA) --out work/training/first --general 0
	$(BIN)/python -m training.export work/training/first --to work/training/first/weights
	$(BIN)/python -m training.mine --weights work/training/first/weights --to work/training/mined.json
	$(BIN)/python -m training.train --pairs $(DATA)/training/pairs.jsonl.gz --private $(DATA) --out work/training/second \
		--start work/training/first --mined work/training/mined.json --general 4 --open 0.35 --limit 230 --rate 2e-4
	$(BIN)/python -m training.export work/training/second --to src/preconise/retrieval/weights
	$(BIN)/python -m training.projection --pairs $(DATA)/training/pairs.jsonl.gz --private $(DATA) \
		--weights src/preconise/retrieval/weights
	$(BIN)/python -m training.kinds --to src/preconise/passages/kind_model.npz
	$(BIN)/python -m training.intent --to src/preconise/retrieval/weights/intent.json
	$(BIN)/python -m training.themes --to src/preconise/passages/theme_model.json

# An hour and more on two cores, and figures worth nothing while they do other work. The last one compares over more sets
# where the private material lies in SHARED_MATERIAL, or in shared beside the checkout.
MEASURED := work/benchmarks

benchmarks: setup-benchmarks ## Measure encoding, rebuilds, load and scale, and search beside txtai and others
	mkdir -p $(MEASURED)
	$(BIN)/python benchmarks/encoding.py > $(MEASURED)/encoding.txt
	$(BIN)/python benchmarks/rebuild.py > $(MEASURED)/rebuild.txt
	$(BIN)/preconise build --index $(MEASURED)/index
	$(BIN)/python benchmarks/load.py --index $(MEASURED)/index --questions tests/eval/questions.jsonl > $(MEASURED)/load.txt
	$(BIN)/python benchmarks/scale.py --sizes 1000 10000 --scratch $(MEASURED)/scale --to $(MEASURED)
	mv $(MEASURED)/scale.md $(MEASURED)/scale.txt
	$(BIN)/python benchmarks/whole_build.py --scratch $(MEASURED)/whole > $(MEASURED)/whole-build.txt
	$(BIN)/python benchmarks/peers.py --scratch $(MEASURED)/peers > $(MEASURED)/peers.txt
	@echo "The tables are in $(MEASURED): encoding.txt, rebuild.txt, load.txt, scale.txt, whole-build.txt, peers.txt."

clean: ## Remove what can be made again: the virtual environment, the model, the index
	rm -rf $(VENV) models work
	find index -mindepth 1 ! -name .gitignore -delete

$(VENV)/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Préconise needs Python 3.11 or newer: PYTHON=python3.11 make setup" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.runtime: $(VENV)/.created requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.txt --editable .
	$(BIN)/preconise prepare
	touch $@

setup-training: $(VENV)/.training
setup-benchmarks: $(VENV)/.benchmarks

$(VENV)/.training: $(VENV)/.development requirements-training.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements-training.txt
	touch $@

$(VENV)/.benchmarks: $(VENV)/.development requirements-benchmarks.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements-benchmarks.txt
	touch $@

$(VENV)/.development: $(VENV)/.runtime requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	touch $@
