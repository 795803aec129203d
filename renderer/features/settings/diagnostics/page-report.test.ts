import { describe, expect, it } from 'vitest';
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
    devices: { microphones: [{ id: 'm1', label: 'Headset' }], cameras: [], speakers: [] },
    check: { phase: 'idle' },
    ...more,
  }) as unknown as Known;

describe('what the page tells of itself', () => {
  it('is counts, states and devices, and no name but in the list of those that are taken out', () => {
    const { page, names } = pageReport(known());
    expect(JSON.parse(page)).toMatchObject({
      service: 'host',
      reach: 'this-network',
      connection: 'online',
      people: 1,
      rooms: 2,
      microphones: ['Headset'],
      check: { phase: 'idle' },
    });
    expect(names).toEqual(['The Mark II lab', 'Grace Hopper', 'Garden']);
    for (const name of [...names, 'Ada']) expect(page).not.toContain(name);
  });

  it('holds no address of a joined service', () => {
    const service = { mode: 'join', address: 'https://meet.example.org:7480', pin: null } as const;
    const settings = { ...defaultSettings, profile: { name: 'Ada', service } };
    expect(pageReport(known({ settings })).page).not.toContain('meet');
  });
});
