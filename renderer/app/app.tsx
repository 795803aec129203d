import { MiniHost } from '../features/call/mini/mini-host.tsx';
import { MarksHost } from '../features/call/share/marks-host.tsx';
import { RemoteVoice } from '../features/call/remote-voice.tsx';
import { OpenedLink } from '../features/invitation/opened-link.tsx';
import { useModel } from '../features/model-context.ts';
import { LeaveCallElsewhere } from '../features/profiles/leave-call-elsewhere.tsx';
import { useProfileKeys } from '../features/profiles/use-profile-keys.ts';
import { RingingBanner } from '../features/ringing/ringing-banner.tsx';
import { useSelected } from '../stores/use-observable.ts';
import { Notices } from './notices.tsx';
import { FirstRun } from './parts.ts';
import { Shell } from './shell.tsx';

export function App() {
  const { desktop } = useModel();
  useProfileKeys();
  const isNew = useSelected(desktop.settings, (s) => s.profile === null);
  return (
    <>
      {isNew ? <FirstRun /> : <Shell />}
      <OpenedLink />
      <LeaveCallElsewhere />
      <RingingBanner />
      <RemoteVoice />
      <MiniHost />
      <MarksHost />
      <Notices />
    </>
  );
}
