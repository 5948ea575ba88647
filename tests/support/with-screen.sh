#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Runs a command in a virtual display with a window manager.
set -eu
exec xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" sh -c '
    openbox >/dev/null 2>&1 &
    manager=$!
    "$@"
    status=$?
    kill $manager 2>/dev/null || :
    exit $status' sh "$@"
