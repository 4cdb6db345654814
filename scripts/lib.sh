# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# Shared by the scripts beside it; sourced, not run. Everything works from the root of the source tree.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# The package names in the given lists that are not installed, one a line.
missingPackages()
{
    local name
    grep -hv -e '^#' -e '^$' "$@" | while read -r name; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s\n' "$name"
    done
}

# Installs what is missing of the lists scripts/packages/<name>.txt, and touches apt only if something is.
needPackages()
{
    local lists=() name missing asRoot=()
    for name in "$@"; do lists+=("scripts/packages/$name.txt"); done
    if ! command -v apt-get >/dev/null; then
        say "No apt-get here. Packages by their Debian 12 names that must be there: $(grep -hv '^#' "${lists[@]}" | xargs)"
        return 0
    fi
    missing=$(missingPackages "${lists[@]}")
    [ -n "$missing" ] || return 0
    say "Installing with apt-get what is missing on this machine: $(echo "$missing" | xargs)"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "Installing needs root, and there is no sudo: run this as root once."
        asRoot=(sudo)
    fi
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update \
        || die "apt-get update failed: look at the lines above (network, sources)."
    # shellcheck disable=SC2086 # the list is meant to be split
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing \
        || die "apt-get install failed: look at the lines above."
}

# How many compilers run at once: one a core, and at least 1.5 GB of memory for each.
jobCount()
{
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "$memory" -lt 1 ] && memory=1
    echo "${RETORT_JOBS:-$((cores < memory ? cores : memory))}"
}
