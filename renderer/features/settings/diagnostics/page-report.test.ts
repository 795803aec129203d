import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { diagnosticRoutes } from '../../../../src/bridge/diagnostic-routes.ts';
import { defaultSettings } from '../../../../src/bridge/settings.ts';
import { pageReport } from './page-report.ts';

type Known = Parameters<typeof pageReport>[0];

const known = (more: Partial<Known> = {}): Known =>
  ({
    session: {
      connection: { state: 'online' },
      people: new Map([['1', { name: 'Grace Hopper' }]]),
      rooms: new Map([
        ['1', { name: 'Garden' }],
        ['2', { name: null }],
      ]),
      serviceName: 'The Mark II lab',
    },
    settings: {
      ...defaultSettings,
      profile: { name: 'Ada', service: { mode: 'host', reach: 'this-network', port: 7480 } },
    },
    devices: {
      microphones: [
        { id: 'm1', label: 'Headset (Adas AirPods)' },
        { id: 'm2', label: '小明的耳机' },
      ],
      cameras: [],
      speakers: [{ id: 's1', label: 'Li’s' }],
    },
    check: { phase: 'idle' },
    ...more,
  }) as unknown as Known;

describe('what the page tells of itself', () => {
  it('is counts and states, and no name but in the list of those that are taken out', () => {
    const { page, names } = pageReport(known());
    expect(JSON.parse(page)).toMatchObject({
      service: 'host',
      reach: 'this-network',
      connection: 'online',
      people: 1,
      rooms: 2,
      microphones: 2,
      cameras: 0,
      speakers: 1,
      check: { phase: 'idle' },
    });
    expect(names).toEqual(['The Mark II lab', 'Grace Hopper', 'Garden']);
    for (const name of [...names, 'Ada', 'AirPods', '小明', 'Li’s']) expect(page).not.toContain(name);
  });

  it('holds no address of a joined service', () => {
    const service = { mode: 'join', address: 'https://meet.example.org:7480', pin: null } as const;
    const settings = { ...defaultSettings, profile: { name: 'Ada', service } };
    expect(pageReport(known({ settings })).page).not.toContain('meet');
  });

  it.each(['x'.repeat(512), 'Lab\u200b of\u0007 Ada', ' '])(
    'is taken whatever the service is called',
    (serviceName) => {
      const people = new Map(
        Array.from({ length: 11_000 }, (_, n) => [`${n}`, { name: `${n}`.padEnd(64, 'x') }]),
      );
      const session = { ...known().session, serviceName, people } as unknown as Known['session'];
      expect(v.is(diagnosticRoutes['diagnostics.save'].input, pageReport(known({ session })))).toBe(true);
    },
  );

  it('is not taken with more than can be looked through', () => {
    const wish = { page: '', names: Array.from({ length: 2_000 }, () => 'x'.repeat(512)) };
    expect(v.is(diagnosticRoutes['diagnostics.save'].input, wish)).toBe(false);
  });
});
