import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import { createFakeFiles, fileId } from '../platform/fakes/fake-files.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createClips } from './clips.ts';

const said = 'what was said';
const info: FileInfo = {
  file: fileId(1),
  name: 'voice.webm',
  type: 'audio/webm',
  bytes: said.length,
  sha256: createHash('sha256').update(said).digest('hex'),
  thumbnail: null,
  clip: { durationMs: 1_500 },
};

function setUp(sent = said) {
  const files = createFakeFiles();
  files.setFetched({ ok: true, content: new Blob([sent]) });
  const scope = createScope();
  const clips = createClips({ scope, ...files.ports });
  return { ...files, scope, clips, state: () => clips.state.getState().get(info.file) };
}

describe('a clip', () => {
  it('is fetched when it is asked for, and its bytes go when nobody sees it any more', async () => {
    const t = setUp();
    expect(t.state()).toBeUndefined();
    t.clips.open(info);
    expect(t.state()).toEqual({ is: 'loading', received: 0 });
    await settle();
    expect(t.state()).toEqual({ is: 'ready', url: `blob:${said.length}` });
    t.clips.open(info);
    expect(t.state()?.is).toBe('ready');
    t.clips.close(info.file);
    expect(t.state()).toBeUndefined();
    expect(t.revoked).toEqual([`blob:${said.length}`]);
  });

  it('that is closed while it comes does not come', async () => {
    const t = setUp();
    t.clips.open(info);
    t.clips.close(info.file);
    await settle();
    expect(t.state()).toBeUndefined();
  });

  it('that is not what was sent is not played, and asked for anew', async () => {
    const t = setUp('something else');
    t.clips.open(info);
    await settle();
    expect(t.state()).toEqual({ is: 'failed', why: 'hash-mismatch' });
    t.setFetched({ ok: true, content: new Blob([said]) });
    t.clips.open(info);
    await settle();
    expect(t.state()?.is).toBe('ready');
  });

  it('that this browser cannot play says so and lets its bytes go', async () => {
    const t = setUp();
    t.clips.open(info);
    await settle();
    t.clips.unplayable(info.file);
    expect(t.state()).toEqual({ is: 'failed', why: 'unplayable' });
    expect(t.revoked).toHaveLength(1);
  });

  it('of another service is forgotten', async () => {
    const t = setUp();
    t.clips.open(info);
    await settle();
    t.scope.end();
    expect([t.state(), t.revoked.length]).toEqual([undefined, 1]);
  });
});

describe('what is heard', () => {
  it('is one thing at a time', () => {
    const { clips } = setUp();
    const stopped: string[] = [];
    const [first, second] = [() => void stopped.push('first'), () => void stopped.push('second')];
    clips.heard(first);
    clips.heard(first);
    expect(stopped).toEqual([]);
    const ended = clips.heard(second);
    expect(stopped).toEqual(['first']);
    ended();
    clips.heard(first);
    expect(stopped).toEqual(['first']);
  });

  it('is as fast as was chosen last', () => {
    const { clips } = setUp();
    const seen = [1, 2, 3].map(() => (clips.nextSpeed(), clips.speed.getState()));
    expect(seen).toEqual([1.5, 2, 1]);
  });
});
