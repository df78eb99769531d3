#!/usr/bin/env bash
# Runs the tests that concern the sandbox as an unprivileged user, from copies in a folder that this user can read.
# Needs root, a release build of the tests, Debian's own python3, g++ and go, and a node in /usr/local or /usr. Rust is left out where that user cannot reach rustc, and it is said.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tests=$(cargo test --locked --release --test it --no-run --message-format=json 2>/dev/null |
    python3 -c 'import json, sys
for line in sys.stdin:
    message = json.loads(line)
    if message.get("executable") and message["target"]["name"] == "it":
        print(message["executable"])')
cp "$tests" "$place/it"
cp "$target/release/kata" "$place/kata"
cp -r tests/hostile "$place/hostile"
mkdir "$place/cache" "$place/tmp"
chmod -R a+rX "$place"
chown -R 65534:65534 "$place"
path=/usr/local/bin:/usr/bin:/bin
as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups env -i "PATH=$path" "HOME=$place/tmp" "TMPDIR=$place/tmp"
    "KATA_TEST_PROGRAM=$place/kata" "KATA_TEST_CACHE=$place/cache" "KATA_TEST_HOSTILE=$place/hostile")
filters=(hostile endings)
if ! "${as_nobody[@]}" rustc --version >/dev/null 2>&1; then
    echo "rustc is out of this user's reach: the tricks in Rust are not run"
    rm "$place"/hostile/*.rs "$place"/hostile/innocent/*.rs
    filters+=(--skip in_rust)
fi
(cd "$place/tmp" && "${as_nobody[@]}" "$place/it" "${filters[@]}")
