import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const script = readFileSync(path.join(import.meta.dirname, 'installer.nsh'), 'utf8');
const [, installing = '', removing = ''] = script.split(/^!macro /m);

it('what is put into the registry of Windows goes with Parley, by installer and app alike', () => {
  const written = [...installing.matchAll(/WriteRegStr (\S+) "([^"]+)"/g)];
  expect(written.length).toBeGreaterThan(2);
  for (const [, root = '', key = ''] of written) {
    const [whole = ''] = /^Software\\Classes\\[^\\]+/.exec(key) ?? [];
    expect(removing).toContain(`DeleteRegKey ${root} "${whole}"`);
    // `setAsDefaultProtocolClient` writes it for the person, also where Parley was installed for everybody.
    expect(removing).toContain(`DeleteRegKey HKCU "${whole}"`);
  }
  const atLogin = String.raw`Software\Microsoft\Windows\CurrentVersion`;
  expect(removing).toContain(`DeleteRegValue HKCU "${atLogin}\\Run" "\${APP_ID}"`);
  expect(removing).toContain(`DeleteRegValue HKCU "${atLogin}\\Explorer\\StartupApproved\\Run" "\${APP_ID}"`);
});

it('a removal asks about data, keeps it where nobody answers, and an update asks nothing', () => {
  const asked = removing.slice(removing.indexOf('${ifNot} ${isUpdated}'));
  expect(asked).toContain('MB_DEFBUTTON2 $0 /SD IDNO IDYES');
  expect(asked.indexOf('RMDir /r "$APPDATA\\Parley"')).toBeGreaterThan(asked.indexOf('IDYES'));
  expect(removing.match(/RMDir/g)).toEqual(asked.match(/RMDir/g));
});
