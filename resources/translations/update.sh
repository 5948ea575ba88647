#!/bin/sh
# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
# Brings the translations of this folder up to date with the sources: update.sh LUPDATE [FOLDER]
# reeve_en.ts has the English plural forms alone. It is made anew from the sources, where a plural is written with
# the marker "(s)" or "(es)": "%Ln case(s)" becomes "%Ln case" for one and "%Ln cases" otherwise.
# Other languages keep what is translated in them. FOLDER: where reeve_en.ts goes instead of this folder.
set -eu
lupdate=$1
here=$(cd "$(dirname "$0")" && pwd)
folder=${2:-$here}
cd "$here/../.."

extract() { # a .ts file, further options of lupdate; quiet unless a source cannot be read well
    file=$1
    shift
    "$lupdate" models ui app/cli app/console app/tour app/main.cpp -I . -silent -no-obsolete -locations none -source-language en "$@" -ts "$file" >/dev/null
}

new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
extract "$new/reeve_en.ts" -pluralonly -target-language en
awk '
    /<source>/ { source = ""; inside = 1 }
    inside { source = source (source == "" ? "" : "\n") $0 }
    /<\/source>/ {
        inside = form = 0
        gsub(/^ *<source>|<\/source>$/, "", source)
    }
    /<translation type="unfinished">/ { sub(/ type="unfinished"/, "") }
    /<numerusform><\/numerusform>/ {
        text = source
        if (form++)
            gsub(/\(s\)/, "s", text)
        else
            gsub(/\(s\)|\(es\)/, "", text)
        gsub(/\(es\)/, "es", text)
        print "            <numerusform>" text "</numerusform>"
        next
    }
    { print }
' "$new/reeve_en.ts" >"$new/filled.ts"
cp "$new/filled.ts" "$folder/reeve_en.ts"

[ "$folder" = "$here" ] || exit 0
for file in "$here"/reeve_*.ts; do
    [ "$file" = "$here/reeve_en.ts" ] || extract "$file"
done
