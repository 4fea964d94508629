# Sourced by the scripts that need a program from Debian's packages.
# shellcheck shell=bash

# from_debian NAME HINT PACKAGE...: install them; without apt-get or the right to, say the hint and return 1.
from_debian() {
    local name="$1" hint="$2" as_root=()
    shift 2
    if ! command -v apt-get >/dev/null; then
        printf '%s\n' "$hint" >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            printf '%s\n' "$hint" >&2
            return 1
        fi
        as_root=(sudo -n env DEBIAN_FRONTEND=noninteractive)
    fi
    export DEBIAN_FRONTEND=noninteractive
    step "List of Debian packages" "${as_root[@]}" apt-get update
    step "$name" "${as_root[@]}" apt-get install --yes --no-install-recommends "$@"
}
