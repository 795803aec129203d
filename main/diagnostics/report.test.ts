import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRedactor } from './redact.ts';
import { makeReport, type ReportParts } from './report.ts';

const token = 'qkrynrVeFzAP_p4G1ogUEQvb43lN0tZ8';
const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';
const planted = {
  name: 'Ada Lovelace',
  other: 'Grace Hopper',
  unspaced: '小明',
  short: '李 敏',
  composed: 'Zoë Åberg',
  emoji: '🦊',
  service: 'The Mark II lab',
  account: 'ada',
  computer: 'babbage',
  address: '203.0.113.7',
  address6: '2001:db8::7334',
  host: 'meet.example.org',
  umlautHost: 'Müllers-Rechner.local',
  cyrillicHost: 'встреча.рф',
  mail: 'ada@example.org',
  umlautMail: 'jörg@example.org',
  link: `https://10.0.0.2:7480/#invite=${token}`,
  said: 'nobody may know this',
  token,
  jwt,
  code: 'K7QX-2MPA',
  id: '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10',
};
const line = (message: string, fields: object): string =>
  JSON.stringify({ at: '2026-11-22T20:30:59.951Z', level: 'info', message, ...fields });

const parts: ReportParts = {
  version: '0.1.0',
  facts: {
    electron: '45.4.1',
    chromium: '156.0.1.2',
    node: '24.21.0',
    system: 'Linux 6.1.0',
    sandbox: 'off',
    desktop: 'x11',
    folder: '/home/ada/.config/Parley',
    logs: '/home/ada/.config/Parley/logs',
  },
  ownNames: [planted.name, planted.account, planted.computer, planted.service],
  homeFolder: '/home/ada',
  wish: {
    page:
      Object.values(planted).join('\n') +
      '\nmicrophones: Ada’s AirPods, 小明的耳机, 김철수의 AirPods, 敏的, Zoe\u0308\nconnection: online',
    names: [planted.other, planted.unspaced, planted.short, planted.composed, planted.emoji, '김철수'],
  },
  log: [
    line('service running', { port: 7480, reach: 'this-network', isOwn: true, error: 'EADDRINUSE' }),
    ...Object.entries(planted).map(([name, value]) => line(`of ${value}`, { [name]: value })),
    line(planted.said, {}).replace('"level":"info"', '"level":"loud"'),
    'no line of a log: nobody may know this',
  ],
};

describe('the report', () => {
  // What people say stands in no message of a log; in a field of one it is left out, and the page puts none into its part.
  const { said, ...named } = planted;
  const safe = { ...parts, wish: { ...parts.wish, page: parts.wish.page.replace(said, '') } };
  const log = parts.log.filter((one) => !one.includes(`of ${said}`));
  const report = makeReport({ ...safe, log: [...log, line('sent', { text: said })] });

  it.each(Object.entries({ ...named, said }))('holds nothing of what was planted: %s', (_, value) => {
    expect(report.toLowerCase()).not.toContain(value.toLowerCase());
  });

  it('holds no part of one’s own name either', () => {
    expect(report).not.toMatch(/\b(?:ada|lovelace)\b/i);
    expect(report).toContain('[name]’s AirPods, [name]的耳机, [name]의 AirPods, [name]的, [name]\n');
  });

  it('holds no beginning of an address whose letters are not all English', () => {
    expect(report).not.toMatch(/jö|mü/i);
  });

  it('says what helps', () => {
    for (const told of [
      'parley: 0.1.0',
      'electron: 45.4.1',
      'chromium: 156.0.1.2',
      'sandbox: off',
      'desktop: x11',
      'connection: online',
    ])
      expect(report).toContain(told);
    expect(report).toContain('folder: ~/.config/Parley');
    expect(report).toContain(
      '2026-11-22T20:30:59.951Z info service running port=7480 reach=this-network isOwn=true error=EADDRINUSE',
    );
    expect(report).toContain('text=[left out]');
  });
});

describe('taking out', () => {
  it('leaves what says nothing of anybody', () => {
    const plain = 'main.log on 127.0.0.1, port 7480, took 1.5 s, state: this-network';
    expect(createRedactor(['Al'])(plain)).toBe(plain);
  });

  it('knows names by their ends, and as they are, signs and all', () => {
    expect(createRedactor(['Al', 'C++ (old)'])('Al also has al and C++ (old)')).toBe(
      '[name] also has [name] and [name]',
    );
  });
});

describe('a report with thousands of names', () => {
  const lines = Array.from({ length: 2_000 }, (_, n) =>
    line('of Zanna Zorn x7', { port: n, error: 'EPIPE' }),
  );
  const stepsWith = (names: readonly string[]): { steps: number; report: string } => {
    const step = vi.spyOn(Map.prototype, 'get');
    const redact = createRedactor(names);
    step.mockClear();
    const report = lines.map(redact).join('\n');
    const steps = step.mock.calls.length;
    step.mockRestore();
    return { steps, report };
  };
  const many = Array.from({ length: 10_000 }, (_, n) => `Zanna Zorn x${n}`);
  afterEach(() => vi.unstubAllGlobals());

  it('is as much work as one with ten, and makes no regular expression of them', () => {
    const made = vi.fn<() => void>();
    vi.stubGlobal('RegExp', made);
    const few = stepsWith(many.slice(0, 10));
    const all = stepsWith(many);
    expect(all.steps).toBe(few.steps);
    expect(all.steps).toBeLessThan(lines.join('').length);
    expect(made).not.toHaveBeenCalled();
    for (const { report } of [few, all]) expect(report).not.toMatch(/zanna|zorn/i);
  });
});
