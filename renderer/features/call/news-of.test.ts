import { expect, it } from 'vitest';
import { peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo } from '../../platform/fakes/sample.ts';
import { newsOf } from './news-of.ts';

const [withAda, withBo] = [peer(), peer({ user: bo.user })];
const adaAsks = peer({ handAtMs: 5 });

it.each([
  [[], [withAda], [{ what: 'joined', user: ada.user }]],
  [[withAda, withBo], [withBo], [{ what: 'left', user: ada.user }]],
  [[withAda], [adaAsks], [{ what: 'hand-up', user: ada.user }]],
  [[adaAsks], [adaAsks], []],
  [[adaAsks], [withAda], []],
  [[], [adaAsks], [{ what: 'joined', user: ada.user }]],
])('%#', (before, now, news) => {
  expect(newsOf(before, now)).toEqual(news);
});
