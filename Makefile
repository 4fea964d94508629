# Thin on purpose: every target calls a script in tools/, which shows what it does.
.PHONY: help demo test check bench lock format messages clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: ## set everything up, fill it with the demo initiatives and serve http://127.0.0.1:8000 (VARIG_SERVE=0: don't serve)
	@tools/demo

test: ## set up what is missing and run every test (ARGS="tests/legacy -k fate" for some of them)
	@tools/test $(ARGS)

check: ## ruff, mypy, import-linter, catalogues, locks, files left out
	@tools/check

bench: ## the benchmarks: one JSON object a line
	@tools/bench $(ARGS)

lock: ## lock the dependencies again, to their newest versions
	@tools/lock

format: ## let ruff put the code in order
	@tools/format

messages: ## bring the catalogues of nynorsk and English in line with the code
	@tools/messages

clean: ## remove what can be made again; var/ (the data) stays
	@tools/clean
