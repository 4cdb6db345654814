#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# Formats the lines that changed since a commit. Usage: scripts/format.sh [--check] [commit]
# Without a commit: what is not committed yet. --check changes nothing and fails where something would change. Tables that
# read better by hand stand between clang-format off and on.
set -u
. "$(dirname "$0")/lib.sh"
command -v git-clang-format-14 >/dev/null || die "git-clang-format-14 is not installed: apt-get install clang-format-14."
check=
[ "${1:-}" = --check ] && { check=yes; shift; }
tool=(git-clang-format-14 --binary clang-format-14 --style file --extensions cpp,h)
if [ -z "$check" ]; then
    "${tool[@]}" --force "${1:-HEAD}"
    exit 0
fi
difference=$("${tool[@]}" --diff "${1:-HEAD}")
case $difference in
    '' | 'no modified files to format' | 'clang-format did not modify any files') echo "Formatted." ;;
    *) printf '%s\n' "$difference"; exit 1 ;;
esac
