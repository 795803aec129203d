import type { Observable } from '../base/observable.ts';
import type { KeptStay, StayBefore } from './ports.ts';
import type { CallView, DeviceView } from './view.ts';

const isWanted = ({ state }: DeviceView): boolean => state === 'on' || state === 'opening';

/** Undefined: this page has not been in a call yet, and what the one before it remembered still counts. */
function stayOf(view: CallView): StayBefore | null | undefined {
  switch (view.phase) {
    case 'idle':
    case 'incoming':
      return undefined;
    case 'calling':
    case 'live': {
      const { microphone, camera } = view.local;
      return { call: view.call, microphone: isWanted(microphone), camera: isWanted(camera) };
    }
    case 'over':
      return null;
  }
}

/** For the page that comes after this one. Returns the way to stop. */
export function keepStay(view: Observable<CallView>, kept: Pick<KeptStay, 'save'>): () => void {
  let said = '';
  return view.subscribe((now) => {
    const stay = stayOf(now);
    const text = JSON.stringify(stay);
    if (stay === undefined || text === said) return;
    said = text;
    kept.save(stay);
  });
}
