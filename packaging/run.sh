#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds Reeve and opens it on the embedded demo Kibana.
# Arguments go to reeve instead of --demo. Without a display it walks through every page and says where the pictures are.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(dirname "$here")
. "$here/packages.sh"

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

# Whether these arguments open a window.
needs_screen() {
    for argument in "$@"; do
        case $argument in
        --check | --export-endpoints | --export-endpoints=* | --version | -v | --help | -h) return 1 ;;
        esac
    done
}

packages="$build_packages $run_packages"
has_display || packages="$packages $display_packages"
# shellcheck disable=SC2086
sh "$here/install.sh" $packages

# Quiet while it goes well: the whole log when it does not.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
(cd "$source" && cmake --preset release -DREEVE_TESTS=OFF) >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
echo "Building Reeve..." >&2
cmake --build "$source/build/release" --target reeve >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
reeve=$source/build/release/app/reeve

if ! needs_screen "$@"; then
    rm -f "$log"
    exec "$reeve" "$@"
fi
if has_display; then
    rm -f "$log"
    [ $# -gt 0 ] || set -- --demo
    exec "$reeve" "$@"
fi
if [ $# -gt 0 ]; then
    rm -f "$log"
    exec xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" "$reeve" "$@"
fi
pictures=$source/build/tour
echo "There is no display here: walking through every page in a virtual one."
xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" "$reeve" --demo --tour "$pictures"
echo "The pictures are in $pictures"
