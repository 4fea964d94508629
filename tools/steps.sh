# Sourced by the scripts beside it: steps with a name and seconds, and failures in one sentence.
# shellcheck shell=bash

set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT"
export UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1 UV_NO_PROGRESS=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# Node brings its own list of authorities; the system's counts too.
SYSTEM_CERTS="${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}"
[ -r "$SYSTEM_CERTS" ] && export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$SYSTEM_CERTS}"
# A package mirror that pip is told of counts for uv too.
[ -n "${PIP_INDEX_URL:-}" ] && export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$PIP_INDEX_URL}"
# The environment by its real path: below a closed folder .venv is a link (see python.sh).
VENV="$(readlink -m .venv)"
LOG_FOLDER="${VARIG_VAR:-$ROOT/var}/log"

# fail SENTENCE: the one sentence a person needs, on standard error.
fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

# step NAME COMMAND...: run it quietly, say its name and how long it took; on failure say why.
step() {
    local name="$1" log started status=0
    shift
    mkdir -p "$LOG_FOLDER" 2>/dev/null || fail "Can't write to $LOG_FOLDER: give this user the right to write there, or set VARIG_VAR to another folder."
    log="$LOG_FOLDER/setup-${name//[^a-zA-Z0-9]/-}.log"
    started=$(now)
    [ -t 1 ] && printf '  %-34s' "$name"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        [ -t 1 ] && printf '\n'
        fail "$(why "$name" "$log")"
    fi
    [ -t 1 ] || printf '  %-34s' "$name"
    printf '%6s s\n' "$(seconds_since "$started")"
}

# once NAME FINGERPRINT OUTPUT COMMAND...: a step that is skipped while its inputs are the same and its output is there.
once() {
    local name="$1" fingerprint="$2" output="$3" stamp
    shift 3
    stamp="$VENV/stamps/${name//[^a-zA-Z0-9]/-}"
    if [ -e "$output" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$fingerprint" ]; then
        return
    fi
    rm -f "$stamp"
    step "$name" "$@"
    mkdir -p "$VENV/stamps"
    printf '%s' "$fingerprint" >"$stamp"
}

# fingerprint PATH...: one hash of the files' names and contents (folders: all files below).
fingerprint() {
    local path
    for path in "$@"; do
        [ -e "$path" ] || continue
        find "$path" -type f -print0
    done | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d ' ' -f 1
}

now() { date +%s%N; }

seconds_since() {
    local tenths=$((($(now) - $1) / 100000000))
    printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# Where the environment is laid, which may be a link to elsewhere.
free_megabytes() { df -Pm "$(readlink -f "$VENV" || echo .)" . 2>/dev/null | awk 'NR > 1 { if (least == "" || $4 < least) least = $4 } END { print least + 0 }'; }

# why NAME LOG: one sentence about a step that failed, with the cause where its output shows one.
why() {
    local name="$1" log="$2"
    # On a full disk the log may be empty, so the free space counts too.
    if grep -qiE 'no space left|ENOSPC|disk quota' "$log" || [ "$(free_megabytes)" -lt 50 ]; then
        echo "$name: the disk is full; free some space (about 1.5 GB is needed) and run again (all output: $log)."
    elif grep -qiE 'hash(es)? mismatch|do not match the hashes|EINTEGRITY' "$log"; then
        echo "$name: a package isn't the one that was locked; ask whoever runs your package mirror, or lock again with make lock (all output: $log)."
    elif grep -qiE 'certificate|SSL: |UnknownIssuer' "$log"; then
        echo "$name: the registry's certificate isn't trusted; install ca-certificates, or point SSL_CERT_FILE, PIP_CERT and NODE_EXTRA_CA_CERTS at your organisation's certificate, and run again (all output: $log)."
    elif grep -qiE 'name resolution|could not resolve|ENOTFOUND|EAI_AGAIN|dns error|network is unreachable|ENETUNREACH|connection (refused|reset|error)|ECONNREFUSED|ECONNRESET|ETIMEDOUT|timed out|error sending request|No matching distribution found' "$log"; then
        echo "$name: the package registry can't be reached; check the network (behind a proxy set HTTPS_PROXY) and run again (all output: $log)."
    elif grep -qiE 'permission denied|EACCES' "$log"; then
        echo "$name: this user may not write to $ROOT; make it the user's own, or clone anew as this user (all output: $log)."
    else
        echo "$name: failed; the last line was: $(grep -v '^[[:space:]]*$' "$log" | tail -n 1) (all output: $log)."
    fi
}
