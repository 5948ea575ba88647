#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Runs a command in a virtual display with a window manager, once that manages.
set -eu
exec xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" sh -c '
    managed=$(mktemp -u)
    openbox --startup "touch $managed" >/dev/null 2>&1 &
    manager=$!
    tries=100
    while [ ! -e "$managed" ] && [ $tries -gt 0 ]; do
        sleep 0.1
        tries=$((tries - 1))
    done
    rm -f "$managed"
    "$@"
    status=$?
    kill $manager 2>/dev/null || :
    exit $status' sh "$@"
