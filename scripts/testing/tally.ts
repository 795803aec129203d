import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

/** What a part of the run came to. */
export interface Tally {
  readonly passed: number;
  /** What failed, by name, and how: who reads the end of a long run has it there. */
  readonly failed: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: [] };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
});

/** As much of an error as says where it comes from. */
const linesOfReason = 30;

const withReasons = (name: string, reasons: readonly string[]): string =>
  [
    name,
    ...reasons.flatMap((reason) => {
      const lines = stripVTControlCharacters(reason)
        .split('\n')
        .filter((line) => line.trim() !== '');
      return lines.slice(0, linesOfReason).map((line) => `    ${line}`);
    }),
  ].join('\n');

const VitestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.array(v.string()), []),
        }),
      ),
    }),
  ),
});

/** A test that did not run proves nothing, so only `passed` counts as passed. A file that could not be loaded fails too. */
export function readVitest(report: unknown): Tally {
  const { testResults } = v.parse(VitestReport, report);
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${file.name}: ${fullName}`,
      status,
      failureMessages,
    })),
  );
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = tests.filter(({ status }) => status !== 'passed');
  return {
    passed: tests.length - failed.length,
    failed: [
      ...unloaded.map(({ name, message }) => withReasons(name, [message])),
      ...failed.map(({ name, status, failureMessages }) =>
        status === 'failed' ? withReasons(name, failureMessages) : `${name} (${status})`,
      ),
    ],
  };
}

const PlaywrightError = v.object({
  message: v.optional(v.string(), ''),
  location: v.optional(v.object({ file: v.string(), line: v.number() })),
});
const PlaywrightTest = v.object({
  status: v.string(),
  results: v.optional(v.array(v.object({ errors: v.array(PlaywrightError) })), []),
});
type PlaywrightTest = v.InferOutput<typeof PlaywrightTest>;

interface Suite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly PlaywrightTest[];
  }[];
  readonly suites?: readonly Suite[] | undefined;
}

const Spec = v.object({
  title: v.string(),
  file: v.string(),
  tests: v.array(PlaywrightTest),
});
const SuiteSchema: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(Spec),
  suites: v.optional(v.array(v.lazy(() => SuiteSchema))),
});
const PlaywrightReport = v.object({
  suites: v.array(SuiteSchema),
  errors: v.array(v.object({ message: v.optional(v.string(), 'an error outside the specs') })),
});

const specsOf = (suite: Suite): Suite['specs'] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap((inner) => specsOf(inner)),
];

const reasonsOf = ({ errors }: PlaywrightTest['results'][number]): string[] =>
  errors.map(({ message, location }) =>
    location === undefined ? message : `${location.file}:${location.line}\n${message}`,
  );

export function readPlaywright(report: unknown): Tally {
  const { suites, errors } = v.parse(PlaywrightReport, report);
  const tests = suites
    .flatMap((suite) => specsOf(suite))
    .flatMap(({ file, title, tests }) => tests.map((test) => ({ name: `${file}: ${title}`, ...test })));
  const failed = tests.filter(({ status }) => status !== 'expected');
  return {
    passed: tests.length - failed.length,
    failed: [
      ...errors.map(({ message }) => message.split('\n')[0] ?? message),
      ...failed.map(({ name, status, results }) =>
        status === 'unexpected' ? withReasons(name, results.flatMap(reasonsOf)) : `${name} (${status})`,
      ),
    ],
  };
}
