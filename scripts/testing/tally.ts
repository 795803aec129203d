import * as v from 'valibot';

/** What a part of the run came to. */
export interface Tally {
  readonly passed: number;
  /** What failed, by name. */
  readonly failed: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: [] };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
});

const VitestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

/** A test that did not run proves nothing, so only `passed` counts as passed. A file that could not be loaded fails too. */
export function readVitest(report: unknown): Tally {
  const { testResults } = v.parse(VitestReport, report);
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, status }) => ({ name: `${file.name}: ${fullName}`, status })),
  );
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = tests.filter(({ status }) => status !== 'passed');
  return {
    passed: tests.length - failed.length,
    failed: [
      ...unloaded.map(({ name }) => name),
      ...failed.map(({ name, status }) => (status === 'failed' ? name : `${name} (${status})`)),
    ],
  };
}

interface Suite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly Suite[] | undefined;
}

const Spec = v.object({
  title: v.string(),
  file: v.string(),
  tests: v.array(v.object({ status: v.string() })),
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

export function readPlaywright(report: unknown): Tally {
  const { suites, errors } = v.parse(PlaywrightReport, report);
  const tests = suites
    .flatMap((suite) => specsOf(suite))
    .flatMap(({ file, title, tests }) => tests.map(({ status }) => ({ name: `${file}: ${title}`, status })));
  const failed = tests.filter(({ status }) => status !== 'expected');
  return {
    passed: tests.length - failed.length,
    failed: [
      ...errors.map(({ message }) => message.split('\n')[0] ?? message),
      ...failed.map(({ name, status }) => (status === 'unexpected' ? name : `${name} (${status})`)),
    ],
  };
}
