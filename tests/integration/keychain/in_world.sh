#!/bin/sh
# usage: in_world.sh unlocked|locked|none PROGRAM FUNCTION... The functions of a test program, in a world with a secret
# service of its own, gone when the program has ended.
set -eu
if [ "$1" != inside ]; then
    world=$1
    shift
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    export HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home" XDG_CONFIG_HOME="$home/config"
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL || true
    if [ "$world" = none ]; then
        DBUS_SESSION_BUS_ADDRESS="unix:path=$home/nobody" "$@"
    else
        dbus-run-session -- sh "$0" inside "$world" "$@"
    fi
    exit
fi

world=$2
shift 2
has_owner() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets | grep -q true
}
if [ "$world" = unlocked ]; then
    printf p | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null &
else
    gnome-keyring-daemon --foreground --components=secrets >/dev/null &
fi
daemon=$!
trap 'kill $daemon 2>/dev/null || true' EXIT
tries=0
until has_owner; do
    tries=$((tries + 1))
    [ $tries -lt 200 ] || { echo "no secret service came up"; exit 1; }
    sleep 0.1
done
"$@"
