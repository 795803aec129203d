import { createManualClock } from '../../../base/clock.ts';
import { createSubject } from '../../../base/observable.ts';
import { createScope } from '../../../base/scope.ts';
import { readFileWord, type FileWord, type WhyLater } from '../../../protocol/file-words.ts';
import type { FilmInfo } from '../../../protocol/film.ts';
import type { UserId } from '../../../protocol/ids.ts';
import { createFileExchange, type Handover } from '../file-exchange.ts';
import type { FileLine, LineListener } from '../file-lines.ts';
import type { FileSink, KeptIn } from '../file-sink.ts';
import type { KeptOut } from '../kept-outs.ts';
import type { SourceFile } from '../pump.ts';

export const ada = '00000000-0000-4000-8000-00000000000a' as UserId;
export const ben = '00000000-0000-4000-8000-00000000000b' as UserId;

/** Tells the contents apart that there are here, and is no more than that (FNV-1a of some of it). */
export const digest = async (bytes: Uint8Array): Promise<string> => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += bytes.length > 100_000 ? 61 : 1)
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').repeat(8);
};

/** Everything here waits for nothing but promises. */
const turn = async (): Promise<void> => {
  for (let step = 0; step < 8; step += 1) await Promise.resolve();
};

/** The same bytes for the same length and mark. */
export function bytesLike(length: number, mark = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * mark + (at >> 8)) & 255;
  return bytes;
}

export interface FakeSource extends SourceFile {
  isGone: boolean;
}

export function sourceOf(path: string, content: Uint8Array<ArrayBuffer>, modifiedMs = 1): FakeSource {
  const source: FakeSource = {
    path,
    bytes: content.length,
    modifiedMs,
    isGone: false,
    async read(from, to) {
      if (source.isGone) throw new Error('gone');
      return content.slice(from, to);
    },
  };
  return source;
}

interface FakeSink extends FileSink {
  readonly files: Map<number, Uint8Array>;
  /** As it is after a power cut: what was not on the disk is gone. */
  afterPowerCut(): FakeSink;
  end: 'open' | 'finished' | 'cancelled';
  isFull: boolean;
  /** Nothing is written meanwhile. */
  waits: WhyLater | null;
}

const copyOf = (files: ReadonlyMap<number, Uint8Array>): Map<number, Uint8Array> =>
  new Map([...files].map(([file, bytes]) => [file, bytes.slice()]));

function createSink(files: Map<number, Uint8Array>, id: string): FakeSink {
  let onDisk = copyOf(files);
  const sink: FakeSink = {
    files,
    afterPowerCut: () => Object.assign(createSink(copyOf(onDisk), id), { end: sink.end }),
    end: 'open',
    isFull: false,
    waits: null,
    async write(file, from, bytes) {
      await turn();
      if (sink.waits) return sink.waits;
      if (sink.isFull || sink.end !== 'open') throw new Error('no room');
      sink.files.get(file)?.set(bytes, from);
      return undefined;
    },
    async sync() {
      const now = copyOf(files);
      await turn();
      onDisk = now;
    },
    async finish() {
      onDisk = copyOf(files);
      sink.end = 'finished';
    },
    async cancel() {
      sink.end = 'cancelled';
    },
    show: null,
    id,
  };
  return sink;
}

/** Ada and Ben, and lines between them that can be cut and come anew. Each may start anew. */
export async function createTwoEnds() {
  const clock = createManualClock();
  const sinks: FakeSink[] = [];
  const heard: [by: 'ada' | 'ben', word: FileWord][] = [];
  let voices = 0;
  let cutLine = (): void => {};

  const disks = { ada: new Map<string, KeptIn>(), ben: new Map<string, KeptIn>() };
  const outs = { ada: new Map<string, KeptOut>(), ben: new Map<string, KeptOut>() };
  /** Files that whoever starts anew finds again, by their names. */
  const sources = new Map<string, FakeSource>();
  const forgotten: string[] = [];
  /** For which a place was asked, and whose they are. */
  const films: [from: UserId, film: FilmInfo][] = [];
  const power = { ada: { isOn: true }, ben: { isOn: true } };
  const begin = async (who: 'ada' | 'ben') => {
    const disk = disks[who];
    const own = { isOn: true };
    power[who] = own;
    const change = (id: string, to: (one: KeptIn) => KeptIn): void => {
      const one = disk.get(id);
      if (one && own.isOn) disk.set(id, to(one));
    };
    const [self, other] = who === 'ada' ? [ada, ben] : [ben, ada];
    const scope = createScope();
    const open = createSubject<readonly FileLine[]>([]);
    const asking = { answer: 'takes' as 'takes' | 'thinks better of it' | 'knows of none' | WhyLater };
    const exchange = await createFileExchange({
      scope,
      clock,
      lines: { open },
      digest,
      async openSink({ files, film }, from) {
        if (film) films.push([from, film]);
        if (asking.answer === 'knows of none') throw new Error('nobody waits for it');
        if (asking.answer === 'thinks better of it') return null;
        if (asking.answer !== 'takes') return asking.answer;
        const sink = createSink(
          new Map(files.map(({ bytes }, file) => [file, new Uint8Array(bytes)])),
          `${sinks.length}`,
        );
        sinks.push(sink);
        return sink;
      },
      kept: {
        load: async () => [...disk.values()],
        put: (one) => void (own.isOn && disk.set(one.id, { hashes: disk.get(one.id)?.hashes ?? [], ...one })),
        append: ({ id }, firstBlock, hashes) =>
          change(id, (one) => ({ ...one, hashes: [...one.hashes.slice(0, firstBlock), ...hashes] })),
        dropHashes: async ({ id }) => change(id, (one) => ({ ...one, hashes: [] })),
        remove: ({ id }) => void (own.isOn && disk.delete(id)),
      },
      reopenSink: async ({ sink: id }) => sinks.find((sink) => sink.id === id && sink.end === 'open') ?? null,
      keptOuts: {
        load: async () => [...outs[who].values()],
        put: (one) => void outs[who].set(one.id, one),
        remove: ({ id, files }) => {
          outs[who].delete(id);
          forgotten.push(...files.map(({ source }) => source));
        },
      },
      async reopenSources(files) {
        const all = files.flatMap(({ source }) => sources.get(source) ?? []);
        return all.length === files.length && all.every(({ isGone }) => !isGone) ? all : null;
      },
      userOf: () => other,
      self: () => self,
    });
    return { scope, open, exchange, asking };
  };
  const ends = { ada: await begin('ada'), ben: await begin('ben') };

  const connect = (): void => {
    const isUp = { now: true };
    const listeners: Partial<Record<'ada' | 'ben', LineListener>> = {};
    const unheard: Record<'ada' | 'ben', FileWord[]> = { ada: [], ben: [] };
    const deliver = (task: () => void): boolean => {
      if (!isUp.now) return false;
      void Promise.resolve().then(() => (isUp.now ? task() : undefined));
      return true;
    };
    const lineOf = (own: 'ada' | 'ben', other: 'ada' | 'ben'): FileLine => ({
      voice: `voice ${voices++}`,
      say(word) {
        const text = JSON.stringify(word);
        return deliver(() => {
          const read = readFileWord(text);
          if (!read) throw new Error(`no word: ${text}`);
          heard.push([other, read]);
          if (listeners[other]) listeners[other].word(read);
          else unheard[other].push(read);
        });
      },
      send: (piece) => deliver(() => listeners[other]?.piece(piece.slice())),
      lookAtRoom: () => async () => null,
      listen(listener) {
        listeners[own] = listener;
        for (const word of unheard[own].splice(0)) listener.word(word);
      },
    });
    const lines = { ada: lineOf('ada', 'ben'), ben: lineOf('ben', 'ada') };
    cutLine = () => {
      isUp.now = false;
      for (const own of ['ada', 'ben'] as const)
        ends[own].open.set(ends[own].open.getState().filter((line) => line !== lines[own]));
    };
    for (const own of ['ada', 'ben'] as const) ends[own].open.set([lines[own]]);
  };

  /** Time for what is under way. */
  const passes = async (turns = 400): Promise<void> => {
    for (let count = 0; count < turns; count += 1) await turn();
  };
  /** Of before only what is on the disk is left at that end. */
  const startAnew = async (which: 'ada' | 'ben'): Promise<void> => {
    cutLine();
    ends[which].scope.end();
    await passes(5);
    ends[which] = await begin(which);
  };

  return {
    clock,
    sources,
    forgotten,
    films,
    sinks,
    heard,
    ends,
    connect,
    cut: () => cutLine(),
    startAnew,
    /** And what was not on the disk is gone. */
    async losesPower(which: 'ada' | 'ben') {
      power[which].isOn = false;
      if (which === 'ben') for (const [at, sink] of sinks.entries()) sinks[at] = sink.afterPowerCut();
      await startAnew(which);
    },
    seenBy(which: 'ada' | 'ben'): readonly Handover[] {
      clock.advance(300);
      return ends[which].exchange.state.getState();
    },
    passes,
  };
}
