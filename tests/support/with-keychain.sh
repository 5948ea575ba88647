#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Runs a command in a session bus of its own with an unlocked, empty Secret Service and a temporary home.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share" XDG_CACHE_HOME="$home/.cache"
export XDG_RUNTIME_DIR="$home/run" REEVE_TEST_KEYCHAIN=1
mkdir -m 700 "$XDG_RUNTIME_DIR"
dbus-run-session -- sh -c '
    printf "x\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"
    status=$?
    kill $(cat "$XDG_RUNTIME_DIR"/keyring.pid 2>/dev/null) 2>/dev/null || :
    exit $status' sh "$@"
