import type { Clock } from '../../base/clock.ts';
import { createEmitter } from '../../base/emitter.ts';
import { readRecordWord, type RecordWord } from '../../protocol/record-words.ts';
import type { CallPorts, PeerConnection } from '../ports.ts';
import { tapConnection } from '../tap-connection.ts';

type OpenConnection = CallPorts['openConnection'];

/** `voice`: the track on which the voice of who is at the other end comes; by it one finds who it is. */
export type RecordNews =
  | { readonly is: 'open'; readonly voice: string }
  | { readonly is: 'gone'; readonly voice: string }
  | { readonly is: 'said'; readonly voice: string; readonly word: RecordWord };

/** Words about recordings, over the connections of a call. */
export interface RecordLines {
  /** Connections opened so carry them. */
  watching(open: OpenConnection): OpenConnection;
  onNews(listener: (news: RecordNews) => void): () => void;
  /** To one of them, as soon as it hears. */
  say(voice: string, word: RecordWord): void;
}

/** Words that one connection takes: an honest recorder says a few in a call, and a few more with each reconnection; and clocks are asked now and then. */
const mostWords = 200;
const wordsEachMs = 2 / 1_000;

export function createRecordLines(clock: Pick<Clock, 'now'>): RecordLines {
  const emitter = createEmitter<{ news: RecordNews }>();
  const open = new Map<string, PeerConnection>();

  const watching: RecordLines['watching'] = (openConnection) => (iceServers, listener) => {
    let voice: string | null = null;
    let words = 0;
    const openedMs = clock.now();
    const takesMore = (): boolean => (words += 1) <= mostWords + (clock.now() - openedMs) * wordsEachMs;
    const connection = openConnection(iceServers, {
      ...listener,
      channelOpened() {
        listener.channelOpened();
        if (voice === null) return;
        open.set(voice, connection);
        emitter.emit('news', { is: 'open', voice });
      },
      said(text) {
        const word = readRecordWord(text);
        if (word === null) listener.said(text);
        else if (voice !== null && takesMore()) emitter.emit('news', { is: 'said', voice, word });
      },
    });
    return tapConnection(connection, {
      lane(lane) {
        if (lane.name === 'voice') voice = lane.received.id;
        return lane;
      },
      closed() {
        if (voice === null) return;
        open.delete(voice);
        emitter.emit('news', { is: 'gone', voice });
      },
    });
  };

  return {
    watching,
    onNews: (listener) => emitter.on('news', listener),
    say: (voice, word) => void open.get(voice)?.say(JSON.stringify(word)),
  };
}
