import { describe, expect, it } from 'vitest';
import { add, readPlaywright, readVitest } from './tally.ts';

const file = (status: string, ...tests: [fullName: string, status: string][]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});

describe('what vitest came to', () => {
  it('counts tests and names the failed ones', () => {
    const report = { testResults: [file('failed', ['adds', 'passed'], ['divides', 'failed'])] };
    expect(readVitest(report)).toEqual({ passed: 1, failed: ['a.test.ts: divides'] });
  });

  it('has a file that could not be loaded as a failure', () => {
    expect(readVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: ['a.test.ts'] });
  });

  it('says how a test failed, without colours', () => {
    const [failed] = file('failed', ['divides', 'failed']).assertionResults;
    const assertionResults = [{ ...failed, failureMessages: ['\u001B[31mby zero\u001B[39m\n\n  at x'] }];
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] };
    expect(readVitest(report).failed).toEqual(['a.test.ts: divides\n    by zero\n      at x']);
  });

  it('says why a file could not be loaded', () => {
    const report = { testResults: [{ ...file('failed'), message: 'no such module' }] };
    expect(readVitest(report).failed).toEqual(['a.test.ts\n    no such module']);
  });

  it('has a skipped test as a failure', () => {
    const report = { testResults: [file('passed', ['waits', 'skipped'])] };
    expect(readVitest(report)).toEqual({ passed: 0, failed: ['a.test.ts: waits (skipped)'] });
  });
});

describe('what Playwright came to', () => {
  const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] });

  it('counts the specs of suites inside suites', () => {
    const report = {
      suites: [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'unexpected')] }] }],
      errors: [],
    };
    expect(readPlaywright(report)).toEqual({ passed: 1, failed: ['a.spec.ts: two'] });
  });

  it('says where and how a spec failed, and no more than what is read', () => {
    const message = Array.from({ length: 100 }, (_, at) => `line ${at}`).join('\n');
    const errors = [{ message, location: { file: 'person.ts', line: 7, column: 1 } }];
    const tests = [{ status: 'unexpected', results: [{ errors }] }];
    const report = { suites: [{ specs: [{ title: 'one', file: 'a.spec.ts', tests }] }], errors: [] };
    const lines = readPlaywright(report).failed[0]?.split('\n');
    expect(lines?.slice(0, 3)).toEqual(['a.spec.ts: one', '    person.ts:7', '    line 0']);
    expect(lines).toHaveLength(31);
  });

  it('has flaky and skipped specs as failures', () => {
    const report = { suites: [{ specs: [spec('a', 'flaky'), spec('b', 'skipped')] }], errors: [] };
    expect(readPlaywright(report).failed).toEqual(['a.spec.ts: a (flaky)', 'a.spec.ts: b (skipped)']);
  });

  it('has an error outside the specs as a failure', () => {
    const report = { suites: [], errors: [{ message: 'SyntaxError: no\nat x' }] };
    expect(readPlaywright(report)).toEqual({ passed: 0, failed: ['SyntaxError: no'] });
  });
});

it('adds two tallies', () => {
  expect(add({ passed: 1, failed: ['a'] }, { passed: 2, failed: ['b'] })).toEqual({
    passed: 3,
    failed: ['a', 'b'],
  });
});
