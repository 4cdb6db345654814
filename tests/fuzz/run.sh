#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# run.sh <fuzzer> <seeds> <work>: runs one libFuzzer program for $RETORT_FUZZ_SECONDS (5). New inputs go to <work>, and so
# do the inputs that break it (crash-…, timeout-…).
set -eu
fuzzer=$1
seeds=$2
work=$3
options=(-max_total_time="${RETORT_FUZZ_SECONDS:-5}" -timeout=10 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1
         -artifact_prefix="$work/")
[ -f "$seeds.dict" ] && options+=(-dict="$seeds.dict")
mkdir -p "$work/corpus"
exec "$fuzzer" "${options[@]}" "$work/corpus" "$seeds"
