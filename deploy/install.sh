#!/bin/sh
# 在服务器上装，或者升级：sudo sh deploy/install.sh（在 dist 文件夹里运行）。
# 做什么：建用户 shuiguan，把程序拷到 /opt/shuiguan，装开机自启、每晚备份和日志期限。不碰数据和已有的 .env，不启动。
# INSTALL_ROOT=/some/folder 只把文件摆到那个文件夹下面，不建用户、不动 systemd。
set -eu
umask 022
root="${INSTALL_ROOT:-}"
from="$(cd "$(dirname "$0")/.." && pwd)"
say() { printf '%s\n' "$*"; }
fail() { say "没有装：$*" >&2; exit 1; }

[ -f "$from/server.js" ] || fail "请在 dist 文件夹里运行：sudo sh deploy/install.sh"
if [ -z "$root" ]; then
  [ "$(id -u)" = 0 ] || fail "要管理员权限，前面加 sudo"
  node="$(command -v node)" || fail "没有 Node，先照部署手册装 Node 24"
  node "$from/code/node-version.js" || exit 1
  case "$node" in
    /usr/bin/node | /usr/local/bin/node) ;;
    *) fail "Node 在 $node，只有这个用户用得了；照部署手册装到 /usr/local" ;;
  esac
  id shuiguan >/dev/null 2>&1 || useradd --system --home-dir /var/lib/shuiguan --shell /usr/sbin/nologin shuiguan
fi

there="$root/opt/shuiguan"
mkdir -p "$there" "$root/etc/systemd/system" "$root/etc/systemd/journald.conf.d"
# 先放新的，再换：中途断了，旧的还在。
for name in code migrations deploy; do
  rm -rf "$there/$name.new"
  cp -R "$from/$name" "$there/$name.new"
  rm -rf "$there/$name.old"
  [ ! -e "$there/$name" ] || mv "$there/$name" "$there/$name.old"
  mv "$there/$name.new" "$there/$name"
  rm -rf "$there/$name.old"
done
for file in "$from"/*.js "$from"/*.md "$from/package.json" "$from/LICENSE" "$from/.env.example"; do cp "$file" "$there/"; done
# /opt/shuiguan/.env 里的数据文件就在 systemd 给这个用户的文件夹里。
if [ ! -e "$there/.env" ]; then
  (umask 027 && sed 's#^DATABASE_FILE=.*#DATABASE_FILE=/var/lib/shuiguan/shuiguan.db#' "$from/.env.example" > "$there/.env")
fi
# 程序谁都能读，只有管理员能改；写着密钥的（.env、streets.yaml、sources.yaml）另外只有程序能读。别的文件不碰。
chmod 755 "$there"
for ours in "$there/code" "$there/migrations" "$there/deploy" "$there"/*.js "$there"/*.md "$there/package.json" "$there/LICENSE" "$there/.env.example"; do
  chmod -R go-w,a+rX "$ours"
  [ -n "$root" ] || chown -R root:root "$ours"
done
for secret in "$there"/.env "$there"/*.yaml "$there"/*.yml; do
  [ -f "$secret" ] || continue
  chmod 640 "$secret"
  [ -n "$root" ] || chown root:shuiguan "$secret"
done
cp "$there/deploy/shuiguan.service" "$there/deploy/shuiguan-backup.service" "$there/deploy/shuiguan-backup.timer" "$root/etc/systemd/system/"
cp "$there/deploy/journald.conf" "$root/etc/systemd/journald.conf.d/shuiguan.conf"
if [ -z "$root" ]; then
  chown root:root "$there"
  install -d -o shuiguan -g shuiguan -m 700 /var/lib/shuiguan
  if command -v systemctl >/dev/null && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl restart systemd-journald
  fi
fi
say "装好了：$there"
say "下一步：填 $there/.env，然后查一遍：cd /opt/shuiguan && sudo -u shuiguan node doctor.js"
