import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run.ts';

const page = readFileSync(path.join(root, 'docs', 'operating.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
/** What is looked at when the page is at its end. */
const looks = {
  aside: 'ls -d /var/lib/parley/before-restore-*',
  owners:
    'stat -c "%U %a %n" /etc/parley.env /etc/parley-tls/key.pem /etc/parley/turn/turn-secret /var/lib/parley/parley.db /var/lib/parley-backups/*.zip',
  relay: 'turnutils_stunclient meet.example.org',
  running: 'ps -eo user:20,args',
  renewed:
    'before=$(cat /etc/parley-tls/cert.pem); certbot --domain meet.example.org; RENEWED_LINEAGE=/etc/letsencrypt/live/meet.example.org /etc/letsencrypt/renewal-hooks/deploy/parley; [ "$before" != "$(cat /etc/parley-tls/cert.pem)" ] && echo another',
  other:
    'before=$(cat /etc/parley-tls/cert.pem); RENEWED_LINEAGE=/etc/letsencrypt/live/shop.example.org /etc/letsencrypt/renewal-hooks/deploy/parley; [ "$before" = "$(cat /etc/parley-tls/cert.pem)" ] && echo the same',
};

const work = mkdtempSync(path.join(tmpdir(), 'parley-walk-'));
const unshare = [
  '--mount',
  '--net',
  '--pid',
  '--fork',
  '--kill-child',
  '--mount-proc',
  '--propagation',
  'private',
];
/** As root, where the system lets it. */
const canWalk = process.getuid?.() === 0 && spawnSync('unshare', [...unshare, 'true']).status === 0;

describe('the page for whoever operates a service', () => {
  it('has its commands in blocks, and each is followed', () => {
    expect(blocks.length).toBeGreaterThan(8);
    expect(page.match(/^```/gm)?.length).toBe(2 * blocks.length);
  });

  it('names files that there are', () => {
    const named = [...page.matchAll(/\b(?<!\/)(?:deploy|tests|docs)\/[\w./-]*\w/g)].map(([file]) => file);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe.runIf(canWalk)('whoever follows it', () => {
  const said: Record<string, string> = {};
  let end: { status: number | null; stderr: string };

  beforeAll(() => {
    const parts = [...blocks.map((block, index) => [`block ${index + 1}`, block]), ...Object.entries(looks)];
    const script = parts.map(([name, commands]) => `echo '## ${name}'\n${commands}\n`).join('');
    writeFileSync(path.join(work, 'blocks.sh'), script);
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [...unshare, path.join(root, 'tests/operating/walk.sh'), path.join(work, 'blocks.sh')],
      {
        encoding: 'utf8',
        timeout: 90_000,
        env: { ...process.env, PARLEY_WALK: work, PARLEY_CHECKOUT: root },
      },
    );
    end = { status, stderr };
    for (const part of stdout.split(/^## /m).slice(1))
      said[part.slice(0, part.indexOf('\n'))] = part.slice(part.indexOf('\n') + 1);
  }, 100_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const blockWith = (command: string): string =>
    said[`block ${blocks.findIndex((block) => block.includes(command)) + 1}`] ??
    `nothing was run with ${command}`;

  it('comes to its end', () => {
    expect(end.status === 0 ? 'at its end' : end.stderr).toBe('at its end');
    expect(Object.keys(said)).toHaveLength(blocks.length + Object.keys(looks).length);
  });

  it('has a service that is ready under its name, with a certificate that is believed, and the link of its owner', () => {
    const look = blockWith('journalctl');
    expect(look).toMatch(/^ready\n/);
    expect(look).toContain('https://meet.example.org:7480/');
    expect(look).toContain('Nobody owns it yet.');
    expect(look).not.toContain('Its certificate is its own');
  });

  it('has a relay that speaks TLS and tells how one looks from outside', () => {
    expect(`${blockWith('s_client')}${end.stderr}`).toContain('Verification: OK');
    expect(said['relay']).toContain('203.0.113.7');
  });

  it('runs nothing of it as root', () => {
    const running = said['running']?.split('\n').filter((line) => /cli\.ts|turnserver -c/.test(line)) ?? [];
    expect(new Set(running.map((line) => line.split(' ')[0]))).toEqual(new Set(['nobody', 'parley']));
  });

  it('has backups of one file, and the one before is put aside when one is restored', () => {
    expect(blockWith('ls -l /var/lib/parley-backups')).toMatch(
      /-rw------- .* parley .*\d{4}-\d\d-\d\d-\d{6}\.zip/,
    );
    expect(said['aside']).toContain('before-restore-');
  });

  it('has nothing secret lying about', () => {
    const owners = said['owners']?.trim().split('\n') ?? [];
    expect(owners.length).toBeGreaterThan(4);
    expect(owners.filter((line) => !/^(root|parley) 600 /.test(line))).toEqual([]);
  });

  it('has the next certificate where it is wanted, and no other', () => {
    expect([said['renewed'], said['other']]).toEqual(['another\n', 'the same\n']);
  });
});
