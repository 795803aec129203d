import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../protocol/limits.ts';
import { createSocketLine } from './socket-line.ts';
import { textFrame } from './text-frame.ts';
import { createWriteGroups } from './write-groups.ts';

function createStream() {
  const calls: string[] = [];
  return {
    calls,
    writableLength: 0,
    cork: () => void calls.push('cork'),
    uncork: () => void calls.push('uncork'),
  };
}

function createTurn() {
  const tasks: (() => void)[] = [];
  return { tasks, gather: createWriteGroups((task) => tasks.push(task)), end: () => tasks.shift()?.() };
}

describe('write groups', () => {
  it('hold a stream once a turn, however often it is written to, and let go at its end', () => {
    const { tasks, gather, end } = createTurn();
    const stream = createStream();
    gather(stream);
    gather(stream);
    expect(stream.calls).toEqual(['cork']);
    expect(tasks).toHaveLength(1);
    end();
    expect(stream.calls).toEqual(['cork', 'uncork']);
  });

  it('let go in between once enough has gathered, and go on gathering', () => {
    const { tasks, gather, end } = createTurn();
    const stream = createStream();
    gather(stream);
    stream.writableLength = 64 * 1024 - 1;
    gather(stream);
    expect(stream.calls).toEqual(['cork']);
    stream.writableLength += 1;
    gather(stream);
    expect(stream.calls).toEqual(['cork', 'uncork', 'cork']);
    expect(tasks).toHaveLength(1);
    end();
    expect(stream.calls).toEqual(['cork', 'uncork', 'cork', 'uncork']);
  });

  it('let go of all streams of a turn together, and begin anew in the next', () => {
    const { tasks, gather, end } = createTurn();
    const [first, second] = [createStream(), createStream()];
    gather(first);
    gather(second);
    expect(tasks).toHaveLength(1);
    end();
    expect([...first.calls, ...second.calls]).toEqual(['cork', 'uncork', 'cork', 'uncork']);
    gather(first);
    end();
    expect(first.calls).toEqual(['cork', 'uncork', 'cork', 'uncork']);
    expect(second.calls).toHaveLength(2);
  });
});

describe('a line that gathers', () => {
  it('does not take for slow who was told more than the backlog in one turn', async () => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connected = once(server, 'connection');
    const reader = new WebSocket(`ws://127.0.0.1:${port}`);
    const [ours, { socket: stream }] = (await connected) as [WebSocket, IncomingMessage];
    const gather = createWriteGroups(setImmediate);
    const line = createSocketLine({
      ...{ socket: ours, stream, frameOf: textFrame },
      beforeWrite: () => gather(stream),
    });
    const frames = Math.ceil((1.5 * limits.backlogBytes) / limits.frameBytes);
    let heard = 0;
    reader.on('message', () => (heard += 1));
    await once(reader, 'open');
    for (let sent = 0; sent < frames; sent += 1) line.send('x'.repeat(limits.frameBytes));
    expect(ours.readyState).toBe(ours.OPEN);
    await expect.poll(() => heard).toBe(frames);
    reader.terminate();
    server.close();
  });
});
