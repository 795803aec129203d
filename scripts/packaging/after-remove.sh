#!/bin/sh
# An upgrade removes nothing. A deb's script is told in a word what happens; an rpm's is told how many are left, and runs after the new one was
# installed: electron-builder's own takes away again what that one put there.
case "$1" in
  '' | 0 | remove | purge) ;;
  *) exit 0 ;;
esac

if type update-alternatives > /dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}' || true
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  # In a folder that is only prepared for another computer, it is this one's that would be unloaded.
  if apparmor_status --enabled > /dev/null 2>&1 && ! ischroot 2> /dev/null; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile"
fi
