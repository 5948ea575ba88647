#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Usage: sh packaging/install.sh PACKAGE...
# Installs the Debian packages that are missing, as root or through sudo. Quick, and without the network, when none is.
set -eu

missing=
for package in "$@"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Reeve needs these packages, and there is no apt-get here to install them:$missing" >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    root=
elif command -v sudo >/dev/null 2>&1; then
    root=sudo
else
    echo "Run this as root, or install these packages first:$missing" >&2
    exit 1
fi

echo "Installing:$missing"
$root apt-get update -q
# shellcheck disable=SC2086 # package names are words
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
