#!/bin/sh
# SPDX-License-Identifier: MIT
# streams.sh RETORT: how the program ends where its output goes nowhere, or may not go.
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

# Files: a disk that takes 512 bytes of each and no more (a limit of the process stands in for it). The output of these
# runs goes through pipes, which have no such limit. What cannot be written whole is not there at all.
project() {
    rm -rf project && mkdir -p project/migrations/versions && cd project
    printf '[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql://u@h/d\n' >alembic.ini
    printf 'from alembic import context\ncontext.configure(url="postgresql://")\nwith context.begin_transaction():\n    context.run_migrations()\n' >migrations/env.py
    { printf '"""${message}"""\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n'
      for i in 1 2 3 4 5 6 7 8 9; do printf '# a long comment, so that the file is larger than what the disk takes, number %s\n' $i; done
      printf 'def upgrade():\n    pass\n'; } >migrations/script.py.mako
    printf '"""first"""\nrevision = "a1"\ndown_revision = None\ndef upgrade():\n    pass\n' >migrations/versions/a1.py
    printf '"""second"""\nrevision = "b1"\ndown_revision = "a1"\nfrom alembic import op\ndef upgrade():\n    op.execute("SELECT " + "1 + " * 500 + "1")\ndef downgrade():\n    pass\n' >migrations/versions/b1.py
    printf '"""third"""\nrevision = "c1"\ndown_revision = "a1"\ndef upgrade():\n    pass\n' >migrations/versions/c1.py
    ls -A migrations/versions >../before
}
limited() { # the rest of the command line under the limit; what it says is left in ../said, its status in the last line
    { trap '' XFSZ; ulimit -f 1; status=0; "$retort" "$@" 2>&1 || status=$?; echo "status $status"; } | cat >../said
    ls -A migrations/versions >../after
}

project
limited revision --head b1 -m "too long" --rev-id d1
grep -q "cannot be written" ../said || fail "a full disk was not told by revision: $(cat ../said)"
grep -q "d1" ../said || fail "revision did not name its file: $(cat ../said)"
grep -q "^status 0" ../said && fail "revision on a full disk ended well"
cmp -s ../before ../after || fail "revision on a full disk left: $(cat ../after)"
limited merge heads -m join --rev-id e1
grep -q "cannot be written" ../said || fail "a full disk was not told by merge: $(cat ../said)"
grep -q "^status 0" ../said && fail "merge on a full disk ended well"
cmp -s ../before ../after || fail "merge on a full disk left: $(cat ../after)"
printf 'import sys\nfrom alembic import context\nwith open("out.sql", "w") as out:\n    context.configure(url="postgresql://", output_buffer=out)\n    with context.begin_transaction():\n        context.run_migrations()\n' >migrations/env.py
limited upgrade b1 --sql
grep -q "out.sql cannot be written" ../said || fail "a full disk was not told by upgrade --sql: $(cat ../said)"
grep -q "^status 0" ../said && fail "upgrade --sql on a full disk ended well"
[ ! -e out.sql ] || fail "upgrade --sql on a full disk left $(wc -c <out.sql) bytes"
ls -A | grep -q "out.sql" && fail "upgrade --sql on a full disk left a file beside it: $(ls -A)"
cd ..

# A folder that may not be written to. root may write everywhere, so it gives that right away first.
unprivileged() {
    [ "$(id -u)" = 0 ] || { "$@"; return; }
    setpriv --bounding-set=-dac_override --inh-caps=-dac_override "$@"
}
project
chmod 555 migrations/versions
for command in "revision --head b1 -m new --rev-id d1" "merge heads -m join --rev-id e1"; do
    status=0
    unprivileged "$retort" $command >../said 2>&1 || status=$?
    [ "$status" != 0 ] || fail "$command into a folder without permission ended well"
    grep -q "ermission denied" ../said || fail "no permission was not told by $command: $(cat ../said)"
    grep -q "migrations/versions" ../said || fail "$command did not name the folder: $(cat ../said)"
    ls -A migrations/versions | cmp -s ../before - || fail "$command without permission left: $(ls -A migrations/versions)"
done
chmod 755 migrations/versions
printf 'from alembic import context\nwith open("out.sql", "w") as out:\n    context.configure(url="postgresql://", output_buffer=out)\n    with context.begin_transaction():\n        context.run_migrations()\n' >migrations/env.py
chmod 555 .
status=0
unprivileged "$retort" upgrade b1 --sql >../said 2>&1 || status=$?
[ "$status" != 0 ] || fail "upgrade --sql into a folder without permission ended well"
grep -q "out.sql.*ermission denied" ../said || fail "no permission was not told by upgrade --sql: $(cat ../said)"
chmod 755 .
[ ! -e out.sql ] || fail "upgrade --sql without permission left a file"
cd ..

status=0
(project; "$retort" upgrade b1 --sql >/dev/full 2>../error) || status=$?
[ "$status" = 1 ] || fail "upgrade --sql to a full device ended with $status"
grep -q "Standard output cannot be written" error || fail "upgrade --sql to a full device: $(cat error)"
(project; "$retort" ops b1 >/dev/full 2>../error) && fail "ops to a full device ended well"
grep -q "Standard output cannot be written" error || fail "ops to a full device: $(cat error)"
exit 0
