#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# Builds everything and runs the tests, from a fresh Debian 12 on. Usage: scripts/test.sh [step…]
# Steps, in order: ci mingw asan fuzz. Without names: all of them. The last line says "N passed, M failed"; the exit
# status is 0 only if nothing failed and nothing was skipped.
#   RETORT_JOBS=n           compilers and tests at once
#   RETORT_FUZZ_SECONDS=n   how long each fuzzer runs (5)
set -u -o pipefail
. "$(dirname "$0")/lib.sh"

export LC_ALL=C.UTF-8
jobs=$(jobCount)
logs=build/test-logs
passed=0
failed=0
lines=()

# note <step> <passed> <failed> <seconds>
note()
{
    passed=$((passed + $2))
    failed=$((failed + $3))
    lines+=("$(printf '%-8s %4d passed, %d failed  (%d s)' "$1" "$2" "$3" "$4")")
}

# build <preset> [target…]: configures and builds. The arguments of cmake's own are the preset's.
build()
{
    local preset=$1
    shift
    cmake --preset "$preset" >"$logs/$preset-configure.log" 2>&1 || {
        cat "$logs/$preset-configure.log"
        return 1
    }
    cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"}
}

# runCTest <step> <ctest arguments…>: counts are read off ctest's own summary, a skipped or disabled test is a failed one.
runCTest()
{
    local step=$1 begin=$SECONDS log="$logs/$1-ctest.log" status all bad skipped
    shift
    ctest "$@" --output-on-failure -j "$jobs" 2>&1 | tee "$log"
    status=$?
    all=$(sed -n 's/.*tests failed out of \([0-9]*\)$/\1/p' "$log" | tail -1)
    bad=$(sed -n 's/.*tests passed, \([0-9]*\) tests failed out of.*/\1/p' "$log" | tail -1)
    if [ -z "$all" ] || [ "$all" = 0 ]; then
        echo "$step: ctest ran nothing"
        note "$step" 0 1 $((SECONDS - begin))
        return
    fi
    skipped=$(grep -cE '\*\*\*(Skipped|Not Run \(Disabled\))' "$log")
    bad=$((bad + skipped))
    [ "$status" != 0 ] && [ "$bad" = 0 ] && bad=1
    note "$step" $((all - bad)) "$bad" $((SECONDS - begin))
}

# built <step> <command…>: a build that is a check in itself.
built()
{
    local step=$1 begin=$SECONDS
    shift
    if "$@"; then
        note "$step" 1 0 $((SECONDS - begin))
    else
        echo "$step: the build failed"
        note "$step" 0 1 $((SECONDS - begin))
        return 1
    fi
}

stepCi()
{
    say "Building everything, warnings are errors (preset ci)"
    built 'ci build' build ci || return
    say "All tests: unit, command line, goldens, layering, installation, PostgreSQL and MariaDB"
    runCTest ci --preset ci
}

stepMingw()
{
    say "Compiling the engine for Windows (preset mingw)"
    built 'mingw' build mingw
}

stepAsan()
{
    say "Unit tests under the address and undefined behaviour sanitizers (preset asan)"
    built 'asan b.' build asan unit_tests sanitizers_tests || return
    runCTest asan --preset asan -L '^(unit|sanitizers)$'
}

stepFuzz()
{
    say "Fuzzing each reader for ${RETORT_FUZZ_SECONDS:-5} s with clang and libFuzzer (preset fuzz)"
    built 'fuzz b.' build fuzz fuzzers || return
    runCTest fuzz --preset fuzz
}

needPackages build test
mkdir -p "$logs"
begin=$SECONDS
for step in "${@:-ci mingw asan fuzz}"; do
    for name in $step; do
        case $name in
            ci) stepCi ;;
            mingw) stepMingw ;;
            asan) stepAsan ;;
            fuzz) stepFuzz ;;
            *) die "There is no step '$name'; the steps are: ci mingw asan fuzz." ;;
        esac
    done
done

say "Summary, $((SECONDS - begin)) s"
printf '%s\n' "${lines[@]}"
echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
