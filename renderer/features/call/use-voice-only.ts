import { useObservable } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';

/** The person wants no cameras in this call. */
export const useVoiceOnly = (): boolean => useObservable(useModel().lookedAt.voiceOnly);
