#!/bin/sh
# with-us.sh COMMAND …: runs it so that it ends when whoever started it does, even by SIGKILL; where the system cannot, as it is.
if setpriv --help 2>/dev/null | grep -q pdeathsig; then exec setpriv --pdeathsig KILL -- "$@"; fi
exec "$@"
