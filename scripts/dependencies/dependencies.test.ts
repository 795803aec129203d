import { describe, expect, it } from 'vitest';
import { readAudit } from './audit.ts';
import { countLicences, refusedLicences } from './licences.ts';
import type { LockedPackage } from './lockfile.ts';
import { softwareBill } from './software-bill.ts';

const locked = (name: string, license: string | undefined, isShipped = true): LockedPackage => ({
  ...{ name, version: '1.0.0', folder: `node_modules/${name}`, license, isShipped },
});

describe('licences', () => {
  it.each([
    ['MIT', true, true],
    ['(MIT OR CC0-1.0)', true, true],
    ['GPL-3.0-only', true, false],
    ['MIT AND GPL-3.0-only', true, false],
    ['MPL-2.0', true, false],
    ['MPL-2.0', false, true],
    ['AGPL-3.0-only', false, false],
    [undefined, true, false],
    ['SEE LICENSE IN eula.txt', false, false],
  ])('%s (shipped: %s) is taken: %s', (license, isShipped, isTaken) => {
    expect(refusedLicences([locked('some', license, isShipped)]).length === 0).toBe(isTaken);
  });

  it('are counted', () => {
    expect(countLicences([locked('a', 'ISC'), locked('b', 'MIT'), locked('c', 'MIT')])).toBe('MIT 2, ISC 1');
  });
});

describe('the audit', () => {
  const packages = [locked('ws', 'MIT'), locked('vitest', 'MIT', false)];
  const found = (name: string) => ({ severity: 'high', range: '<2', nodes: [`node_modules/${name}`] });

  it('tells what is shipped from what only helps to make it', () => {
    const vulnerabilities = {
      ws: found('ws'),
      vitest: found('vitest'),
      electron: { ...found('electron'), range: '<46' },
    };
    expect(readAudit(JSON.stringify({ vulnerabilities }), packages)).toEqual({
      is: 'asked',
      shipped: ['ws <2: high', 'electron <46: high'],
      tools: ['vitest <2: high'],
    });
  });

  it.each(['', 'no json', '{"message":"405 Method Not Allowed","error":{}}', '{"vulnerabilities":null}'])(
    'was not asked where %j came back',
    (text) => {
      expect(readAudit(text, packages)).toEqual({ is: 'not-asked' });
    },
  );
});

describe('the software bill', () => {
  const made = JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:1',
    metadata: {
      timestamp: 'now',
      component: { 'bom-ref': 'parley@0.1.0', type: 'library', name: 'some-folder', version: '0.1.0' },
    },
    components: [
      {
        'bom-ref': 'ws@1.0.0',
        name: 'ws',
        version: '1.0.0',
        scope: 'optional',
        externalReferences: [
          { type: 'distribution', url: 'https://somewhere.invalid/ws.tgz' },
          { type: 'vcs', url: 'git+https://code.invalid/ws.git' },
        ],
      },
      { 'bom-ref': 'vitest@1.0.0', name: 'vitest', version: '1.0.0' },
    ],
    dependencies: [
      { ref: 'parley@0.1.0', dependsOn: ['ws@1.0.0', 'vitest@1.0.0'] },
      { ref: 'vitest@1.0.0', dependsOn: ['ws@1.0.0'] },
    ],
  });

  const about = { name: 'Parley', electron: '45.4.1', shipped: new Set(['ws@1.0.0']) };

  it('names the app, what it ships and its runtime, and neither tools, the machine, the moment nor where packages came from', () => {
    const bill = softwareBill(made, about);
    expect(bill).not.toMatch(/vitest|somewhere\.invalid|some-folder|timestamp|serialNumber/);
    expect(JSON.parse(bill)).toMatchObject({
      metadata: { component: { name: 'Parley', type: 'application' } },
      components: [
        { name: 'ws', scope: 'required', externalReferences: [{ type: 'vcs' }] },
        { name: 'electron', version: '45.4.1', purl: 'pkg:npm/electron@45.4.1' },
      ],
      dependencies: [{ dependsOn: ['ws@1.0.0', 'electron@45.4.1'] }, { ref: 'electron@45.4.1' }],
    });
  });

  it('is none where npm left out what is shipped', () => {
    const more = new Set([...about.shipped, 'yazl@3.3.1']);
    expect(() => softwareBill(made, { ...about, shipped: more })).toThrow('yazl@3.3.1');
  });

  it('is none where something else came back', () => {
    expect(() => softwareBill('{}', about)).toThrow('bomFormat');
  });
});
