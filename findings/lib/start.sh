# Sourced by the scripts beside it: a temporary folder that goes away, pinned packages in it, a browser where one is needed.
set -euo pipefail
lib=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cp "$lib"/*.mjs .
echo '{ "private": true, "type": "module" }' >package.json

packages() { # packages name@version…
  echo "with $*"
  npm install --save-exact --ignore-scripts --no-audit --no-fund --loglevel=error "$@" >/dev/null
}

browser() { # packages of a page, and Chromium to open it
  CHROMIUM=$(command -v chromium) || { echo 'This needs Chromium: apt-get install chromium' >&2; exit 2; }
  export CHROMIUM
  packages playwright-core@1.65.1 esbuild@0.28.2 "$@"
}
