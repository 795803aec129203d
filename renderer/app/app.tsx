import type { Observable } from '../../src/base/observable.ts';
import type { Language } from '../../src/texts/language.ts';
import { MiniHost } from '../features/call/mini/mini-host.tsx';
import { MarksHost } from '../features/call/share/marks-host.tsx';
import { RemoteVoice } from '../features/call/remote-voice.tsx';
import { OpenedLink } from '../features/invitation/opened-link.tsx';
import { useModel } from '../features/model-context.ts';
import { LeaveCallElsewhere } from '../features/profiles/leave-call-elsewhere.tsx';
import { useProfileKeys } from '../features/profiles/use-profile-keys.ts';
import { RingingBanner } from '../features/ringing/ringing-banner.tsx';
import { useObservable, useSelected } from '../stores/use-observable.ts';
import { Notices } from './notices.tsx';
import { FirstRun } from './parts.ts';
import { Shell } from './shell.tsx';

interface AppProps {
  readonly language: Observable<Language>;
}

export function App({ language }: AppProps) {
  return (
    <>
      {/* A voice goes on whatever is drawn anew. */}
      <RemoteVoice />
      <Screens key={useObservable(language)} />
    </>
  );
}

/** Drawn anew in another language. */
function Screens() {
  const { desktop } = useModel();
  useProfileKeys();
  const isNew = useSelected(desktop.settings, (s) => s.profile === null);
  return (
    <>
      {isNew ? <FirstRun /> : <Shell />}
      <OpenedLink />
      <LeaveCallElsewhere />
      <RingingBanner />
      <MiniHost />
      <MarksHost />
      <Notices />
    </>
  );
}
