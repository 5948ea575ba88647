# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Debian packages by purpose; read by packaging/run.sh and tests/run.sh.
# shellcheck shell=sh disable=SC2034

# To build Reeve.
build_packages="g++ cmake ninja-build ccache pkg-config libc6-dev
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libgl-dev libvulkan-dev qtkeychain-qt6-dev
    libexpected-dev libsimdjson-dev
    libcpp-httplib-dev libssl-dev libbrotli-dev libdeflate-dev zlib1g-dev nlohmann-json3-dev libyaml-cpp-dev libvalijson-dev"

# To run it: certificates, the keychain's client library, which is loaded only when asked for, and letters to write with.
run_packages="ca-certificates libsecret-1-0 fonts-noto-core fonts-dejavu-core"

# To draw where there is no display.
display_packages="xvfb xauth"

# To test: a keychain of the tests' own, certificates made for the run, a window manager, the accessibility bus, proxies,
# another validator of JSON Schema and the cases that validators are tested with.
test_packages="curl dbus gnome-keyring openssl openbox at-spi2-core tinyproxy-bin microsocks
    python3-jsonschema json-schema-test-suite"
