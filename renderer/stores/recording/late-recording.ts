import { createSubject } from '../../../src/base/observable.ts';
import type { Answers, ForeignRecording, OwnRecording, RecordingModel } from './recording-model.ts';

interface LateRecording {
  readonly recording: RecordingModel;
  follow(found: RecordingModel): void;
}

/** Recording as the screens see it from the first moment: what records comes with what makes calls, and before it nothing can be recorded. */
export function createLateRecording(isPossible: boolean): LateRecording {
  const state = createSubject<OwnRecording>({ state: 'off' });
  const answers = createSubject<Answers>(new Map());
  const others = createSubject<readonly ForeignRecording[]>([]);
  const filmed = createSubject<string | null>(null);
  let model: RecordingModel | null = null;
  return {
    recording: {
      own: isPossible
        ? {
            ...{ state, answers },
            ask: (shape) => model?.own?.ask(shape),
            beginNow: () => model?.own?.beginNow(),
            stop: () => model?.own?.stop(),
          }
        : null,
      ...{ others, filmed },
      answer: (to, agrees) => model?.answer(to, agrees),
    },
    follow(found) {
      model = found;
      found.own?.state.subscribe((now) => state.set(now));
      found.own?.answers.subscribe((now) => answers.set(now));
      found.others.subscribe((now) => others.set(now));
      found.filmed.subscribe((now) => filmed.set(now));
    },
  };
}
