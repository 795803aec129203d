import { createSubject } from '../../src/base/observable.ts';
import type {
  Answers,
  ForeignRecording,
  OwnRecording,
  RecordingModel,
} from '../../renderer/stores/recording/recording-model.ts';

export interface FakeRecording {
  readonly own?: OwnRecording;
  readonly answers?: Answers;
  readonly others?: readonly ForeignRecording[];
}

export function createFakeRecording({
  own = { state: 'off' },
  answers = new Map(),
  others = [],
}: FakeRecording = {}): RecordingModel {
  const state = createSubject<OwnRecording>(own);
  return {
    own: {
      state,
      answers: createSubject(answers),
      ask: (shape) => state.set({ state: 'asking', shape }),
      beginNow() {},
      stop: () => state.set({ state: 'off' }),
    },
    others: createSubject(others),
    filmed: createSubject(others.find(({ shape, agrees }) => shape === 'each' && agrees)?.recording ?? null),
    answer() {},
  };
}
