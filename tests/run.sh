#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds everything and runs every test.
# REEVE_SANITIZERS names the sanitized builds whose fast tests run after that, without the pages: dev-asan unless it is
# set, "dev-asan dev-tsan" for both, empty for none.
set -eu
source=$(cd "$(dirname "$0")/.." && pwd)
. "$source/packaging/packages.sh"
# shellcheck disable=SC2086
sh "$source/packaging/install.sh" $build_packages $run_packages $display_packages $test_packages
cd "$source"
jobs=$(nproc)

# A test that cannot run says SKIP and why; the runner would swallow it.
show_skips() {
    sed -n 's/^SKIP   : /SKIP: /p' "$1/Testing/Temporary/LastTest.log" 2>/dev/null | sort -u || :
}

run_tests() { # build folder, further ctest arguments
    folder=$1
    shift
    status=0
    ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$jobs" "$@" || status=$?
    show_skips "$folder"
    return $status
}

echo "== Building (release)"
cmake --preset release -DREEVE_TESTS=ON
cmake --build build/release
echo "== Every test (release)"
run_tests build/release
for preset in ${REEVE_SANITIZERS-dev-asan}; do
    echo "== Building what the sanitizers watch ($preset)"
    cmake --preset "$preset"
    cmake --build "build/$preset" --target sanitized_tests
    echo "== Fast tests ($preset)"
    run_tests "build/$preset" -L sanitized
done
