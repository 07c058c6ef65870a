#!/bin/sh
# Takes pictures of the program in real terminals: take.sh PROGRAM FOLDER
#
# Every picture is a terminal of its own on a virtual display: each kind of terminal, with a dark and a light background,
# with 8, 256 and all colours, and each theme.
set -eu

program=$1
folder=$2
mkdir -p "$folder"
rm -f "$folder"/*.png
home=$(mktemp -d)
DISPLAY=:$((100 + $$ % 500))
export DISPLAY
export LC_ALL=C.UTF-8 XDG_CONFIG_HOME="$home" XDG_STATE_HOME="$home" HOME="$home"
unset COLORTERM NO_COLOR CPO_THEME TMUX STY

Xvfb "$DISPLAY" -screen 0 1400x900x24 -nolisten tcp -noreset > "$home/xvfb" 2>&1 &
display=$!
trap 'kill $display 2> /dev/null || true; rm -rf "$home"' EXIT INT TERM

# await SECONDS COMMAND...: until it succeeds.
await() {
    tries=$(($1 * 5)); shift
    while ! "$@" > /dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "No success: $*" >&2; return 1; }
        sleep 0.2
    done
}

await 20 xdpyinfo

# still: whether the window shows the same text as when this was last asked. An empty one is not at rest yet.
still() {
    xwd -silent -name "$title" -out "$home/window.new" || return 1
    if cmp -s "$home/window" "$home/window.new"; then
        [ "$(gzip -c "$home/window" | wc -c)" -gt 10000 ]
        return
    fi
    mv "$home/window.new" "$home/window"
    return 1
}

# shot NAME: a picture of the window once it is at rest.
shot() {
    rm -f "$home/window" "$home/window.new"
    await 60 still
    convert "xwd:$home/window" "$folder/$1.png"
    echo "$folder/$1.png"
}

# pictures NAME TERMINAL...: the overview and the walk of the demo, as this terminal shows them.
pictures() {
    name=$1; shift
    "$@" &
    terminal=$!
    await 30 xdotool search --name "^$title\$" windowfocus
    shot "$name-overview"
    xdotool key Return
    xdotool type jj
    shot "$name-walk"
    kill "$terminal" 2> /dev/null || true
    wait "$terminal" 2> /dev/null || true
}

# Settings for the program, as for env.
variables=

# in_xterm NAME TERM FOREGROUND BACKGROUND ARGUMENTS...
in_xterm() {
    name=$1 term=$2 foreground=$3 background=$4; shift 4
    title="cpo-$name"
    pictures "$name" xterm -u8 -fa "DejaVu Sans Mono" -fs 11 -geometry 100x32 -T "$title" -tn "$term" \
        -fg "$foreground" -bg "$background" -e env $variables "$program" demo "$@"
}

in_rxvt() {
    name=$1 term=$2 foreground=$3 background=$4; shift 4
    title="cpo-$name"
    pictures "$name" urxvt -fn "xft:DejaVu Sans Mono:size=11" -geometry 100x32 -title "$title" -tn "$term" \
        -fg "$foreground" -bg "$background" +sb -e env $variables "$program" demo "$@"
}

for ground in dark light; do
    case $ground in
        dark) text=gray90 paper=black ;;
        light) text=black paper=white ;;
    esac
    in_xterm "xterm-8-$ground" xterm $text $paper
    in_xterm "xterm-256-$ground" xterm-256color $text $paper
    # xterm removes it from its own environment.
    variables=COLORTERM=truecolor
    in_xterm "xterm-direct-$ground" xterm-256color $text $paper
    variables=NO_COLOR=1
    in_xterm "xterm-none-$ground" xterm-256color $text $paper
    variables=
    in_xterm "xterm-256-$ground-high-contrast" xterm-256color $text $paper --theme high-contrast
    in_xterm "xterm-256-$ground-colour-blind" xterm-256color $text $paper --theme colour-blind
    in_rxvt "rxvt-88-$ground" rxvt-unicode $text $paper
    in_rxvt "rxvt-256-$ground" rxvt-unicode-256color $text $paper
done
# Themes that bring their own background, each on the other one.
in_xterm "xterm-256-dark-on-light" xterm-256color black white --theme dark
in_xterm "xterm-256-light-on-dark" xterm-256color gray90 black --theme light
in_rxvt "rxvt-256-light-on-dark" rxvt-unicode-256color gray90 black --theme light
variables=COLORTERM=truecolor
in_xterm "xterm-direct-dark-on-light" xterm-256color black white --theme dark
in_xterm "xterm-direct-light-on-dark" xterm-256color gray90 black --theme light
