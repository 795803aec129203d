import type { PeerListener } from '../../../src/call/ports.ts';

/** What waits to go out beyond so much is old by the time it arrives. */
const maxWaitingBytes = 64 * 1024;

interface RtcChannel {
  /** Beside the lanes just made; a second time changes nothing. */
  open(): void;
  say(text: string): boolean;
  /** Lasting: it arrives, in order. Otherwise it may get lost, and what comes later is not held up by it. */
  mark(text: string, isLasting: boolean): boolean;
  sayOfFiles(text: string): boolean;
  sendOfFiles(piece: Uint8Array<ArrayBuffer>): boolean;
}

interface Channels {
  readonly words: RTCDataChannel;
  readonly ink: RTCDataChannel;
  readonly pointer: RTCDataChannel;
  readonly files: RTCDataChannel;
}

function send(channel: RTCDataChannel | undefined, text: string): boolean {
  if (channel?.readyState !== 'open' || channel.bufferedAmount > maxWaitingBytes) return false;
  channel.send(text);
  return true;
}

/** Several times what may be on its way. Who sends and reads nothing would fill it, and at 16 MiB Chromium throws. */
const maxFilesBytes = 12 * 1024 * 1024;

/** How much is sent is decided beside it (`src/call/files`). */
function sendOfFiles(channel: RTCDataChannel | undefined, what: string | Uint8Array<ArrayBuffer>): boolean {
  if (channel?.readyState !== 'open' || channel.bufferedAmount > maxFilesBytes) return false;
  // One of the two forms each: the browser has no form for both.
  if (typeof what === 'string') channel.send(what);
  else channel.send(what);
  return true;
}

/**
 * Words between the two sides. Agreed on beforehand (`negotiated`), so that they are there with the connection and nobody can open others:
 * a channel that the other side makes by itself is never listened to. Marks have their own: many of them hold up no word.
 */
export function createRtcChannel(
  peer: RTCPeerConnection,
  listener: PeerListener,
  signal: AbortSignal,
): RtcChannel {
  let channels: Channels | null = null;
  const make = (label: string, id: number, options: RTCDataChannelInit, heard: (text: string) => void) => {
    const channel = peer.createDataChannel(label, { negotiated: true, id, ...options });
    channel.addEventListener(
      'message',
      ({ data }) => {
        if (typeof data === 'string') heard(data);
      },
      { signal },
    );
    return channel;
  };
  return {
    open() {
      if (channels) return;
      const marked = (text: string): void => listener.marked?.(text);
      channels = {
        words: make('parley', 0, {}, (text) => listener.said(text)),
        ink: make('ink', 1, {}, marked),
        pointer: make('pointer', 2, { ordered: false, maxRetransmits: 0 }, marked),
        files: make('files', 3, {}, (text) => listener.fileSaid?.(text)),
      };
      const { words, files } = channels;
      words.addEventListener('open', () => listener.channelOpened(), { signal });
      files.binaryType = 'arraybuffer';
      const pieceCame = ({ data }: MessageEvent<unknown>): void => {
        if (data instanceof ArrayBuffer) listener.filePiece?.(new Uint8Array(data));
      };
      files.addEventListener('message', pieceCame, { signal });
      files.addEventListener('open', () => listener.filesOpened?.(), { signal });
    },
    say: (text) => send(channels?.words, text),
    sayOfFiles: (text) => sendOfFiles(channels?.files, text),
    sendOfFiles: (piece) => sendOfFiles(channels?.files, piece),
    mark: (text, isLasting) => send(isLasting ? channels?.ink : channels?.pointer, text),
  };
}
