#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# Shows that a fresh Debian 12 needs nothing but the two commands of the README. Makes a minimal Debian in a folder with
# debootstrap, clones the committed state of this repository into it, and runs the commands there as root, with a cold
# ccache and mount and process spaces of their own (nothing stays mounted, no server is left behind).
#   scripts/prove-fresh.sh [--mirror URL] [--base FOLDER] [--keep] [--commit C] ROOT [command…]
#     ROOT           folder to make; must not exist, and is removed at the end
#     --base FOLDER  copy this debootstrap result instead of making one
#     --keep         leave ROOT as it is at the end
#     --commit C     what to check out (HEAD)
#     command…       what to run, each from the source tree's root ('scripts/test.sh' 'scripts/run.sh')
set -eu
. "$(dirname "$0")/lib.sh"

mirror=http://deb.debian.org/debian
base=
keep=
commit=HEAD
while [ $# -gt 0 ]; do
    case $1 in
        --mirror) mirror=$2; shift 2 ;;
        --base) base=$2; shift 2 ;;
        --keep) keep=yes; shift ;;
        --commit) commit=$2; shift 2 ;;
        -*) die "There is no option $1; see the head of $0." ;;
        *) break ;;
    esac
done
[ $# -gt 0 ] || die "Which folder? See the head of $0."
root=$1
shift
[ $# -gt 0 ] || set -- scripts/test.sh scripts/run.sh
[ "$(id -u)" = 0 ] || die "chroot needs root: run this as root."
[ ! -e "$root" ] || die "$root is there already: name a folder that is not."

finish() { [ -n "$keep" ] || rm -rf --one-file-system "$root"; }
trap finish EXIT

if [ -n "$base" ]; then
    cp -a "$base" "$root"
else
    say "Making a minimal Debian 12 in $root from $mirror"
    debootstrap --variant=minbase bookworm "$root" "$mirror"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/prove" # ROOT is thrown away: dpkg need not wait for the disk
git clone -q --no-hardlinks . "$root/retort"
git -C "$root/retort" -c advice.detachedHead=false checkout -q "$(git rev-parse "$commit")"

# Runs one command inside. Its own process space ends with it, so no server outlives it.
inside()
{
    unshare --mount --pid --fork --kill-child -- bash -eu -c '
        mount --make-rprivate /
        mount --rbind /dev "$1/dev"
        mount -t proc proc "$1/proc"
        mount -t sysfs sysfs "$1/sys"
        exec chroot "$1" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            HOME=/root TERM=dumb ${3:+RETORT_JOBS="$3"} sh -c "cd /retort && $2"
    ' - "$root" "$1" "${RETORT_JOBS:-}"
}

for command in "$@"; do
    say "Inside, as root: $command"
    begin=$SECONDS
    inside "$command"
    say "$command: done after $((SECONDS - begin)) s"
done
[ -z "$(git -C "$root/retort" status --porcelain)" ] || {
    git -C "$root/retort" status --short
    die "The commands left files in the source tree."
}
say "Proved for $(git -C "$root/retort" rev-parse --short HEAD)"
