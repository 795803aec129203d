import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { requests, type RequestType } from '../../src/protocol/requests.ts';
import { actors } from './steps.ts';

const folder = path.join(import.meta.dirname, 'corpus');
const requestType = v.picklist(Object.keys(requests) as [RequestType, ...RequestType[]]);

const step = v.strictObject({
  who: v.picklist(actors),
  type: requestType,
  seed: v.number(),
  isFaulty: v.boolean(),
  pauseMs: v.number(),
});

/** What is played again with each test run: single frames, or one session. */
const entry = v.variant('kind', [
  v.strictObject({ kind: v.literal('frames'), why: v.string(), frames: v.array(v.string()) }),
  v.strictObject({ kind: v.literal('session'), why: v.string(), steps: v.array(step) }),
]);

export type CorpusEntry = v.InferOutput<typeof entry>;

export const readCorpus = (): CorpusEntry[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => v.parse(entry, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
