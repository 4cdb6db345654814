#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# Builds Retort (release) and opens a project with it, from a fresh Debian 12 on. Usage: scripts/run.sh [folder]
# Without a folder: a copy of the demo project. Until the studio is there, it is shown with the command line.
set -u -o pipefail
called=$PWD
. "$(dirname "$0")/lib.sh"

needPackages build
say "Building Retort (preset release)"
log=build/run-build.log
mkdir -p build
{ cmake --preset release && cmake --build --preset release --parallel "$(jobCount)" --target retort; } >"$log" 2>&1 \
    || { tail -40 "$log"; die "The build failed; all of it is in $log."; }
retort=$PWD/build/release/app/cli/retort
echo "Built: $retort"

if [ $# -gt 0 ]; then
    cd "$called" && cd "$1" || die "There is no folder $1."
else
    rm -rf build/demo
    cp -r resources/demo build/demo
    cd build/demo || exit 1
    say "The demo project, a copy in $PWD: the shop of a coffee roastery, 66 revisions"
fi

failed=0

# show <explanation> <retort's arguments…>
show()
{
    say "$1"
    shift
    echo "\$ retort $*"
    "$retort" "$@" || { echo "retort $* ended with status $?" >&2; failed=1; }
}

show "The heads: who nobody has built upon yet" heads
show "Where the history forks" branches
show "The whole history, drawn" history --graph
show "The heads in full" show heads
show "What of the project was understood, and what to do about the rest" doctor

say "All of it again by hand:  cd $PWD && alias alembic=$retort"
exit "$failed"
