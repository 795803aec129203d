import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import { defaultAll, newProfile, type Profile } from '../../src/bridge/profiles.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { fingerprintOf } from '../../src/service/tls/certificate-pair.ts';
import { makeCertificate } from '../../src/service/tls/self-made.ts';
import { judge, judgeAt, pinCertificates } from './certificates.ts';

let pem: string;
let pin: string;
beforeAll(async () => {
  pem = (await makeCertificate(['office'], Date.now())).cert;
  pin = fingerprintOf(pem);
});

const choosing = (service: ServiceChoice, id = 'first'): Profile[] => [
  newProfile(id, { profile: { name: 'Ada', service } }),
];
const joining = (pinned: string | null, address = 'https://office:7480', id = 'first'): Profile[] =>
  choosing({ mode: 'join', address, pin: pinned }, id);
const shown = (change: object = {}) => ({ hostname: 'office', pem, isVouchedFor: false, ...change });

describe('a certificate', () => {
  it('of the chosen service is trusted when it is the pinned one', () => {
    expect(judge(shown(), joining(pin))).toEqual({ is: 'trusted' });
  });

  it('of the chosen service is refused when it is another, whoever speaks for it', () => {
    const other = 'X'.repeat(43);
    const refusal = {
      is: 'refused',
      problem: { problem: 'mismatch', fingerprint: pin },
      profiles: ['first'],
    };
    expect(judge(shown(), joining(other))).toEqual(refusal);
    expect(judge(shown({ isVouchedFor: true }), joining(other))).toEqual(refusal);
  });

  it('without a pin has to be vouched for', () => {
    expect(judge(shown({ isVouchedFor: true }), joining(null))).toEqual({ is: 'chromium' });
    expect(judge(shown(), joining(null))).toEqual({
      is: 'refused',
      problem: { problem: 'unknown', fingerprint: pin },
      profiles: ['first'],
    });
  });

  it('of anybody else is left to Chromium', () => {
    expect(judge(shown({ hostname: 'elsewhere' }), joining(pin))).toEqual({ is: 'chromium' });
    expect(judge(shown(), choosing({ mode: 'host', reach: 'this-network', port: 0 }))).toEqual({
      is: 'chromium',
    });
    expect(judge(shown(), defaultAll.profiles)).toEqual({ is: 'chromium' });
  });

  it('of an IPv6 address is known with and without brackets', () => {
    expect(judge(shown({ hostname: 'fe80::1' }), joining(pin, 'https://[fe80::1]:7480'))).toEqual({
      is: 'trusted',
    });
  });
});

describe('of two services', () => {
  const other = 'X'.repeat(43);

  it('on one host each key counts at its own port alone', () => {
    const both = [...joining(other), ...joining(pin, 'https://office:7481', 'second')];
    expect(judge(shown(), both)).toEqual({ is: 'by-place' });
    expect(judgeAt('wss://office:7481/ws', shown(), both)).toEqual({ is: 'trusted' });
    expect(judgeAt('https://office:7481/files/1', shown(), both)).toEqual({ is: 'trusted' });
    const refused = { is: 'refused', problem: { problem: 'mismatch', fingerprint: pin } };
    expect(judgeAt('wss://office:7480/ws', shown(), both)).toEqual({ ...refused, profiles: ['first'] });
    expect(judgeAt('wss://office:7482/ws', shown(), both)).toEqual({ ...refused, profiles: [] });
  });

  it('at one port under two keys none is taken', () => {
    const both = [...joining(other), ...joining(pin, 'https://office:7480', 'second')];
    expect(judge(shown(), both)).toEqual({ is: 'by-place' });
    expect(judgeAt('wss://office:7480/ws', shown(), both)).toMatchObject({ is: 'refused' });
  });

  it('on one host under one key are both who they are', () => {
    const both = [...joining(pin), ...joining(pin, 'https://office:7481', 'second')];
    expect(judge(shown(), both)).toEqual({ is: 'trusted' });
    const vouched = [...joining(null), ...joining(null, 'https://office:7481', 'second')];
    expect(judge(shown({ isVouchedFor: true }), vouched)).toEqual({ is: 'chromium' });
  });

  it('on one host an authority speaks only for the one that pins no key', () => {
    const both = [...joining(other), ...joining(null, 'https://office:7481', 'second')];
    const vouched = shown({ isVouchedFor: true });
    expect(judge(vouched, both)).toEqual({ is: 'by-place' });
    expect(judgeAt('wss://office:7481/ws', vouched, both)).toEqual({ is: 'trusted' });
    expect(judgeAt('wss://office:7480/ws', vouched, both)).toMatchObject({ is: 'refused' });
    expect(judge(shown(), both)).toMatchObject({ is: 'refused', problem: { problem: 'unknown' } });
  });

  it('on one host no third key is taken', () => {
    const third = [...joining(other), ...joining('Y'.repeat(43), 'https://office:7481', 'second')];
    expect(judge(shown(), third)).toMatchObject({ is: 'refused', profiles: ['first', 'second'] });
  });

  it('on two hosts the key of one is nothing at the other', () => {
    const both = [...joining(pin, 'https://club:7480'), ...joining(other, 'https://office:7480', 'second')];
    expect(judge(shown(), both)).toMatchObject({ is: 'refused', profiles: ['second'] });
  });
});

describe('pinning', () => {
  it('answers Electron, tells what it refused, and is asked anew after another choice', () => {
    const chosen = (profiles: Profile[]) => ({ ...defaultAll, profiles });
    const settings = createSubject(chosen(joining(pin)));
    const told: string[] = [];
    const installed: ((request: never, answer: (code: number) => void) => void)[] = [];
    const session = { setCertificateVerifyProc: (proc: unknown) => void installed.push(proc as never) };
    pinCertificates({
      app: { on: () => undefined as never },
      session,
      settings,
      refused: ({ problem }, profile) => told.push(`${problem} to ${profile}`),
      log: silentLog,
    });
    const ask = (): number => {
      let said = NaN;
      const request = { hostname: 'office', certificate: { data: pem }, errorCode: -202 };
      installed.at(-1)?.(request as never, (code) => (said = code));
      return said;
    };
    expect(ask()).toBe(0);
    settings.set(chosen(joining(null)));
    expect(installed).toHaveLength(2);
    expect([ask(), told]).toEqual([-2, ['unknown to first']]);
    settings.set({ ...settings.getState(), theme: 'dark' });
    expect(installed).toHaveLength(2);
  });
});

it('a key that only one of the services on a host has is asked about once more, with the port', () => {
  const profiles = [
    ...joining('X'.repeat(43)),
    ...joining(pin, 'https://office:7481', 'second'),
    ...joining(null, 'https://office:7482', 'third'),
  ];
  const told: string[] = [];
  let verify = (_request: never, _answer: (code: number) => void): void => {};
  let again = (..._args: never[]): void => {};
  pinCertificates({
    app: { on: (_name: string, listener: typeof again) => (again = listener) as never },
    session: { setCertificateVerifyProc: (proc: unknown) => void (verify = proc as never) },
    settings: createSubject({ ...defaultAll, profiles }),
    refused: ({ problem }, profile) => told.push(`${problem} to ${profile}`),
    log: silentLog,
  });
  const ask = (errorCode: number): number => {
    let said = NaN;
    verify({ hostname: 'office', certificate: { data: pem }, errorCode } as never, (code) => (said = code));
    return said;
  };
  const askAgain = (url: string): string => {
    let said = 'as Electron does';
    const event = { preventDefault: () => (said = 'nothing') };
    const answer = (isTaken: boolean): void => void (said = isTaken ? 'taken' : 'refused');
    again(...([event, {}, url, 'net::ERR_CERT_AUTHORITY_INVALID', { data: pem }, answer] as never[]));
    return said;
  };
  expect(ask(-202)).toBe(-202);
  expect(askAgain('wss://office:7481/ws')).toBe('taken');
  expect([askAgain('wss://office:7480/ws'), told]).toEqual(['refused', ['mismatch to first']]);
  expect(askAgain('wss://office:7482/ws')).toBe('refused');
  expect(askAgain('wss://elsewhere/ws')).toBe('as Electron does');
  expect(ask(0)).toBe(-202);
  expect(askAgain('wss://office:7482/ws')).toBe('taken');
});

it('nothing else in main answers for certificates', () => {
  const source = readFileSync(path.join(import.meta.dirname, '..', 'main.ts'), 'utf8');
  expect(source).not.toContain('certificate-error');
});
