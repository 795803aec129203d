import { chmodSync, writeFileSync } from 'node:fs';

/**
 * In the place of fpm, which electron-builder would download: for each kind of package (its `-t`) it keeps in the folder what it is handed
 * (`deb.args`, `deb.desktop`, `deb.after-install`, `deb.after-remove`), and makes no package.
 */
export function writeFpmRecorder(executable: string, folder: string): string {
  const script = `#!/bin/sh
kind=$(printf '%s\\n' "$@" | grep -x -A1 -e -t | tail -n1)
into='${folder}'/$kind
printf '%s\\n' "$@" > "$into.args"
former=
for word in "$@"; do
  case "$word" in *.desktop=*) cp "\${word%%=*}" "$into.desktop";; esac
  case "$former" in --after-install | --after-remove) cp "$word" "$into.\${former#--}";; esac
  former=$word
done
`;
  writeFileSync(executable, script);
  chmodSync(executable, 0o755);
  return executable;
}
