#!/bin/bash
# SPDX-License-Identifier: MIT
#
# Real database servers for the tests labelled "backends".
#
#   servers.sh start FOLDER   PostgreSQL (with TLS) and MariaDB twice (with and without TLS), on free ports of the
#                             loopback and on sockets; FOLDER/servers.env says where. Takes about two seconds.
#   servers.sh stop FOLDER    ends them and deletes the folder. Does no harm where nothing runs.
#
# The servers run as their own users (postgres, mysql) where this is root, as servers refuse to run as root; else as
# the caller. A missing program is an error: these tests are never skipped. A watchdog ends the servers by itself when
# the process that started them (ctest) is gone, or after ten minutes.
set -euo pipefail

fail() { echo "servers.sh: $*" >&2; exit 1; }

# Where Debian puts server programs that are not in PATH.
program() {
    local found
    found=$(PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v "$1" || true)
    [ -n "$found" ] || found=$(ls -1 /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -n 1)
    [ -n "$found" ] || fail "$1 is not installed (Debian: postgresql, mariadb-server, openssl)"
    echo "$found"
}

as() { # USER COMMAND…
    local user=$1
    shift
    if [ "$(id -u)" = 0 ]; then
        id "$user" >/dev/null 2>&1 || fail "there is no user $user to run its server as"
        (cd / && runuser -u "$user" -- "$@")
    else
        "$@"
    fi
}

# Prints a port that nothing listens on. Below the range that the system hands out to clients.
free_port() {
    local port
    for _ in $(seq 100); do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    fail "no free port"
}

kill_from() { # PIDFILE: ends the process of a throw-away server at once
    local pid
    pid=$(head -n 1 "$1" 2>/dev/null || true)
    [ -n "$pid" ] || return 0
    kill -9 "$pid" 2>/dev/null || true
    for _ in $(seq 100); do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.02
    done
}

certificates() {
    local folder=$1
    program openssl >/dev/null
    mkdir -p "$folder"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=Retort test CA" \
        -keyout "$folder/ca.key" -out "$folder/ca.crt" >/dev/null 2>&1
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=localhost" \
        -keyout "$folder/server.key" -out "$folder/server.csr" >/dev/null 2>&1
    openssl x509 -req -in "$folder/server.csr" -CA "$folder/ca.crt" -CAkey "$folder/ca.key" -CAcreateserial -days 2 \
        -out "$folder/server.crt" >/dev/null 2>&1
    # One that signed nothing: who trusts only this must not get in.
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=Stranger" \
        -keyout "$folder/other.key" -out "$folder/other.crt" >/dev/null 2>&1
    [ -s "$folder/server.crt" ] || fail "openssl made no certificate"
}

start_postgresql() {
    local folder=$1 initdb postgres pg_ctl port
    initdb=$(program initdb)
    pg_ctl=$(program pg_ctl)
    mkdir -p "$folder/pg"
    cp "$folder/tls/server.crt" "$folder/tls/server.key" "$folder/pg/"
    chmod 600 "$folder/pg/server.key"
    [ "$(id -u)" != 0 ] || chown -R postgres "$folder/pg"
    printf 'super' >"$folder/pg/pw"
    chmod 644 "$folder/pg/pw"
    as postgres "$initdb" --no-sync -A scram-sha-256 -U postgres --pwfile="$folder/pg/pw" -E UTF8 --locale=C.UTF-8 \
        -D "$folder/pg/data" >"$folder/pg-init.log" 2>&1 || { cat "$folder/pg-init.log" >&2; fail "initdb failed"; }
    # In the file, not on the command line: a test turns it off for a while.
    printf "ssl = on\nssl_cert_file = '%s'\nssl_key_file = '%s'\n" "$folder/pg/server.crt" "$folder/pg/server.key" \
        >>"$folder/pg/data/postgresql.conf"
    for _ in 1 2 3; do
        port=$(free_port)
        if as postgres "$pg_ctl" -w -t 30 -D "$folder/pg/data" -l "$folder/pg/log" -o "-p $port -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories=$folder/pg -c fsync=off -c synchronous_commit=off -c full_page_writes=off" \
            start >/dev/null 2>&1; then
            echo "$port" >"$folder/pg.port"
            return
        fi
    done
    cat "$folder/pg/log" >&2 || true
    fail "PostgreSQL did not start"
}

start_mariadb() { # FOLDER NAME OPTIONS…
    local folder=$1 name=$2 mariadbd port pid
    shift 2
    mariadbd=$(program mariadbd)
    for _ in 1 2 3; do
        port=$(free_port)
        # setsid: a server must not die with the terminal, nor hold ctest's pipes.
        as mysql setsid "$mariadbd" --no-defaults --datadir="$folder/$name/data" --bind-address=127.0.0.1 --port="$port" \
            --socket="$folder/$name/s" --pid-file="$folder/$name/pid" --skip-log-bin --innodb-flush-log-at-trx-commit=0 \
            --innodb-buffer-pool-size=16M --character-set-server=utf8mb4 --log-error="$folder/$name/log" "$@" \
            >/dev/null 2>&1 </dev/null &
        pid=$!
        for _ in $(seq 300); do
            if mariadb-admin --no-defaults --socket="$folder/$name/s" -u root ping >/dev/null 2>&1; then
                echo "$port" >"$folder/$name.port"
                return
            fi
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.05
        done
    done
    cat "$folder/$name/log" >&2 || true
    fail "MariaDB did not start"
}

prepare_mariadb() {
    local folder=$1
    mkdir -p "$folder/my" "$folder/mytls"
    cp "$folder/tls/server.crt" "$folder/tls/server.key" "$folder/tls/ca.crt" "$folder/mytls/"
    [ "$(id -u)" != 0 ] || chown -R mysql "$folder/my" "$folder/mytls"
    as mysql "$(program mariadb-install-db)" --no-defaults --datadir="$folder/my/data" \
        --auth-root-authentication-method=normal --skip-test-db >"$folder/my-init.log" 2>&1 \
        || { cat "$folder/my-init.log" >&2; fail "mariadb-install-db failed"; }
    as mysql cp -r "$folder/my/data" "$folder/mytls/data"
}

fill_postgresql() {
    PGPASSWORD=super "$(program psql)" -q -X -v ON_ERROR_STOP=1 -h "$1/pg" -p "$(cat "$1/pg.port")" -U postgres postgres \
        >/dev/null <<'SQL'
create role scryer login password 'crystal ball';
create role nobody login password 'nothing';
create database scryer owner scryer;
SQL
}

fill_mariadb() { # FOLDER NAME
    mariadb --no-defaults --socket="$1/$2/s" -u root <<'SQL'
create user scryer@'%' identified by 'crystal ball';
create user nobody@'%' identified by 'nothing';
create database scryer character set utf8mb4;
create database sidecar character set utf8mb4;
grant all on scryer.* to scryer@'%';
grant all on sidecar.* to scryer@'%';
SQL
    # The nameless users of a fresh installation would answer for scryer@localhost.
    mariadb --no-defaults --socket="$1/$2/s" -u root -N -B -e \
        "select concat('drop user ''''@''', host, ''';') from mysql.user where user = ''" |
        mariadb --no-defaults --socket="$1/$2/s" -u root
}

watchdog() { # FOLDER PARENT
    local folder=$1 parent=$2
    setsid bash -c '
        for _ in $(seq 600); do
            [ -d "$2" ] || exit 0
            kill -0 "$3" 2>/dev/null || break
            sleep 1
        done
        exec "$1" stop "$2"' watchdog "$(readlink -f "$0")" "$folder" "$parent" >/dev/null 2>&1 </dev/null &
}

start() {
    folder=$1
    stop "$folder"
    mkdir -p "$folder"
    chmod 755 "$folder"
    started=
    # What still runs in the background would fill the folder again.
    trap '[ -n "$started" ] || { wait; stop "$folder"; }' EXIT
    certificates "$folder/tls"
    prepare_mariadb "$folder" &
    local preparing=$!
    start_postgresql "$folder"
    fill_postgresql "$folder"
    wait "$preparing"
    start_mariadb "$folder" my --skip-ssl &
    local plain=$!
    # This one calls itself MySQL, for those who want to see the difference.
    start_mariadb "$folder" mytls --version=8.0.36 --ssl-ca="$folder/mytls/ca.crt" --ssl-cert="$folder/mytls/server.crt" \
        --ssl-key="$folder/mytls/server.key"
    wait "$plain"
    fill_mariadb "$folder" my
    fill_mariadb "$folder" mytls
    {
        echo "PG_PORT=$(cat "$folder/pg.port")"
        echo "PG_SOCKET=$folder/pg"
        echo "MY_PORT=$(cat "$folder/my.port")"
        echo "MY_SOCKET=$folder/my/s"
        echo "MYTLS_PORT=$(cat "$folder/mytls.port")"
        echo "MYTLS_SOCKET=$folder/mytls/s"
        echo "TLS_CA=$folder/tls/ca.crt"
        echo "TLS_OTHER_CA=$folder/tls/other.crt"
    } >"$folder/servers.env"
    watchdog "$folder" "$PPID"
    started=yes
}

stop() {
    local folder=$1
    [ -d "$folder" ] || return 0
    kill_from "$folder/my/pid"
    kill_from "$folder/mytls/pid"
    if [ -f "$folder/pg/data/postmaster.pid" ]; then
        as postgres "$(program pg_ctl)" -D "$folder/pg/data" -m immediate -w stop >/dev/null 2>&1 || true
    fi
    rm -rf "$folder"
}

[ $# = 2 ] || fail "usage: servers.sh start|stop FOLDER"
case $2 in
    /*/*) ;;
    *) fail "the folder must be an absolute path below another folder" ;;
esac
case $1 in
    start | stop) "$1" "$2" ;;
    *) fail "usage: servers.sh start|stop FOLDER" ;;
esac
