# Everything that people run. On a fresh Debian 12 machine with Rust nothing else is needed.

.PHONY: demo test bench soak lib packages

# The main job on embedded defaults: a legacy panel, upgraded and gated.
#   make demo                  the sample database
#   make demo DUMP=path.sql    any dump of the same tables
#   make demo CHECK=1          the same, then asks for the pages itself and ends
#   make demo PORT=9000        another port
demo:
	@.ci/packages demo
	@.ci/demo $(if $(DUMP),--dump "$(DUMP)") $(if $(PORT),--port "$(PORT)") $(if $(CHECK),--check)

# All tests: Rust, C, PHP, panel, browser.
test:
	@.ci/packages test
	@.ci/test

# Figures, each a ratio against a named baseline of the same run: one table and
# target/bench/results.json. About 20 minutes; BENCH_QUICK=1 tries the chain in 2, and
# BENCH_ONLY="calls php" measures only these parts.
bench:
	@.ci/packages bench
	@bench/run.sh

# What takes longer: long random histories against the model; whether the tests notice ten broken
# rules; many workers, kills and races, again and again; and a checker of kept answers beside writers
# of every kind; an upgrade killed 200 times, and one of a big panel (CLIENTS=100000, of which LOGINS=5000
# old log-ins are tried).
# STEPS=10000000 ROUNDS=200 SOAK=3600 for a night.
soak:
	@KEYHOLDER_STEPS=$${STEPS:-1000000} KEYHOLDER_SEED=$${SEEDS:-101,102,103,104} \
		cargo test --release --quiet --test differential -- --nocapture
	@tests/mutants.sh
	@cargo build --release --quiet
	@for round in $$(seq $${ROUNDS:-20}); do \
		cargo test --release --quiet --test workers --test one_sqlite || exit 1; \
	done
	@KEYHOLDER_KILLS=$${KILLS:-200} cargo test --release --quiet --test upgrade -- k35_killed
	@KEYHOLDER_CLIENTS=$${CLIENTS:-100000} KEYHOLDER_LOGINS=$${LOGINS:-5000} cargo test --release --quiet --test upgrade -- --ignored --nocapture --test-threads 1 full_size
	@KEYHOLDER_SOAK_SECONDS=$${SOAK:-60} cargo test --release --quiet --test staleness -- --nocapture

# The library and the command for a host.
lib:
	@cargo build --release
	@ln -sf libkeyholder.so target/release/libkeyholder.so.1
