import { createSubject, type Observable } from '../../base/observable.ts';
import { readFileWord, type FileWord } from '../../protocol/file-words.ts';
import type { CallPorts, PeerConnection } from '../ports.ts';
import { createCallRoom, type LookAtRoom } from './call-room.ts';
import { tapConnection } from '../tap-connection.ts';

type OpenConnection = CallPorts['openConnection'];

export interface LineListener {
  word(word: FileWord): void;
  piece(piece: Uint8Array<ArrayBuffer>): void;
}

/** A connection over which files can go, because the other end has said so. */
export interface FileLine {
  /** The track on which the voice of who is at the other end comes. */
  readonly voice: string;
  /** False where it cannot go out: the connection is gone. */
  say(word: FileWord): boolean;
  send(piece: Uint8Array<ArrayBuffer>): boolean;
  /** Looks from now on whether the pictures of the call have what they want. */
  lookAtRoom(): LookAtRoom;
  /** Once; is handed what was said before. */
  listen(listener: LineListener): void;
}

export interface FileLines {
  /** Connections opened so carry files. */
  watching(open: OpenConnection): OpenConnection;
  readonly open: Observable<readonly FileLine[]>;
}

/** Before anybody listens, an honest end says what it offers, films for a recording among it, and nothing else. */
const mostUnheard = 120;

/** Sees the connections on their way to the engine, which knows nothing of it. Small: what files do over them is loaded when there are some. */
export function createFileLines(): FileLines {
  const open = createSubject<readonly FileLine[]>([]);
  const callRoom = createCallRoom();

  const watching: FileLines['watching'] = (openConnection) => (iceServers, listener) => {
    const connection: { current: PeerConnection | null } = { current: null };
    const unheard: FileWord[] = [];
    let heard: LineListener | null = null;
    let voice: string | null = null;
    let line: FileLine | null = null;

    const say = (word: FileWord): boolean => connection.current?.sayOfFiles(JSON.stringify(word)) ?? false;
    const isHere = (): void => {
      if (line || voice === null) return;
      line = {
        voice,
        say,
        lookAtRoom: callRoom.look,
        send(piece) {
          const hasGone = connection.current?.sendOfFiles(piece) ?? false;
          if (hasGone) listener.fileSent?.(piece.length);
          return hasGone;
        },
        listen(listening) {
          heard = listening;
          for (const word of unheard.splice(0)) listening.word(word);
        },
      };
      open.set([...open.getState(), line]);
    };

    const inner = openConnection(iceServers, {
      ...listener,
      filesOpened() {
        say({ kind: 'here' });
      },
      fileSaid(text) {
        const word = readFileWord(text);
        // Who holds the connection sees by it that files still move.
        listener.fileSaid?.(text);
        if (!word) return;
        if (word.kind === 'here') isHere();
        else if (heard) heard.word(word);
        else if (unheard.length < mostUnheard) unheard.push(word);
      },
      filePiece(piece) {
        heard?.piece(piece);
        listener.filePiece?.(piece);
      },
    });
    connection.current = inner;
    const pictures = callRoom.watch(inner);
    return tapConnection(inner, {
      lane(lane) {
        if (lane.name === 'voice') voice = lane.received.id;
        return pictures.lane(lane);
      },
      closed() {
        connection.current = null;
        pictures.end();
        heard = null;
        open.set(open.getState().filter((other) => other !== line));
      },
    });
  };

  return { watching, open };
}
