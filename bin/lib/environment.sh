# Sourced by the scripts in bin/: finds Maven and a JDK, says what is missing and how to get it.
# Reads: JAVA_HOME, JDK*_HOME, MAVEN_HOME, AZOTH_MVN (the Maven to run), AZOTH_MAVEN_ARGS (arguments for it).
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"

die() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 2
}

# The feature version of the JDK (or JRE) in directory $1; fails where there is none.
java_version() {
    local line version
    [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ] && line="$(grep '^JAVA_VERSION=' "$1/release")"; then
        version="${line#*\"}"
    else
        version="$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)"
    fi
    version="${version%%[!0-9]*}"
    [ -n "$version" ] && printf '%s\n' "$version"
}

java_candidates() {
    local variable path
    printf '%s\n' "${JAVA_HOME:-}"
    while IFS= read -r variable; do printf '%s\n' "${!variable}"; done < <(compgen -e | grep -E '^(JDK|JAVA)_?[0-9]+.*_HOME$')
    if path="$(command -v java)" && path="$(readlink -f "$path")"; then printf '%s\n' "${path%/bin/java}"; fi
    printf '%s\n' /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# The best home for version >= $1 having the program $2: 25 if there is one, else the newest.
find_java() {
    local best='' best_version=0 home version
    while IFS= read -r home; do
        [ -n "$home" ] && [ -x "$home/bin/$2" ] && version="$(java_version "$home")" || continue
        if [ "$version" -eq 25 ]; then best="$home"; break; fi
        if [ "$version" -ge "$1" ] && [ "$version" -gt "$best_version" ]; then best="$home"; best_version="$version"; fi
    done < <(java_candidates)
    [ -n "$best" ] && printf '%s\n' "$best"
}

require_build_jdk() {
    build_jdk="$(find_java 25 javac)" || die "a JDK 25 or later is needed to build, and none was found" \
        "looked at JAVA_HOME, JDK*_HOME, java on PATH, /usr/lib/jvm, ~/.sdkman/candidates/java, ~/.jdks, /opt/*jdk*" \
        "Debian: apt-get install openjdk-25-jdk, or temurin-25-jdk from Adoptium's packages (https://adoptium.net)" \
        "SDKMAN: sdk install java 25-tem; unpacked elsewhere: export JDK25_HOME=/path/to/it"
    # Maven's toolchain discovery looks at these variables, wherever the JDK is.
    export JDK25_HOME="$build_jdk"
    # Maven itself runs on what is there, else on the same JDK.
    if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null; then export JAVA_HOME="$build_jdk"; fi
}

require_maven() {
    local version
    if [ -n "${AZOTH_MVN:-}" ]; then
        maven="$AZOTH_MVN"
    elif [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
        maven="$MAVEN_HOME/bin/mvn"
    elif ! maven="$(command -v mvn)" && [ -x "${HOME:-}/.sdkman/candidates/maven/current/bin/mvn" ]; then
        maven="$HOME/.sdkman/candidates/maven/current/bin/mvn"
    fi
    [ -n "$maven" ] || die "Maven 3.8 or later is needed, and no mvn was found on PATH or in MAVEN_HOME" \
        "Debian: apt-get install maven; SDKMAN: sdk install maven; or https://maven.apache.org/download.html"
    use_writable_home
    version="$("$maven" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
    [ -n "$version" ] || die "$maven does not run" "see: $maven -v"
    case "$version" in
        [12].* | 3.[0-7]) die "Maven 3.8 or later is needed; $maven is $version" "Debian 12 and later: apt-get install maven" ;;
    esac
    # shellcheck disable=SC2206
    maven_args=(${AZOTH_MAVEN_ARGS:-})
    # Maven reads MAVEN_ARGS itself since 3.9.
    # shellcheck disable=SC2206
    if [ "$version" = 3.8 ]; then maven_args+=(${MAVEN_ARGS:-}); fi
}

# Without a writable home directory, Maven's repository and caches go to a directory of this user under TMPDIR.
use_writable_home() {
    local home="${HOME:-}" replacement
    if [ -n "$home" ] && { [ -w "$home/.m2" ] || { [ ! -e "$home/.m2" ] && [ -w "$home" ]; }; }; then return; fi
    replacement="${TMPDIR:-/tmp}/azoth-home-$(id -u)"
    mkdir -p -m 700 "$replacement" && [ -O "$replacement" ] || die "neither HOME (${home:-unset}) nor $replacement can be written"
    export MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.home=$replacement"
}

require_writable_checkout() {
    local directory
    for directory in "$root" "$root"/target "$root"/*/target "$root"/*/*/target; do
        [ ! -e "$directory" ] || [ -w "$directory" ] || die "$directory cannot be written by $(id -un)" "work in a clone of your own"
    done
}

require_build_tools() {
    require_build_jdk
    require_maven
    require_writable_checkout
}

# Maven in the root of the checkout.
mvn_root() {
    (cd "$root" && "$maven" -B "${maven_args[@]}" "$@")
}
