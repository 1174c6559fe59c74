#!/bin/sh
# Stands where miniflare expects workerd (MINIFLARE_WORKERD_PATH): the real one, WORKERD, ends with the test that started it.
exec "$(dirname "$0")/../harness/with-us.sh" "$WORKERD" "$@"
