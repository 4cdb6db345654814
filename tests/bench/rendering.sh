#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# rendering.sh <measure> <retort> <folder>: measures `upgrade --sql` for PostgreSQL on generated histories of 10,000 revisions,
# and compares every byte with Alembic's where RETORT_ORACLE names a Python that has it (see tests/oracle/oracle.py). CPU time
# (user + system), the best of several runs, all on one machine in one go. Prints a table; fails where a figure is missed:
#   the whole history: a twentieth (linear) or a fortieth (team) of Alembic's, the same bytes
#   one revision of it: the CPU of `heads` and 5 ms more
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

# require <what> <value> <limit>
require()
{
    awk -v value="$2" -v limit="$3" 'BEGIN { exit !(value <= limit) }' && return
    echo "    MISSED: $1 is $2, and must be at most $3"
    missed=1
}

for shape in linear team; do
    folder="$work/sql-$shape"
    [ -f "$folder/manifest.json" ] || python3 "$gen" revisions --n 10000 --shape "$shape" \
        --url postgresql+psycopg2://u:p@localhost/db --out "$folder" >/dev/null || exit 1
    cd "$folder" || exit 1
    cpu 9 "$retort" heads
    heads=$cpu
    read -r newest parent < <(python3 -c 'import json
last = json.load(open("manifest.json"))["revisions"][-1]
print(last["revision"], last["down"][0])')
    cpu 9 "$retort" upgrade "$parent:$newest" --sql
    one=$cpu
    cpu 5 "$retort" upgrade head --sql
    printf '%s, 10,000 revisions: upgrade head --sql %.1f ms CPU, %d KiB; heads %.1f ms; one revision %.1f ms\n' \
        "$shape" "$cpu" "$memory" "$heads" "$one"
    require 'one revision (ms)' "$one" "$(awk -v h="$heads" 'BEGIN { print h + 5 }')"
    [ -n "$oracle" ] || continue
    own=$cpu
    # shellcheck disable=SC2086 # a command and its options
    cpu 2 $oracle upgrade head --sql
    awk -v own="$own" -v other="$cpu" 'BEGIN { printf "    Alembic %.0f ms (%.1f times)\n", other, other / own }'
    require "the CPU of Alembic's part (ms)" "$own" \
        "$(awk -v other="$cpu" -v times="$([ "$shape" = linear ] && echo 20 || echo 40)" 'BEGIN { print other / times }')"
    # shellcheck disable=SC2086
    if ! cmp <("$retort" upgrade head --sql 2>/dev/null) <($oracle upgrade head --sql 2>/dev/null); then
        echo "    MISSED: the output is not Alembic's"
        missed=1
    fi
done
echo
if [ "$missed" = 0 ]; then echo "All figures are met."; else echo "Figures were missed."; fi
exit "$missed"
