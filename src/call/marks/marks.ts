import type { Clock } from '../../base/clock.ts';
import { createEmitter } from '../../base/emitter.ts';
import { readMarkWord, type MarkWord } from '../../protocol/mark-words.ts';
import type { CallPorts, PeerConnection } from '../ports.ts';
import { tapConnection } from '../tap-connection.ts';

type OpenConnection = CallPorts['openConnection'];

export interface Mark {
  /** The track on which the voice of who made it comes: by it one finds whom it is from. */
  readonly voice: string;
  readonly word: MarkWord;
}

export interface Marks {
  /** Connections opened so carry marks. */
  watching(open: OpenConnection): OpenConnection;
  onMark(listener: (mark: Mark) => void): () => void;
  /** To everybody in the call. */
  send(word: MarkWord): void;
}

/** Words that a second of one connection takes: twice what an honest hand says. */
const wordsPerSecond = 60;

export function createMarks(clock: Pick<Clock, 'now'>): Marks {
  const emitter = createEmitter<{ mark: Mark }>();
  const open = new Set<PeerConnection>();

  const watching: Marks['watching'] = (openConnection) => (iceServers, listener) => {
    let voice: string | null = null;
    let second = 0;
    let words = 0;
    const isTooMuch = (): boolean => {
      const now = Math.floor(clock.now() / 1_000);
      words = now === second ? words + 1 : 1;
      second = now;
      return words > wordsPerSecond;
    };
    const connection = openConnection(iceServers, {
      ...listener,
      marked(text) {
        if (voice === null || isTooMuch()) return;
        const word = readMarkWord(text);
        if (word) emitter.emit('mark', { voice, word });
      },
    });
    open.add(connection);
    return tapConnection(connection, {
      lane(lane) {
        if (lane.name === 'voice') voice = lane.received.id;
        return lane;
      },
      closed: () => open.delete(connection),
    });
  };

  return {
    watching,
    onMark: (listener) => emitter.on('mark', listener),
    send(word) {
      const text = JSON.stringify(word);
      for (const connection of open) connection.mark(text, word.kind === 'ink');
    },
  };
}
