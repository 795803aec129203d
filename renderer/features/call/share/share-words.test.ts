import { describe, expect, it } from 'vitest';
import { peer, sharing } from '../../../platform/fakes/fake-call.ts';
import {
  remoteShare,
  remoteShareComing,
  remoteShareName,
  seenBy,
  shareEnded,
  shareNote,
} from './share-words.ts';

const share = sharing();

describe('the words of an own share', () => {
  it('name who sees it', () => {
    expect(seenBy([])).toBe('Nobody else is here yet');
    expect(seenBy(['Ada', 'Bo', 'Cy'])).toBe('Seen by Ada, Bo and 1 more');
  });

  it('say the most pressing thing alone', () => {
    expect(shareNote(share)).toBeNull();
    expect(shareNote({ ...share, isHidden: true, isPaused: true })).toContain('Paused');
    expect(shareNote({ ...share, isHidden: true, sound: 'echo' })).toContain('minimised');
    expect(shareNote({ ...share, sound: 'echo' })).toContain('hear themselves');
    expect(shareNote({ ...share, sound: 'silent' })).toContain('nothing is heard');
    expect(shareNote({ ...share, sound: 'missing' })).toContain('gave none');
  });

  it('say why it ended', () => {
    expect(shareEnded({ state: 'ended', why: 'gone', name: 'Notes' })).toContain('“Notes” has ended');
    expect(shareEnded({ state: 'ended', why: 'not-picked', name: '' })).toContain('what you shared');
  });
});

it('what somebody else shares is a screen, a window, or held', () => {
  const { media } = peer();
  const of = (more: Partial<typeof media>) => ({ media: { ...media, ...more } });
  const shown = (more: Partial<typeof media>) => remoteShare(of(more), 'Ada');
  expect(shown({ screen: 'screen' })).toBe('Ada shares a screen');
  expect(shown({ screen: 'window' })).toBe('Ada shares a window');
  expect(shown({ screen: 'window', screenPaused: true })).toBe('Ada has paused the share');
  expect(remoteShareName(of({ screen: 'screen' }), 'Bo')).toBe('Bo’s screen');
  expect(remoteShareName(of({ screen: 'window', screenPaused: true }), 'Bo')).toBe('Bo’s window, paused');
  expect(remoteShareComing({ media: { ...media, screenPaused: true } })).toBe('The share is paused');
});
