import { describe, expect, it } from 'vitest';
import { StorageError } from '../../src/service/storage/storage.ts';
import { failureOf } from './failure-of.ts';

describe('why a service did not start', () => {
  it.each([
    [new StorageError('corrupt', 'parley.db', undefined), 'data-damaged'],
    [new StorageError('newer', 'parley.db', undefined), 'data-newer'],
    [new StorageError('unusable', 'parley.db', undefined), 'data-unusable'],
    [new StorageError('in-use', 'parley.db', undefined), 'crashed'],
    [Object.assign(new Error('listen'), { code: 'EADDRINUSE' }), 'port-in-use'],
    [new Error('bug'), 'crashed'],
    ['not an error', 'crashed'],
  ])('%s: %s', (error, reason) => {
    expect(failureOf(error)).toBe(reason);
  });
});
