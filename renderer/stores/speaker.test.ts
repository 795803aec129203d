import { describe, expect, it } from 'vitest';
import type { UserId } from '../../src/protocol/ids.ts';
import { nextSpeaker, nobodySpoke, type SpeakerState } from './speaker.ts';

const tickMs = 150;
const [ada, bo, cy] = ['ada', 'bo', 'cy'] as UserId[];
type Voice = Readonly<Partial<Record<string, number>>>;

/** Hears `voice` for so long. Everybody is there and silent unless said. */
function hear(state: SpeakerState, voice: Voice, forMs: number, present = [ada, bo, cy]): SpeakerState {
  const levels = new Map(present.map((user) => [user as UserId, voice[user as UserId] ?? 0]));
  let now = state;
  for (let ms = 0; ms < forMs; ms += tickMs) now = nextSpeaker(now, levels, tickMs);
  return now;
}

const adaSpeaks = hear(nobodySpoke, { ada: 0.1 }, 1_500);

describe('who speaks', () => {
  it.each<[string, SpeakerState, [Voice, number][], string | null]>([
    ['nobody at first', nobodySpoke, [[{}, 5_000]], null],
    ['the first who speaks on', nobodySpoke, [[{ ada: 0.1 }, 1_200]], 'ada'],
    ['nobody after a word', nobodySpoke, [[{ ada: 0.1 }, 900]], null],
    ['nobody for a fan', nobodySpoke, [[{ ada: 0.01 }, 9_000]], null],
    ['still Ada in silence', adaSpeaks, [[{}, 60_000]], 'ada'],
    ['still Ada while Bo coughs', adaSpeaks, [[{ ada: 0.05, bo: 0.6 }, 600]], 'ada'],
    [
      'still Ada while Bo coughs twice',
      adaSpeaks,
      [
        [{ bo: 0.6 }, 450],
        [{}, 450],
        [{ bo: 0.6 }, 450],
      ],
      'ada',
    ],
    ['Bo, who speaks louder for long enough', adaSpeaks, [[{ ada: 0.05, bo: 0.1 }, 1_200]], 'bo'],
    ['still Ada while Bo is as loud', adaSpeaks, [[{ ada: 0.1, bo: 0.11 }, 9_000]], 'ada'],
    [
      'Bo, with a breath between the words',
      adaSpeaks,
      [
        [{ bo: 0.1 }, 900],
        [{}, 300],
        [{ bo: 0.1 }, 600],
      ],
      'bo',
    ],
    [
      'still Ada while Bo and Cy throw words in by turns',
      adaSpeaks,
      [
        [{ bo: 0.2 }, 900],
        [{ cy: 0.2 }, 900],
        [{ bo: 0.2 }, 900],
      ],
      'ada',
    ],
  ])('%s', (_name, before, heard, speaker) => {
    const after = heard.reduce((state, [voice, forMs]) => hear(state, voice, forMs), before);
    expect(after.speaker).toBe(speaker);
  });

  it('is nobody who is gone', () => {
    expect(hear(adaSpeaks, {}, tickMs, [bo, cy]).speaker).toBe(null);
    const boNearly = hear(adaSpeaks, { bo: 0.2 }, 900);
    expect(hear(boNearly, { ada: 0 }, tickMs, [ada, cy]).rival).toBe(null);
  });
});
