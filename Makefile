# `make` builds the program and the demonstration site; `make test` runs all tests and the lint.
# Both first install the system libraries that are missing.

SWIFT ?= swift
BUILD := .build
# A program that carries Swift's libraries, where the toolchain has them to carry: it starts sooner,
# is a little faster, and runs on machines without Swift.
STATIC := $(if $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static), \
  --static-swift-stdlib)
SITEGEN := $(BUILD)/release/sitegen

.PHONY: site program test lint validate bench setup clean

site: program
	$(SITEGEN) build

program: setup
	$(SWIFT) build -c release --scratch-path $(BUILD) --product sitegen $(STATIC)

# Eight tests at a time. All at once have over a thousand files open, and with so many Foundation
# sometimes crashes as it starts a program (swift-corelibs-foundation 5472).
test: setup lint
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 $(SWIFT) test --scratch-path $(BUILD)

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

# The demonstration site and 1,000 generated stories against the Nu HTML Checker, axe-core, parsers of
# feeds and calendars, and schemas. Installs what it needs with apt-get and from PyPI.
validate: program
	Benchmarks/Validation/run.sh

# Cold and warm builds beside Hugo, `cp -r` and the least that the work can take. Wants a quiet machine.
bench: program
	Benchmarks/Building/run.sh

setup:
	@sh .ci/setup

clean:
	rm -rf $(BUILD) .sitegen
