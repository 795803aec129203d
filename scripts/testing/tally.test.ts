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
