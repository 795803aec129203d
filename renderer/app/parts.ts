import { useEffect } from 'preact/hooks';
import { fetchMiniCall } from '../features/call/mini/mini-host.tsx';
import { fetchMarks } from '../features/call/share/marks-host.tsx';
import { fetchHelp } from '../features/help/help.tsx';
import { fetchRowMenu } from '../features/lobby/conversation-row.tsx';
import { later } from '../features/later.ts';

/** What the first screen does without, by when it is likely to be asked for. */
const firstRun = later(() => import('../features/first-run/first-run.tsx').then((all) => all.FirstRun));
const besideCall = () => import('../features/call/beside-call.ts');
const callOver = later(() => besideCall().then((all) => all.CallOver));
const callStrip = later(() => besideCall().then((all) => all.CallStrip));
const openCall = later(() => besideCall().then((all) => all.OpenCall));
/** With what stands above one, so that it does not jump. */
const conversations = async () => {
  const [all] = await Promise.all([
    import('../features/chat/conversations.ts'),
    ...[callOver, openCall].map(({ fetch }) => fetch()),
  ]);
  return all;
};
const conversation = later(() => conversations().then((all) => all.Conversation));
const roomConversation = later(() => conversations().then((all) => all.RoomConversation));
const call = later(() => import('../features/call/call-screen.tsx').then((all) => all.CallScreen));
const settings = later(() =>
  import('../features/settings/settings-screen.tsx').then((all) => all.SettingsScreen),
);
const search = later(() => import('../features/search/search-screen.tsx').then((all) => all.SearchScreen));
const picker = later(() =>
  import('../features/screen-picker/screen-picker.tsx').then((all) => all.ScreenPicker),
);
const recordings = later(() =>
  import('../features/recordings/recordings-screen.tsx').then((all) => all.RecordingsScreen),
);
const newRoom = later(() => import('../features/lobby/new-room.tsx').then((all) => all.NewRoom));
const newMeeting = later(() => import('../features/lobby/new-meeting.tsx').then((all) => all.NewMeeting));
const palette = later(() => import('../features/palette/palette.tsx').then((all) => all.Palette));
const keyHelp = later(() => import('../features/key-help.tsx').then((all) => all.KeyHelp));
export const FirstRun = firstRun.Part;
export const Conversation = conversation.Part;
export const RoomConversation = roomConversation.Part;
export const CallScreen = call.Part;
export const CallOver = callOver.Part;
export const CallStrip = callStrip.Part;
export const OpenCall = openCall.Part;
export const SettingsScreen = settings.Part;
export const SearchScreen = search.Part;
export const ScreenPicker = picker.Part;
export const NewRoom = newRoom.Part;
export const NewMeeting = newMeeting.Part;
export const Palette = palette.Part;
export const KeyHelp = keyHelp.Part;
export const RecordingsScreen = recordings.Part;

const fetches = [
  ...[
    conversation,
    roomConversation,
    callStrip,
    call,
    picker,
    settings,
    search,
    keyHelp,
    newRoom,
    newMeeting,
    palette,
    recordings,
  ].map(({ fetch }) => fetch),
  fetchMiniCall,
  fetchMarks,
  fetchHelp,
  fetchRowMenu,
];
const soonMs = 500;

/** Once the first screen is of use, so that nobody waits for the rest, and nothing is missing when the service is away. */
export function useFetchedAhead(isOfUse: boolean): void {
  useEffect(() => {
    if (!isOfUse) return undefined;
    const timer = window.setTimeout(() => {
      // Whoever opens a part that did not come is told so there.
      for (const fetch of fetches) fetch().catch(() => {});
    }, soonMs);
    return () => window.clearTimeout(timer);
  }, [isOfUse]);
}
