# Makes the folder `std` with the compiled packages of the standard library and the harness.
# Usage: prepare.sh GO TOOLS PACKAGE…
set -eu
go=$1
tools=$2
shift 2
mkdir cache std
export HOME="$PWD" GOCACHE="$PWD/cache" GOPATH="$PWD/cache" GOENV=off GOFLAGS= GOTOOLCHAIN=local GO111MODULE=off CGO_ENABLED=0
# Older versions lack some of the packages.
"$go" list -e -deps -export -f '{{if .Export}}{{.ImportPath}} {{.Export}}{{end}}' "$@" >packages
while read -r package file; do
    mkdir -p "std/$package"
    cp "$file" "std/$package.a"
done <packages
chmod -R u+w cache
rm -rf cache packages
find std -type d -empty -delete
"$tools/compile" -p kata_harness -pack -I std -o std/kata_harness.a harness/*.go
