import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { DataUse } from '../../src/call/quality/call-quality.ts';
import { noticesTexts } from '../../src/texts/notices.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { MediaKeys } from '../platform/desktop/media-keys.ts';
import type { PageFocus } from '../platform/page/page-focus.ts';
import type { LostPicture } from '../platform/picture/picture-styling.ts';
import type { Sounds } from '../platform/voice/sounds.ts';
import type { DevicesState, SessionState } from './app-model.ts';
import { startCallButtons } from './call-buttons.ts';
import { startCallSounds } from './call-sounds.ts';
import { startDataWatch } from './data-watch.ts';
import { startDeviceNews } from './device-news.ts';
import type { Pictures } from './pictures-model.ts';
import { startPowerSync } from './power-sync.ts';
import type { AnswerRing } from './ring-answers.ts';
import { startRingReporter } from './ring-reporter.ts';
import { startStatusReporter } from './status-reporter.ts';
import { deviceBackWords, standsInWords } from './words.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly desktop: Desktop;
  readonly call: CallEngine;
  readonly session: Observable<SessionState>;
  readonly pictures: Pictures;
  readonly devices: Observable<DevicesState>;
  readonly sounds: Sounds;
  readonly focus: PageFocus;
  readonly mediaKeys: MediaKeys;
  readonly dataUse: Observable<DataUse>;
  readonly cleaningFailures: Observable<number>;
  readonly lostPictures: Observable<LostPicture | null>;
  readonly answerRing: AnswerRing;
  readonly inform: (text: string) => void;
  /** Settings could not be kept. */
  readonly failed: () => void;
}

/** What a call does around itself: it rings, is heard, is told to the computer, and gives way to it. */
export function startCallWires({ dataUse, mediaKeys, inform, ...deps }: Deps): void {
  const { scope, desktop, call, sounds } = deps;
  const { view, waiting } = call;
  startPowerSync({ ...deps, cameraTurnedOff: () => inform(noticesTexts.cameraLocked) });
  startDataWatch({ scope, dataUse, told: (takes) => inform(noticesTexts.dataLimit[takes]) });
  scope.own(deps.cleaningFailures.subscribe(() => inform(noticesTexts.cleaningFailed)));
  scope.own(
    deps.lostPictures.subscribe((lost) => {
      if (!lost) return;
      // What would be sent now is what was to be hidden.
      if (lost.hides) call.setCamera(false);
      // The camera is opened anew, as it is.
      else desktop.changeSettings({ helpsLight: false, framing: 'whole' }).catch(deps.failed);
      inform(noticesTexts.lostPicture[lost.hides ? 'hidden' : 'plain'][lost.why]);
    }),
  );
  startDeviceNews({
    ...{ scope, view, clock: deps.clock, settings: desktop.settings, devices: deps.devices },
    standsIn: (kind, name) => inform(standsInWords(kind, name)),
    back: (kind, name) => inform(deviceBackWords(kind, name)),
  });
  startCallButtons({ scope, call, mediaKeys });
  startCallSounds({ scope, view, waiting, settings: desktop.settings, sounds });
  startRingReporter(deps);
  startStatusReporter({ ...deps, view });
}
