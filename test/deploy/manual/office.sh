#!/bin/bash
# Replays the commands of the manual's second section, as they are printed, in a machine of its own: a private view of the
# file system (unshare -m), an ordinary user, and for what a container lacks (sudo, systemd, an editor) the least that does the
# same. Called by replay.ts with the folder it prepared.
set -eu
work="$1"
mount --make-rprivate /
cp -a /etc "$work/etc" && mount --bind "$work/etc" /etc
for place in /opt /home /var/lib /usr/local/bin; do
  mkdir -p "$work$place" && mount --bind "$work$place" "$place"
done
mkdir -p /var/lib/shuiguan-none
useradd --create-home clerk
chown -R clerk "$work/repository"
export PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin FILL="$work/fill" OUT="$work/out"

# What stood around whoever started this is not the clerk's, but for where packages come from.
registry="$(npm config get registry)"
for name in $(env | grep -io '^npm_[^=]*'); do unset "$name"; done
export npm_config_registry="$registry" npm_config_cache=/home/clerk/.npm

at=/home/clerk
for block in "$work"/blocks/*.sh; do
  step="$(basename "$block" .sh)"
  began=$(date +%s%N)
  # Whoever types sudo is asked for a password that nobody types here: such a block runs as root, the others as the clerk.
  if grep -q sudo "$block"; then who=root; else who=clerk; fi
  printf 'cd %s\nset -e\n' "$at" > "$work/now.sh"
  cat "$block" >> "$work/now.sh"
  printf '\npwd > %s/at\n' "$work" >> "$work/now.sh"
  chmod 755 "$work/now.sh"; touch "$work/at"; chmod 666 "$work/at"
  code=0
  if [ "$who" = clerk ]; then
    setpriv --reuid=clerk --regid=clerk --init-groups env HOME=/home/clerk bash "$work/now.sh" > "$OUT.$step" 2>&1 || code=$?
  else
    bash "$work/now.sh" > "$OUT.$step" 2>&1 || code=$?
  fi
  [ -s "$work/at" ] && at="$(cat "$work/at")"
  printf '{"step":"%s","as":"%s","code":%s,"ms":%s}\n' "$step" "$who" "$code" "$((($(date +%s%N) - began) / 1000000))"
  [ "$code" = 0 ] || exit 1
done
# Until whoever asks has had the answer.
while [ ! -e "$work/done" ]; do sleep 0.2; done
[ -e "$work/pid" ] && kill "$(cat "$work/pid")" && sleep 1
exit 0
