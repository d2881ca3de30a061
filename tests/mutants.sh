#!/bin/bash
# Breaks one rule at a time in a copy of the tree and shows that the tests notice.
#
#   tests/mutants.sh                all of them
#   tests/mutants.sh 3 7            only these
#   tests/mutants.sh --check        only whether each patch still fits the source; compiles nothing
#
# Ends with 1 when a mutant lives. A patch that changes nothing, or that does not compile, is an error as well:
# it would prove nothing.
set -uo pipefail
cd "$(dirname "$0")/.."

# number | rule | file | sed patch | what notices it
mutants='
1|K6 the end of a window is exclusive|src/domain/membership.rs|s/is_none_or(.until. now < until)/is_none_or(\|until\| now <= until)/|--test exhaustive
2|K6 only an Active membership passes|src/domain/decision.rs|s/member.status != Status::Active/member.status == Status::Inactive/|--test exhaustive
3|K9 a ceiling caps everybody|src/domain/decision.rs|s/if !ceiling.contains(ask.permission)/if false \&\& !ceiling.contains(ask.permission)/|--test exhaustive --test properties
4|K10 a denial closes opening tickets|src/domain/decision.rs|s/Permission::TICKETS_OPEN => true/Permission::TICKETS_OPEN => policy.deny_hides/|--test exhaustive --test properties
5|K11 a grant ends when the service moves|src/domain/decision.rs|s/if item.account != account => false/if item.account != account => true/|--test exhaustive
6|K7 members manage nobody unless the host says so|src/domain/decision.rs|s/MEMBERS_MANAGE \&\& !standing.policy.delegate/MEMBERS_MANAGE \&\& false/|--test exhaustive
7|K6 a disabled user is refused|src/domain/decision.rs|s/if user.disabled {/if false \&\& user.disabled {/|--test exhaustive
8|K12 nobody opens what is closed to them|src/domain/delegation.rs|s/self.may_open(given, .after.grants)?;//|--test journeys --test properties
9|K17 seven days, not longer|src/domain/invitation.rs|s/LIFE: Seconds = 604_800/LIFE: Seconds = 604_801/|--test differential
10|K20 an invitation sent again replaces a newer one|src/service/invite.rs|s/if before.state != State::Sent {/if false {/|--test journeys
'

check=
[ "${1:-}" = --check ] && { check=1; shift; }
chosen=" $(echo ${*:-$(seq 1 10)}) "

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$copy"
export CARGO_TARGET_DIR=${MUTANTS_TARGET:-$PWD/target/mutants} KEYHOLDER_STEPS=${KEYHOLDER_STEPS:-20000}

bad=0
while IFS='|' read -r number rule file rest; do
    [ -n "$number" ] || continue
    case $chosen in *" $number "*) ;; *) continue ;; esac
    # The patch may hold bars, as `\|`; the tests come after the last one.
    tests=${rest##*|} patch=${rest%|*}
    # The copy's own, for the tree may be worked on meanwhile.
    cp "$copy/$file" "$copy/before"
    sed -i "${patch//\\|/|}" "$copy/$file"
    if cmp -s "$copy/before" "$copy/$file"; then
        result="ERROR: the patch changes nothing"
    elif [ -n "$check" ]; then
        result="the patch fits"
    # shellcheck disable=SC2086
    elif ! (cd "$copy" && RUSTFLAGS='--cap-lints warn' cargo test --quiet --no-run $tests) >"$copy/log" 2>&1; then
        result="ERROR: does not compile"
    elif (cd "$copy" && RUSTFLAGS='--cap-lints warn' cargo test --quiet --no-fail-fast $tests) >"$copy/log" 2>&1; then
        result="LIVES"
    else
        by=$(sed -nE 's/^    ([A-Za-z0-9_:]+)$/\1/p' "$copy/log" | sort -u | head -3 | paste -sd' ')
        # Stopped from outside is not noticed.
        [ -n "$by" ] && result="noticed by $by" || result="ERROR: the tests did not end by themselves"
    fi
    case $result in LIVES | ERROR*) bad=$((bad + 1)) ;; esac
    printf '%2s  %-50s %s\n' "$number" "$rule" "$result"
    cp "$copy/before" "$copy/$file"
done <<<"$mutants"
[ "$bad" = 0 ] || { echo "$bad mutants were not shown to be noticed"; exit 1; }
