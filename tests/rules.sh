#!/bin/bash
# Which tests keep which rule: runs `cargo test` and prints, rule by rule, the tests that name it and what came of them.
#
#   tests/rules.sh                  runs the Rust tests first
#   tests/rules.sh LOG              reads what an earlier `cargo test` has printed
#   RULES="7 12" tests/rules.sh     only these rules
#
# A test names a rule by its function (k12_...), or by "K12" in the comment above it. Ends with 1 when a rule has no
# test or one that does not pass.
set -uo pipefail
cd "$(dirname "$0")/.."

rules=${RULES:-$(seq 1 33) 39 40 41}
if [ $# -gt 0 ]; then
    log=$1
    [ -r "$log" ] || { echo "rules: no such file: $log" >&2; exit 2; }
else
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    echo "rules: running cargo test" >&2
    cargo test --no-fail-fast >"$log" 2>&1
    grep -q '^test result:' "$log" || { tail -30 "$log" >&2; echo "rules: cargo test ran nothing" >&2; exit 2; }
fi

# Every test function with the rules that it names: "12 k12_nobody_...".
named=$(find src tests -name '*.rs' -print0 | xargs -0 awk '
    # A comment or attribute line belongs to what follows it.
    /^[[:space:]]*\/\/\// { doc = doc " " $0; next }
    /^[[:space:]]*#\[test\]/ { test = 1; next }
    /^[[:space:]]*#\[/ { next }
    /^[[:space:]]*(pub )?fn / {
        if (test) {
            name = $0
            sub(/^[[:space:]]*(pub )?fn /, "", name)
            sub(/[^A-Za-z0-9_].*/, "", name)
            if (match(name, /^k[0-9]+_/)) print substr(name, 2, RLENGTH - 2), name
            # K1-K9 names a row of rules.
            while (match(doc, /K[0-9]+([-]K?[0-9]+)?/)) {
                word = substr(doc, RSTART + 1, RLENGTH - 1)
                doc = substr(doc, RSTART + RLENGTH)
                gsub(/K/, "", word)
                ends = split(word, row, "-")
                for (rule = row[1]; rule <= row[ends]; rule++) print rule, name
            }
        }
        test = 0; doc = ""; next
    }
    /^[[:space:]]*$/ { doc = ""; next }
    { if (!test) doc = "" }
' | sort -u)

# What each test came to: "ok k12_nobody_...". In the log a test has its modules before it.
results=$(sed -nE 's/^test ([A-Za-z0-9_:]+)( - should panic)? \.\.\. (ok|FAILED|ignored).*/\3 \1/p' "$log" \
    | sed -E 's/ .*::/ /' | sort -u)

bad=0 total=0
for rule in $rules; do
    tests=$(awk -v rule="$rule" '$1 == rule { print $2 }' <<<"$named")
    if [ -z "$tests" ]; then
        printf 'K%-3s NO TEST\n' "$rule"
        bad=$((bad + 1))
        continue
    fi
    word=ok lines=
    for test in $tests; do
        result=$(awk -v test="$test" '$2 == test { print $1 }' <<<"$results" | sort -u | tr '\n' ' ')
        case $result in
            'ok ') ;;
            '') result="not run"; word=WRONG ;;
            *) word=WRONG ;;
        esac
        lines+=$(printf '\n       %-8s %s' "${result% }" "$test")
        total=$((total + 1))
    done
    printf 'K%-3s %s (%s)%s\n' "$rule" "$word" "$(wc -w <<<"$tests") tests" "$lines"
    [ "$word" = ok ] || bad=$((bad + 1))
done
echo
if [ "$bad" = 0 ]; then
    echo "every rule has tests and all of them pass ($total)"
else
    echo "$bad rules lack a test or have one that does not pass"
    exit 1
fi
