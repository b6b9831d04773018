# Sourced by the scripts `run`.
export PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1

step() { printf '== %s\n' "$1"; }

# python_tools <folder> <requirements.txt>: has an environment with these packages there, made anew if they are others.
python_tools() {
    if cmp -s "$2" "$1/requirements.txt"; then return; fi
    rm -rf "$1"
    python3 -m venv "$1"
    "$1/bin/pip" install --quiet --no-deps --requirement "$2"
    "$1/bin/pip" check
    cp "$2" "$1/"
}

# examples <README.md> <language> <start> <ending>: writes each example to a file whose name has its number between start and ending.
examples() {
    awk -v fence="\`\`\`$2" -v start="$3" -v end=".$4" '
        $0 == fence { file = start (++count) end; next }
        $0 == "```" { file = "" }
        file { print > file }
    ' "$1"
}

# Handlers of the READMEs are run with these events, and have to give this, as JSON.
fixtures=$root/tests/fixtures
# Which handler, its event, what it gives.
handled=(
    bounces "$fixtures/ses-events/sns-lambda-event.event-publishing.json" '["mary@example.com"]'
    bounces "$fixtures/ses-events/sns-lambda-event.feedback.json" '["mary@example.com"]'
    bounces "$fixtures/ses-events/sns-lambda-event.several-records.json" '[]'
    bounces "$fixtures/ses-events/sns-lambda-event.topic-validation.json" '[]'
    call "$fixtures/cloudtrail-records/event-bridge-event.api-call.json" '"CreateUser by arn:aws:iam::111122223333:user/mail-admin from 203.0.113.12 in us-west-2"'
    call "$fixtures/cloudtrail-records/event-bridge-event.insight.json" 'null'
)

# handlers <command...>: runs the command with `bounces` or `call` and the path of an event, and compares what it prints.
handlers() {
    local index
    for ((index = 0; index < ${#handled[@]}; index += 3)); do
        local printed
        printed=$("$@" "${handled[index]}" "${handled[index + 1]}" 2>/dev/null | tr -d '\n')
        if [ "$printed" != "${handled[index + 2]}" ]; then
            echo "the handler of the README for ${handled[index]} gives $printed for ${handled[index + 1]}, expected ${handled[index + 2]}" >&2
            exit 1
        fi
    done
    echo "the handlers of the README run"
}

# corpus <python...>: writes the real documents of MAILTRAIL_CORPUS to $work/corpus, a file each, taken out of what they are packed in by the
# command (MAILTRAIL, else built). Fails, and says so, if there are none.
corpus() {
    if [ -z "${MAILTRAIL_CORPUS:-}" ]; then
        echo "real documents are not read, because MAILTRAIL_CORPUS names no folder"
        return 1
    fi
    local command=${MAILTRAIL:-}
    if [ -z "$command" ]; then
        cargo build --quiet --package mailtrail --manifest-path "$root/Cargo.toml" || exit 1
        command=${CARGO_TARGET_DIR:-$root/target}/debug/mailtrail
    fi
    rm -rf "$work/corpus"
    # What is broken there is reported and fails the command; everything else is written all the same.
    "$command" unwrap --source "$MAILTRAIL_CORPUS/cloudtrail" "$MAILTRAIL_CORPUS/ses" >"$work/unwrapped.ndjson" 2>/dev/null || [ $? = 1 ] || exit 1
    "$@" "$root/tests/consumers/corpus.py" write "$work/unwrapped.ndjson" "$work/corpus" || exit 1
}
