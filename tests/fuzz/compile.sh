#!/bin/sh
# Compiles our own crates with what tells libFuzzer where it has been, on the stable compiler, and fast enough to run. What we
# stand on is compiled as always. `cargo xtask fuzz` has cargo call this (RUSTC_WORKSPACE_WRAPPER).
exec "$@" \
  -Copt-level=1 -Cdebug-assertions=on -Coverflow-checks=on \
  -Cpasses=sancov-module \
  -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
  -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares
