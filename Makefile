# The two main commands are `make run` and `make test`; both install what they need.

PREFIX ?= /usr/local
SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Debian packages: to build, and additionally to test and to benchmark.
BUILD_PACKAGES := libarchive13 libcsv-dev libncurses-dev libxml2 libyaml-dev nettle-dev rapidjson-dev zlib1g-dev
TEST_PACKAGES := git openssh-client openssl postgresql sqlite3 strace tmux
BENCH_PACKAGES := tig
READER_PACKAGES := libreoffice-calc libreoffice-writer poppler-utils python3-docx python3-openpyxl
PICTURE_PACKAGES := fonts-dejavu-core imagemagick rxvt-unicode x11-apps x11-utils xdotool xterm xvfb

# Without this, Swift 6.3.1 frees memory that is still in use: see Tests/ReleaseTests.
OPTIMIZER := -Xllvm -sil-disable-pass=copy-to-borrow-optimization
# Without this, the program looks types up by name as it runs, which takes a tenth of the time to the first screen.
DIRECT_TYPES := -Xfrontend -disable-concrete-type-metadata-mangled-name-accessors
OPTIMIZED := -c release $(addprefix -Xswiftc ,$(OPTIMIZER) $(DIRECT_TYPES))
RELEASE := $(OPTIMIZED) --static-swift-stdlib
CPO := .build/release/cpo
# Where the journeys find the installed program.
INSTALLED := $(CURDIR)/.build/installed
# Also optimized, since some bugs are the optimizer's. Not linked statically, because Swift would then not share the
# sanitizer's allocator with the C library.
SANITIZED := --scratch-path .build-asan --sanitize=address
ASAN_REPORT := $(CURDIR)/.build-asan/report
# The program itself must handle the signals that tests send.
ASAN_OPTIONS := detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:log_path=$(ASAN_REPORT)
# gold fails with an internal error on what the sanitizers link.
FUZZ := $(OPTIMIZED) --scratch-path .build-fuzz -Xswiftc -sanitize=fuzzer,address \
  -Xcc -fsanitize=fuzzer-no-link,address -Xcxx -fsanitize=fuzzer-no-link,address -Xswiftc -use-ld=lld
SECONDS ?= 600
SESSIONS ?= 2000
SOURCES := Package.swift Sources Screens Tests Benchmarks docs/example

.PHONY: run test journeys installed sanitize fuzz build lint format pictures readers docs reference bench install uninstall clean help

run: build ## Build, and open the demo assessment in a copy to play with
	@$(CPO) demo

test: setup-test lint installed ## Set up, build, and run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

journeys: setup-test installed ## Test the installed program as people use it
	$(SWIFT) test --filter JourneyTests

sanitize: setup-test build-sanitized ## Run the journeys and all other tests under the address sanitizer
	@$(call sanitized,$(SWIFT) test --filter JourneyTests)
	@$(call sanitized,$(SWIFT) test $(SANITIZED) --skip JourneyTests --skip ReleaseTests)

.PHONY: build-sanitized
build-sanitized: setup-build
	$(SWIFT) build $(OPTIMIZED) $(SANITIZED) --product cpo

# Runs tests with the sanitized program. A report fails the run even if no test noticed.
define sanitized
	rm -f $(ASAN_REPORT).*; \
	CPO_PROGRAM=$(CURDIR)/.build-asan/release/cpo ASAN_OPTIONS=$(ASAN_OPTIONS) $(1) || failed=1; \
	for report in $(ASAN_REPORT).*; do [ ! -f "$$report" ] || { cat "$$report"; failed=1; }; done; \
	[ -z "$$failed" ]
endef

fuzz: setup-test installed ## Fuzz every reader, for SECONDS in total (600), and run SESSIONS (2000) on mutated projects
	CPO_CASES=$$(($(SESSIONS) / 25)) $(SWIFT) test --filter MutatedProjectTests
	CPO_FUZZ=1 $(SWIFT) build $(FUZZ) --product Fuzz
	CPO_FUZZ=1 $(SWIFT) build $(FUZZ) --product Replay
	Tests/Fuzz/run.sh .build-fuzz/release/Fuzz .build-fuzz/release/Replay .build-fuzz $(SECONDS)

installed: ## Install the program for the journeys
	@$(MAKE) --no-print-directory install DESTDIR= PREFIX="$(INSTALLED)"

build: setup-build ## Build the program for use
	$(SWIFT) build $(RELEASE) --product cpo

lint: ## Check the formatting of all Swift sources
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## Format all Swift sources
	$(SWIFT) format format --in-place --recursive --parallel $(SOURCES)

pictures: setup-pictures build ## Take pictures of the program in real terminals, into .build/pictures
	Tests/Pictures/take.sh $(CPO) .build/pictures

readers: setup-readers ## Open sample documents with other programs, and leave them in .build/readers
	mkdir -p .build/readers
	$(SWIFT) run ReaderSamples .build/readers
	/usr/bin/python3 Tests/Readers/check.py .build/readers
	$(SWIFT) build --product cpo
	/usr/bin/python3 Tests/Readers/forms.py "$$($(SWIFT) build --show-bin-path)/cpo" .build/readers

docs: setup-build ## Regenerate the keys, pictures and schema in docs
	$(SWIFT) run Documents keys en > docs/user/keys.md.new && mv docs/user/keys.md.new docs/user/keys.md
	$(SWIFT) run Documents keys de > docs/user/keys.de.md.new && mv docs/user/keys.de.md.new docs/user/keys.de.md
	$(SWIFT) run Documents pictures docs/pictures
	$(SWIFT) run Documents schema catalog > docs/formats/catalog.schema.json.new && mv docs/formats/catalog.schema.json.new docs/formats/catalog.schema.json
	$(SWIFT) run Documents schema profile > docs/formats/profile.schema.json.new && mv docs/formats/profile.schema.json.new docs/formats/profile.schema.json

REFERENCE := .build/reference

reference: setup-build ## Write web pages about the library products to .build/reference
	$(SWIFT) build
	@rm -rf $(REFERENCE); \
	built=$$($(SWIFT) build --show-bin-path); \
	target=$$(swiftc -print-target-info | sed -n 's/.*"triple": "\(.*\)".*/\1/p' | head -1); \
	maps=$$(printf ' -Xcc -fmodule-map-file=%s' $$built/*.build/module.modulemap); \
	for page in Sources/*/Documentation.docc/*.md; do \
	  module=$$(basename $$page .md); \
	  graphs=$(REFERENCE)/graphs/$$module; \
	  mkdir -p $$graphs; \
	  $(SWIFT) symbolgraph-extract -module-name $$module -target $$target -I $$built/Modules $$maps \
	    -minimum-access-level public -skip-synthesized-members -output-dir $$graphs || exit 1; \
	  docc convert Sources/$$module/Documentation.docc --additional-symbol-graph-dir $$graphs --warnings-as-errors \
	    --fallback-display-name $$module --fallback-bundle-identifier cpo.$$module \
	    --output-path $(REFERENCE)/$$module.doccarchive || exit 1; \
	done

bench: setup-bench build ## Measure speed, compared with a peer: all SECTIONS of Benchmarks/README.md, or those named
	$(SWIFT) build $(RELEASE) --product Benchmarks
	install --strip $(CPO) .build/bench-cpo
	.build/release/Benchmarks .build/bench-cpo $(SECTIONS)

install: build ## Install the program and its completions under PREFIX
	install -D --strip --mode=755 $(CPO) "$(DESTDIR)$(PREFIX)/bin/cpo"
	mkdir -p .build/completions
	$(CPO) --generate-completion-script bash > .build/completions/cpo.bash
	$(CPO) --generate-completion-script zsh > .build/completions/_cpo
	$(CPO) --generate-completion-script fish > .build/completions/cpo.fish
	install -D --mode=644 .build/completions/cpo.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/cpo"
	install -D --mode=644 .build/completions/_cpo "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cpo"
	install -D --mode=644 .build/completions/cpo.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cpo.fish"

uninstall: ## Remove what install installed
	rm -f "$(DESTDIR)$(PREFIX)/bin/cpo" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/cpo" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cpo" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cpo.fish"

.PHONY: optimizer-flags
optimizer-flags:
	@echo $(OPTIMIZER)

clean: ## Remove everything that was built
	rm -rf .build .build-*

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup-build setup-test setup-bench setup-pictures setup-readers
setup-build: ; @$(call need,$(BUILD_PACKAGES))
setup-test: ; @$(call need,$(BUILD_PACKAGES) $(TEST_PACKAGES))
setup-bench: ; @$(call need,$(BUILD_PACKAGES) $(BENCH_PACKAGES))
setup-pictures: ; @$(call need,$(BUILD_PACKAGES) $(PICTURE_PACKAGES))
setup-readers: ; @$(call need,$(BUILD_PACKAGES) $(READER_PACKAGES))

# Installs missing packages; does nothing if none are missing.
define need
	command -v $(SWIFT) > /dev/null || { echo "No Swift toolchain found: see swift.org/install"; exit 1; }; \
	command -v dpkg > /dev/null || { echo "Not a Debian system: make sure that you have $(1)"; exit 0; }; \
	missing=$$(for package in $(1); do \
	  dpkg -s $$package 2> /dev/null | grep -q '^Status: install ok installed' || echo $$package; done); \
	[ -z "$$missing" ] || { $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; }
endef
