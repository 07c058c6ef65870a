#!/usr/bin/env bash
# Fuzzes every reader for its share of the time: run.sh FUZZ REPLAY FOLDER SECONDS
#
# FOLDER/corpus keeps interesting inputs for the next run, FOLDER/failed those that made a reader fail.
set -uo pipefail
fuzz=$1 replay=$2 folder=$3 seconds=$4
here=$(cd "$(dirname "$0")" && pwd)
mapfile -t readers < <("$replay")
workers=$(nproc)
share=$((seconds * workers / ${#readers[@]}))
[ "$share" -gt 0 ] || { echo "${#readers[@]} readers need at least $((${#readers[@]} / workers + 1)) seconds." >&2; exit 2; }
rm -rf "$folder/failed" && mkdir -p "$folder/failed" "$folder/log"

run() {
    local reader=$1 corpus="$folder/corpus/$1"
    mkdir -p "$corpus"
    local samples=("$here/Seeds/$reader")
    [ ! -d "$here/Regressions/$reader" ] || samples+=("$here/Regressions/$reader")
    # Ten times the promised memory, because the sanitizer needs more.
    CPO_READER=$reader SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$fuzz" "$corpus" "${samples[@]}" \
        -max_total_time="$share" -timeout=120 -report_slow_units=5 -rss_limit_mb=2048 -malloc_limit_mb=128 \
        -max_len=65536 -reload=0 -print_final_stats=1 -artifact_prefix="$folder/failed/$reader-" \
        > "$folder/log/$reader" 2>&1
    local code=$? runs unit
    # On a busy machine any input can be slow: at most five seconds of processor time per input.
    for unit in "$folder/failed/$reader"-slow-unit-*; do
        [ -f "$unit" ] || continue
        if (ulimit -t 5; CPO_READER=$reader ASAN_OPTIONS=detect_leaks=0 "$fuzz" "$unit") > /dev/null 2>&1; then
            rm "$unit"
        else
            code=1
        fi
    done
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log/$reader")
    if [ $code -eq 0 ]; then
        printf '%-14s %10s inputs, none failed\n' "$reader" "$runs"
    else
        printf '%-14s FAILED: %s\n' "$reader" "$(ls "$folder/failed" | grep "^$reader-[a-z-]*-[0-9a-f]*$" | tr '\n' ' ')"
        grep -a -m1 -E 'ERROR|SUMMARY|Fatal error' "$folder/log/$reader" | cut -c1-200
    fi
    return $code
}
export -f run
export fuzz folder here share
printf '%s\n' "${readers[@]}" | xargs -P "$workers" -I {} bash -c 'run {}' && exit 0
echo "The inputs are in $folder/failed. Keep each in Tests/Fuzz/Regressions/READER/, under a name that describes it."
exit 1
