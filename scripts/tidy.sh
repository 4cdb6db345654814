#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# clang-tidy over the sources. Usage: scripts/tidy.sh [file…] (all of core and app without names). Packages: test.txt and
# clang-tidy-14. Reads the compile commands of the preset fuzz, which is the one that clang compiles.
set -u -o pipefail
. "$(dirname "$0")/lib.sh"
command -v clang-tidy-14 >/dev/null || die "clang-tidy-14 is not installed: apt-get install clang-tidy-14."
cmake --preset fuzz >/dev/null || die "cmake --preset fuzz failed."
files=("$@")
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(find core app -name '*.cpp' | sort)
printf '%s\n' "${files[@]}" | xargs -P "$(jobCount)" -n 1 clang-tidy-14 --quiet -p build/fuzz
status=$?
[ "$status" = 0 ] && echo "clang-tidy: ${#files[@]} files, nothing found"
exit "$status"
