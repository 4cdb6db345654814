#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# run.sh <measure> <retort> <folder>: measures Retort on generated histories beside `cat` of the same files and, where
# RETORT_ORACLE names a Python that has Alembic (see tests/oracle/oracle.py), beside that. All numbers are CPU time (user + system) of the best of
# several runs, in one go on one machine. Prints a table; fails where a figure is missed:
#   heads, branches, history: no more CPU than `cat` of the same scripts (10,000), under 100 MiB
#   history of the team shape: a sixtieth of Alembic's, at most
#   ten times as many revisions: at most fifteen times the CPU above that of `retort --version`
#   retort --version: at most 20 ms
set -u
measure=$(realpath "$1")
retort=$(realpath "$2")
work=$(realpath -m "$3")
gen=$(realpath "$(dirname "$0")/gen.py")
oracle=${RETORT_ORACLE:+env PYTHONPATH=${RETORT_ORACLE_PYTHONPATH:-} $RETORT_ORACLE -m alembic.config}
missed=0

mkdir -p "$work"
[ -n "$oracle" ] || echo "RETORT_ORACLE is not set: NOTHING IS COMPARED WITH ALEMBIC in this run."

# cpu <runs> <command…>: sets $cpu and $memory.
cpu()
{
    local runs=$1 result
    shift
    result=$("$measure" -n "$runs" "$@") || { echo "$* ended with status $?" >&2; missed=1; }
    read -r cpu _ memory <<<"$result"
}

# least <number> [<number>]
least() { awk -v a="$1" -v b="${2:-$1}" 'BEGIN { print (a < b ? a : b) }'; }

# require <what> <value> <limit>
require()
{
    awk -v value="$2" -v limit="$3" 'BEGIN { exit !(value <= limit) }' && return
    echo "    MISSED: $1 is $2, and must be at most $3"
    missed=1
}

project()
{
    local folder="$work/$1-$2"
    [ -f "$folder/manifest.json" ] || python3 "$gen" revisions --n "$2" --shape "$1" --url sqlite:///x.db --out "$folder" \
        >/dev/null || exit 1
    cd "$folder" || exit 1
}

cpu 15 "$retort" --version
version=$cpu
printf '%-28s %9.1f ms\n' 'retort --version' "$version"
require 'retort --version (ms)' "$version" 20

declare -A small
for shape in linear team; do
    for count in 1000 10000; do
        project "$shape" "$count"
        printf '\n%s, %d revisions\n' "$shape" "$count"
        for command in heads branches history 'history -v' 'show heads'; do
            # Turn about, so that what else the machine does meets both.
            own=
            cat=
            for _ in 1 2 3 4; do
                # shellcheck disable=SC2086 # a command and its options
                cpu 3 "$retort" $command
                own=$(least "$cpu" "$own")
                ownMemory=$memory
                cpu 3 cat migrations/versions/*.py
                cat=$(least "$cpu" "$cat")
            done
            line=$(printf '  %-12s %9.1f ms %8d KiB   cat %7.1f ms' "$command" "$own" "$ownMemory" "$cat")
            if [ -n "$oracle" ]; then
                # shellcheck disable=SC2086
                cpu 2 $oracle $command
                line+=$(awk -v own="$own" -v other="$cpu" 'BEGIN { printf "   Alembic %9.1f ms (%.0f times)", other, other / own }')
                other=$cpu
            fi
            echo "$line"
            if [ "$count" = 1000 ]; then
                small[$shape $command]=$own
                continue
            fi
            case $command in heads | branches | history) require "CPU of $command (ms; cat's)" "$own" "$cat" ;; esac
            require "memory of $command (KiB)" "$ownMemory" 102400
            require "growth of $command from 1,000 to 10,000" \
                "$(awk -v a="${small[$shape $command]}" -v b="$own" -v v="$version" \
                    'BEGIN { base = a - v; if (base < 1) base = 1; printf "%.1f", (b - v) / base }')" 15
            if [ -n "$oracle" ] && [ "$shape $command" = 'team history' ]; then
                require 'sixty times the CPU of history, team (ms)' "$(awk -v own="$own" 'BEGIN { print own * 60 }')" "$other"
            fi
        done
    done
done
echo
if [ "$missed" = 0 ]; then echo "All figures are met."; else echo "Figures were missed."; fi
exit "$missed"
