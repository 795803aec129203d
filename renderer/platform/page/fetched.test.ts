import { expect, it } from 'vitest';
import { createFetched } from './fetched.ts';

it('is fetched once, whoever asks, and says when it is there', async () => {
  let loads = 0;
  const script = createFetched(() => Promise.resolve((loads += 1)));
  const heard: unknown[] = [];
  script.found.subscribe((now) => heard.push(now));
  expect(await Promise.all([script.fetch(), script.fetch()])).toEqual([1, 1]);
  expect(await script.fetch()).toBe(1);
  expect([heard, script.found.getState()]).toEqual([[1], 1]);
});

it('is there for all before who asked goes on', async () => {
  const script = createFetched(() => Promise.resolve('calls'));
  await script.fetch();
  expect(script.found.getState()).toBe('calls');
});

it('is fetched anew where it did not come', async () => {
  const answers = [Promise.reject(new Error('cut off')), Promise.resolve('calls')];
  const script = createFetched(() => answers.shift() ?? Promise.resolve('too often'));
  await expect(script.fetch()).rejects.toThrow('cut off');
  expect(script.found.getState()).toBeNull();
  expect(await script.fetch()).toBe('calls');
});

it('is fetched anew where who was told of it could not begin with it', async () => {
  const script = createFetched(() => Promise.resolve('calls'));
  const stop = script.found.subscribe(() => {
    throw new Error('no such device');
  });
  await expect(script.fetch()).rejects.toThrow('no such device');
  stop();
  expect(await script.fetch()).toBe('calls');
});
