import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { Hosting } from '../../src/bridge/contract.ts';
import { defaultAll, newProfile } from '../../src/bridge/profiles.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { hostOnlyChoice, isHostOnly, tellWhereItIs } from './host-only.ts';
import { hostOnlyTray } from './host-only-tray.ts';

const invite = 'I'.repeat(43);
const running: Hosting = {
  state: 'running',
  address: 'http://127.0.0.1:7480',
  networkAddresses: ['https://192.168.1.5:7480'],
  fingerprint: 'F'.repeat(43),
};
const choosing = (service: ServiceChoice) => ({
  profiles: [newProfile('first', { profile: { name: 'Ada', service } })],
});
const onNetwork = { mode: 'host', reach: 'this-network', port: 7480 } as const;

describe('--host-only', () => {
  it.each([
    [['parley', '--host-only'], true],
    [['parley', '--hidden'], false],
  ])('%j: %s', (argv, expected) => {
    expect(isHostOnly(argv)).toBe(expected);
  });

  it.each([
    ['nobody has chosen', defaultAll, onNetwork],
    [
      'hosting was chosen',
      choosing({ mode: 'host', reach: 'this-computer', port: 9 }),
      { mode: 'host', reach: 'this-computer', port: 9 },
    ],
    ['hosting was turned off', choosing({ mode: 'host', reach: 'off', port: 9 }), onNetwork],
    ['another service was joined', choosing({ mode: 'join', address: 'box', pin: null }), onNetwork],
  ] as const)('%s', (_, settings, choice) => {
    expect(hostOnlyChoice(settings)).toEqual(choice);
  });

  it('says where it is once, also after a crash, and how its first owner comes', () => {
    const state = createSubject<Hosting>({ state: 'starting' });
    const lines: string[] = [];
    const opened: string[] = [];
    const { open } = tellWhereItIs({
      hosting: { state, ownerInvite: () => invite },
      choice: onNetwork,
      print: (line) => lines.push(line),
      openBrowser: (address) => opened.push(address),
    });
    open();
    expect([lines, opened]).toEqual([[], []]);
    state.set(running);
    expect(lines[0]).toMatch(/^Parley service on https:\/\/.+:7480\/$/);
    expect(lines.join('\n')).toContain(`#invite=${invite}&pin=${'F'.repeat(43)}`);
    const said = lines.length;
    state.set({ state: 'starting' });
    state.set(running);
    expect(lines).toHaveLength(said);
    open();
    expect(opened).toEqual([`http://127.0.0.1:7480/#invite=${invite}`]);
  });
});

describe('the tray of a computer that only hosts', () => {
  it.each<[Hosting, string, string[]]>([
    [{ state: 'off' }, 'idle', ['Not hosting', 'Quit Parley']],
    [{ state: 'starting' }, 'idle', ['Starting', 'Quit Parley']],
    [running, 'online', ['Hosting for this network', 'Open in the browser', 'Quit Parley']],
    [
      { ...running, networkAddresses: [] },
      'online',
      ['Hosting, but reached from this computer alone', 'Open in the browser', 'Quit Parley'],
    ],
    [
      { state: 'failed', reason: 'port-in-use', port: 7480 },
      'offline',
      ['The service does not run: port 7480 is in use', 'Try again', 'Quit Parley'],
    ],
  ])('%j', (hosting, icon, labels) => {
    const model = hostOnlyTray(hosting);
    expect(model.icon).toBe(icon);
    expect(model.tooltip).toBe(`Parley: ${labels[0]}`);
    expect(model.menu.flatMap((item) => ('label' in item ? [item.label] : []))).toEqual(labels);
  });
});
