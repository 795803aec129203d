import { useState } from 'preact/hooks';
import type { SettingsPatch } from '../../../src/bridge/settings.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { useVoiceOnly } from './use-voice-only.ts';

/** How this person looks at calls: kept for the next one, but for what is pinned and whether cameras are wanted. */
export interface CallLook {
  readonly layout: 'grid' | 'speaker';
  readonly hidesSelf: boolean;
  readonly isVoiceOnly: boolean;
  /** The key of a picture. */
  readonly pinned: string | null;
  readonly pin: (key: string | null) => void;
  readonly toggleLayout: () => void;
  readonly toggleSelf: () => void;
  readonly toggleVoiceOnly: () => void;
}

export function useCallLook(): CallLook {
  const { desktop, lookedAt, notify } = useModel();
  const isVoiceOnly = useVoiceOnly();
  const layout = useSelected(desktop.settings, (s) => s.callLayout);
  const hidesSelf = useSelected(desktop.settings, (s) => s.hidesSelf);
  const [pinned, pin] = useState<string | null>(null);
  const keep = (patch: SettingsPatch): void =>
    void desktop.changeSettings(patch).catch(() => notify('problem', callTexts.notKept));
  return {
    layout,
    hidesSelf,
    isVoiceOnly,
    pinned,
    pin,
    toggleLayout() {
      pin(null);
      keep({ callLayout: layout === 'grid' ? 'speaker' : 'grid' });
    },
    toggleSelf: () => keep({ hidesSelf: !hidesSelf }),
    toggleVoiceOnly: () => lookedAt.voiceOnly.set(!isVoiceOnly),
  };
}
