#!/bin/sh
# SPDX-License-Identifier: MIT
# streams.sh RETORT: how the program ends where its output goes nowhere.
set -eu
retort=$1
fail() { echo "$1" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

status=0
"$retort" help >/dev/full 2>error || status=$?
[ "$status" = 1 ] || fail "a full disk ended with $status"
grep -q "Standard output cannot be written" error || fail "a full disk was not told: $(cat error)"

status=0
{ "$retort" help || status=$?; echo "$status" >status; } 2>error | :
[ ! -s error ] || fail "a reader that went away was told: $(cat error)"
[ "$(cat status)" = 0 ] || fail "a reader that went away ended with $(cat status)"

status=0
"$retort" help >&- 2>error || status=$?
[ "$status" = 0 ] || fail "a closed output ended with $status"
[ ! -s error ] || fail "a closed output was told: $(cat error)"
