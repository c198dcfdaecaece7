# The daily verbs. Everything is built once, as Release, under artifacts/.
.DEFAULT_GOAL := help
.PHONY: help demo run test check build format setup fuzz bench bench-pull bench-serve bench-stories tune image image-test clean

export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1

ARGS ?=
SHARED ?= ../shared
MINUTES ?= 10
BENCHMARKS := artifacts/bin/Aggregator.Benchmarks/release/Aggregator.Benchmarks.dll
BUILD := dotnet build -c Release -v quiet

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: program ## a dozen made-up sites, gathered live (ARGS=--once: one round, then a table)
	@exec bin/aggregator demo $(ARGS)

run: program ## the service, on this folder's feeds.json (http://127.0.0.1:8080)
	@exec bin/aggregator --feeds feeds.json --data data $(ARGS)

test: ready-test build ## all tests, set-up included
	dotnet test --solution Aggregator.sln -c Release --no-build $(ARGS)

check: ready-test format build ## what a change must pass: format, build, test
	dotnet test --solution Aggregator.sln -c Release --no-build

build: ready-run ## everything, warnings are errors
	@echo 'Building; the first time takes a minute.'
	@$(BUILD) Aggregator.sln

format: ready-run ## fails when the formatting is not as .editorconfig says
	dotnet format Aggregator.sln --verify-no-changes

setup: ready-test ## installs what the tests need (apt, root or sudo)

fuzz: ready-run build ## damaged feeds for MINUTES=10, the corpus among them (SHARED=folder with corpus/)
	@SHARED=$(SHARED) FUZZ_MINUTES=$(MINUTES) artifacts/bin/Aggregator.Core.Tests/release/Aggregator.Core.Tests \
	  --filter-class '*FuzzTests'

bench: ready-run build ## reading and publishing side by side with others, into docs/benchmarks.md (with SHARED also on real feeds)
	@$(if $(wildcard $(SHARED)/corpus),SHARED=$(SHARED)) dotnet $(BENCHMARKS) Reading docs/benchmarks.md
	@$(if $(wildcard $(SHARED)/corpus),SHARED=$(SHARED)) dotnet $(BENCHMARKS) Pages docs/benchmarks.md
	@dotnet $(BENCHMARKS) Publishing docs/benchmarks.md

bench-pull: ready-bench build ## cost of a pull beside a floor, into docs/benchmarks.md (SHARED=folder with workload/)
	scripts/bench-pull $(SHARED)/workload

bench-serve: ready-bench build ## cost of an answer beside nginx and a bare Kestrel, into docs/benchmarks.md
	scripts/bench-serve

bench-stories: ready-run build ## cost of an item at 10,000 to 1,000,000 stories, into docs/benchmarks.md (SHARED=folder with corpus/)
	scripts/bench-stories $(SHARED)/corpus/stories

tune: program ## precision and recall of "the same news" over its thresholds (SHARED=folder with corpus/)
	@scripts/tune $(SHARED)/corpus/stories

image: ## the container image, with docker
	docker build -f docker/Dockerfile -t aggregator .

image-test: ready-image ## builds and starts the image once, without a container engine (root)
	scripts/image-test

clean: ## removes what was built
	rm -rf artifacts TestResults

.PHONY: program
program: ready-run
	@echo 'Building; the first time takes a minute.'
	@$(BUILD) src/Aggregator.Worker

ready-%:
	@scripts/setup $*
