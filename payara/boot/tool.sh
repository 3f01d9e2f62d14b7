# For the scripts beside payara/run: runs a class of the forum with the settings of the forum. $1: the class; the rest: for it.
forum() {
    local root java said code
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    export HEARTH_DATA=${HEARTH_DATA:-$root/data}
    if [ ! -d "$root/target/classes" ] || [ ! -d "$root/target/ROOT/WEB-INF/lib" ]; then
        echo "The forum must be built first: start it once with payara/run." >&2
        return 1
    fi
    # Only the people who run the forum may read its files.
    umask 077
    said=$("$java" -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$root/target/classes:$root/target/ROOT/WEB-INF/lib/*" "$@" 2>&1)
    code=$?
    if [ "$code" = 0 ]; then printf '%s\n' "$said"; else printf '%s\n' "$said" >&2; fi
    return "$code"
}
