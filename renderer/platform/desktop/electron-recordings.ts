import type { KeptRecording } from '../../../src/bridge/recording.ts';
import type { BridgeClient } from './bridge-client.ts';
import { readingOf } from './electron-sending.ts';
import { mirror } from './mirror.ts';
import type { Recordings, RecordingTarget } from './recordings.ts';

/** Main writes; a piece is done when it is on the disk. */
export async function createRecordings(
  bridge: Pick<BridgeClient<'main'>, 'invoke' | 'tell' | 'on'>,
): Promise<Recordings> {
  const targetOf = (recording: string): RecordingTarget => ({
    id: recording,
    addFile: (name, beganMs) => bridge.invoke('recordings.add-file', { recording, name, beganMs }),
    write: (file, bytes) =>
      bridge
        .invoke('recordings.write', { recording, file, bytes })
        .catch(() => ({ state: 'failed' }) as const),
    addChapter: (chapter) => bridge.tell('recordings.add-chapter', { recording, ...chapter }),
    finish: () => bridge.invoke('recordings.finish', { recording }),
    drop: () => bridge.invoke('recordings.drop', { recording }),
  });
  return {
    kept: await mirror<readonly KeptRecording[]>(
      () => bridge.invoke('recordings.get', undefined),
      (changed) => bridge.on('recordings.changed', changed),
    ),
    async begin(wish) {
      const begun = await bridge.invoke('recordings.begin', wish);
      return begun.state === 'begun' ? targetOf(begun.recording) : begun;
    },
    await: (person) => bridge.tell('recordings.await', person),
    async sources(recording) {
      const found = await bridge.invoke('recordings.sources', { recording });
      return found.map((one) => ({ ...one, ...readingOf(bridge, one) }));
    },
    awaitNone: (recording) => bridge.tell('recordings.await-none', { recording }),
    tellTimes: (recording, times) => bridge.tell('recordings.times', { recording, times }),
    offered: (recording) => bridge.tell('recordings.offered', { recording }),
    show: (recording) => bridge.tell('recordings.show', { recording }),
    remove: (recording) => bridge.invoke('recordings.remove', { recording }),
  };
}
