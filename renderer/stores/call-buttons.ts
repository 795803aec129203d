import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView } from '../../src/call/view.ts';
import type { MediaKeys } from '../platform/desktop/media-keys.ts';
import { isInCall } from './call-place.ts';

interface Deps {
  readonly scope: Scope;
  readonly call: Pick<CallEngine, 'view' | 'setMicrophone' | 'setCamera' | 'leave'>;
  readonly mediaKeys: MediaKeys;
}

const isSending = (view: CallView, device: 'microphone' | 'camera'): boolean => {
  if (!isInCall(view)) return false;
  const { state } = view.local[device];
  return state === 'on' || state === 'opening';
};

/** The buttons for calls that the system knows are this call's, as long as there is one. */
export function startCallButtons({ scope, call, mediaKeys }: Deps): void {
  const { view } = call;
  const buttons = {
    toggleMicrophone: () => call.setMicrophone(!isSending(view.getState(), 'microphone')),
    toggleCamera: () => call.setCamera(!isSending(view.getState(), 'camera')),
    hangUp: () => call.leave(),
  };
  let isOurs = false;
  let shown = '';
  const apply = (now: CallView): void => {
    if (isInCall(now) !== isOurs) {
      isOurs = !isOurs;
      mediaKeys.follow(isOurs ? buttons : null);
    }
    if (!isOurs) return;
    const devices = { microphone: isSending(now, 'microphone'), camera: isSending(now, 'camera') };
    if (JSON.stringify(devices) === shown) return;
    shown = JSON.stringify(devices);
    mediaKeys.show(devices);
  };
  scope.own(view.subscribe(apply));
  scope.own(() => mediaKeys.follow(null));
  apply(view.getState());
}
