# Sourced: the Python environment under .venv.
# shellcheck shell=bash

# Package caches where HOME can't be written to.
writable_caches() {
    [ -n "${HOME:-}" ] && [ -w "$HOME" ] && return
    export UV_CACHE_DIR="${UV_CACHE_DIR:-$ROOT/var/cache/uv}" PIP_CACHE_DIR="${PIP_CACHE_DIR:-$ROOT/var/cache/pip}"
    export npm_config_cache="${npm_config_cache:-$ROOT/var/cache/npm}"
}

# The first Python that is new enough.
find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3.11 python3 python3.12 python3.13; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    fail "Python 3.11 or newer isn't here: install it (on Debian: apt-get install python3 python3-venv), or name one with PYTHON=/path/to/python3."
}

# The folder of the environment. Embedded PostgreSQL run by root works under a user of its own, who must be able to
# walk to its programs: below a folder that is closed to others the environment is laid elsewhere, with a link here.
environment_folder() {
    local folder="$ROOT"
    if [ "$(id -u)" -eq 0 ]; then
        while [ "$folder" != / ]; do
            if [ $((0$(stat -c %a "$folder") & 1)) -eq 0 ]; then
                echo "/var/lib/varig-$(printf '%s' "$ROOT" | sha256sum | cut -c 1-12)/venv"
                return
            fi
            folder="$(dirname "$folder")"
        done
    fi
    echo "$ROOT/.venv"
}

# Whether it runs, is new enough, stands where it shall, and hasn't been moved (its scripts name their own folder).
environment_is_good() {
    [ "$VENV" = "$(readlink -m "$(environment_folder)")" ] &&
        head -n 1 "$VENV/bin/pip" 2>/dev/null | grep -qF "$VENV/bin/" &&
        "$VENV/bin/python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

environment() {
    local python folder
    if environment_is_good; then
        return
    fi
    python="$(find_python)"
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        fail "Python's venv module isn't here: install it (on Debian: apt-get install python3-venv) and run again."
    folder="$(environment_folder)"
    rm -rf .venv "$folder"
    if [ "$folder" != "$ROOT/.venv" ]; then
        echo "  $ROOT is closed to other users, so the Python environment is laid in $folder."
        mkdir -p "$(dirname "$folder")"
        ln -s "$folder" .venv
    fi
    VENV="$folder"
    step "Python environment" "$python" -m venv "$folder"
}

# packages LOCK: uv by its hash, then everything in the lock, then Varig itself. Nothing is removed, so that demo and
# test can take turns.
packages() {
    local lock="$1"
    once "uv" "$(fingerprint requirements/uv.lock)" "$VENV"/bin/uv \
        "$VENV"/bin/python -m pip install --quiet --require-hashes -r requirements/uv.lock
    if [ "$lock" = requirements/base.lock ] && [ "$(cat "$VENV/stamps/Packages--test-" 2>/dev/null)" = "$(fingerprint requirements/test.lock)" ]; then
        : # test.lock holds all of base.lock
    else
        once "Packages ($(basename "$lock" .lock))" "$(fingerprint "$lock")" "$VENV"/bin/django-admin \
            "$VENV"/bin/uv pip install --python "$VENV"/bin/python --require-hashes -r "$lock"
    fi
    once "Varig itself" "$(fingerprint pyproject.toml) $ROOT $VENV" "$VENV"/bin/varig \
        "$VENV"/bin/uv pip install --python "$VENV"/bin/python --offline --no-deps --editable .
}
