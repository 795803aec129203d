import type { Clock } from '../../src/base/clock.ts';
import type { Observable, Subject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { DataUse } from '../../src/call/quality/call-quality.ts';
import type { MessageId, RoomId } from '../../src/protocol/ids.ts';
import { noticesTexts } from '../../src/texts/notices.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { ExportTransfer } from '../platform/service/export-transfer.ts';
import type { DeviceList } from '../platform/devices/device-list.ts';
import type { DeviceTests } from '../platform/devices/device-tests.ts';
import type { ImportTransfer } from '../platform/service/import-transfer.ts';
import type { HandoverPorts } from '../platform/files/handover-ports.ts';
import type { KeptDownloads } from '../platform/files/kept-downloads.ts';
import type { KeptDrafts } from '../platform/page/kept-drafts.ts';
import type { OutboxEntry } from '../platform/page/kept-outbox.ts';
import type { LostPicture } from '../platform/picture/picture-styling.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';
import type { MediaKeys } from '../platform/desktop/media-keys.ts';
import type { PageFocus } from '../platform/page/page-focus.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { Sounds } from '../platform/voice/sounds.ts';
import type { TrackRegistry } from '../platform/rtc/track-registry.ts';
import type { VoiceLevels } from '../platform/voice/voice-levels.ts';
import type { RecordVoice } from '../platform/voice/voice-message-recorder.ts';
import { createAccessModel } from './access-model.ts';
import { afterFirstScreen } from './after-first-screen.ts';
import type { AppModel } from './app-model.ts';
import { startChoiceSync } from './choice-sync.ts';
import { createCallParts, type CallTools } from './create-call-parts.ts';
import { createConnectionCheck, type CheckTools } from './create-connection-check.ts';
import { createChat } from './create-chat.ts';
import { createFiles, type FilesDeps } from './create-files.ts';
import { startHandoverNotifier } from './handover-notifier.ts';
import { createFilmWatch } from './recording/film-watch.ts';
import { tellEnd } from './recording/tell-end.ts';
import { createHandovers } from './handovers.ts';
import { createDeclinedWith } from './declined-with.ts';
import { startDeviceSets } from './device-sets.ts';
import { createDevicesStore } from './devices-store.ts';
import { startIdleSync } from './idle-sync.ts';
import { createLinkStore } from './link-store.ts';
import { startMessageNotifier } from './message-notifier.ts';
import { createOwnData } from './create-own-data.ts';
import { createNoticesStore } from './notices-store.ts';
import { openCall, type Calls } from './open-call.ts';
import { onOnline } from './on-online.ts';
import { createPictures } from './pictures.ts';
import { startProfileSync } from './profile-sync.ts';
import { createRingAnswers } from './ring-answers.ts';
import { startCallWires } from './start-call-wires.ts';
import { startServiceLink } from './service-link.ts';
import { createRoomActions } from './room-actions.ts';
import { createScreens } from './screens.ts';
import { createSearchStore } from './search-store.ts';
import { createSessionStore } from './session-store.ts';
import { createSettingsActions } from './settings-actions.ts';
import { createTalkGuard } from './talk-guard.ts';
import { startTrayCommands } from './tray-commands.ts';
import { createVoiceMessages } from './voice-messages.ts';
import { chatFailedWords, setRestoredWords, type ProblemText } from './words.ts';

export interface AppModelDeps extends CallTools {
  readonly desktop: Desktop;
  readonly client: ServiceClient;
  /** Null until they are there, which is before the service hears of this page. */
  readonly calls: Observable<Calls | null>;
  /** How often the noise could not be taken out of the own voice as chosen. */
  readonly cleaningFailures: Observable<number>;
  /** That the camera's picture could not be made what was chosen. */
  readonly lostPictures: Observable<LostPicture | null>;
  readonly drawsPictures: boolean;
  readonly tracks: TrackRegistry;
  readonly dataUse: Observable<DataUse>;
  /** Is told when the doctor finds this computer busy. */
  readonly computerBusy: Subject<boolean>;
  readonly clock: Clock;
  readonly sounds: Sounds;
  readonly devices: DeviceList;
  /** Looks for chips that encode. */
  readonly codecs: { look(): void };
  readonly focus: PageFocus;
  readonly mediaKeys: MediaKeys;
  /** Apart from `levels`: it is listened to while nobody sees the page. */
  readonly ownLevels: VoiceLevels;
  readonly outbox: KeptValue<OutboxEntry[]>;
  readonly drafts: KeptValue<KeptDrafts>;
  readonly newMessageId: () => MessageId;
  readonly files: FilesDeps['ports'];
  readonly keptDownloads: KeptDownloads;
  readonly handovers: HandoverPorts;
  readonly exportTransfer: ExportTransfer;
  readonly checkTools: CheckTools;
  readonly deviceTests: DeviceTests;
  readonly recordVoice: RecordVoice;
  readonly importTransfer: ImportTransfer;
  readonly newImportId: () => string;
  readonly newRoomId: () => RoomId;
}

/** Puts the parts of the client together. Each knows only what it is handed here. */
export function createAppModel(deps: AppModelDeps): AppModel & { end(): void } {
  const { desktop, client, tracks, clock, sounds, focus } = deps;
  const { settings } = desktop;
  const scope = createScope();

  const notices = createNoticesStore({ clock, scope, isSeen: deps.isSeen });
  const problem = (what: ProblemText) => () => notices.add('problem', noticesTexts[what]);
  const inform = (text: string): void => notices.add('info', text);
  const { toMain, toSearch, ...screens } = createScreens();
  const notSaved = problem('settingsNotSaved');
  const actions = createSettingsActions({ desktop, clock, failed: notSaved });

  // The session hears the service first: the others look things up in it, such as who is calling.
  const session = createSessionStore(client, scope);
  const filmWatch = createFilmWatch();
  const { call, doctor, taps } = openCall({ ...deps, scope, holds: filmWatch.holds });
  const { view } = call;
  const nothingToHideBehind = problem('nothingToHideBehind');
  const devices = createDevicesStore(deps.devices, scope);
  afterFirstScreen({ scope, clock, view }, () => {
    devices.refresh();
    deps.codecs.look();
  });
  startDeviceSets({
    ...{ scope, clock, desktop, devices, failed: notSaved },
    restored: (what) => inform(setRestoredWords(what)),
  });
  const handovers = createHandovers({
    ...{ scope, clock, view, desktop, session, lines: taps.fileLines, ports: deps.handovers },
    load: async () => (await import('../../src/call/files/file-exchange.ts')).createFileExchange,
    inform,
  });
  const kept = desktop.recordings?.kept ?? null;
  filmWatch.follow({ scope, view, kept, handovers: handovers.state, changed: taps.lingering.look });
  const callParts = createCallParts({
    ...deps,
    ...{ scope, call, session, taps, nothingToHideBehind, handovers, problem },
    recordingEnded: tellEnd(notices.add, screens.openRecordings),
    devicesThere: devices,
  });
  const isKnown = (room: RoomId): boolean => session.getState().rooms.has(room);
  const { keptDownloads } = deps;
  const files = createFiles({ client, clock, scope, desktop, ports: deps.files, keptDownloads, isKnown });
  const pictures = createPictures({ client, clock, scope, ports: deps.files });
  const chat = createChat({
    uploads: files.uploads,
    client,
    clock,
    scope,
    session,
    kept: deps.outbox,
    newMessageId: deps.newMessageId,
    keptDrafts: deps.drafts,
    failed: (what, why) => notices.add('problem', chatFailedWords(what, why)),
  });
  const voiceMessages = createVoiceMessages({
    ...{ clock, scope, view, ports: deps.files, sendFile: chat.sendFile },
    record: deps.recordVoice,
    microphone: () => settings.getState().devices.microphone,
    attach: files.model.attach,
  });
  const access = createAccessModel({ client, scope, desktop, failed: notSaved });
  const search = createSearchStore({ client, clock, scope });

  // Who follows a link wants to be where it leads.
  onOnline(client, scope, ({ invitedTo }) => {
    if (invitedTo === null) return;
    toMain();
    chat.actions.openRoom(invitedTo);
  });
  const telling = { client, clock, scope, refused: problem('profileRefused') };
  startProfileSync({ ...telling, settings });
  startChoiceSync({ ...telling, desktop, failed: notSaved });
  startIdleSync({ ...telling, desktop, view });
  const notifying = { scope, clock, session, settings, focus, sounds, desktop, view };
  startMessageNotifier({ ...notifying, chat: chat.state });
  const { isSeen } = deps;
  startHandoverNotifier({ ...notifying, isSeen, handovers, show: toMain, open: chat.actions });
  const ringAnswers = createRingAnswers({ scope, clock, call, sayTo: chat.sayTo });
  const answerRing = ringAnswers.answer;
  startCallWires({
    ...deps,
    ...{ scope, call, session, pictures, devices, answerRing, inform, failed: notSaved },
  });
  const forgotten = (): void => inform(noticesTexts.talkForgotten);
  const talkGuard = createTalkGuard({ scope, clock, call, levels: deps.ownLevels, forgotten });
  startTrayCommands({
    ...{ scope, clock, desktop, call, isKnown },
    roomGone: problem('roomGone'),
    openRoom: chat.actions.openRoom,
    showIn: chat.showIn,
    sayIn: chat.sayIn,
    openSettings: screens.openSettings,
    closeSettings: toMain,
    setAvailability: actions.setAvailability,
    closeWhenSilent: talkGuard.watch,
  });
  const connectionCheck = createConnectionCheck({ client, clock, scope, desktop, tools: deps.checkTools });
  const forget = (): void => {
    connectionCheck.forget();
    chat.forget();
    search.forget();
    files.forget();
    pictures.forget();
    ownData.forget();
    session.forget();
  };
  const ownData = createOwnData({
    client,
    clock,
    scope,
    desktop,
    transfer: deps.exportTransfer,
    importTransfer: deps.importTransfer,
    newImportId: deps.newImportId,
    role: () => access.state.getState().role,
    forget() {
      chat.clear(isKnown);
      files.uploads.clear(isKnown);
      handovers.forget();
      forget();
      toMain();
    },
  });
  const link = startServiceLink({ client, scope, desktop, call, changed: forget });
  const links = createLinkStore({
    client,
    scope,
    desktop,
    call,
    joined: (service) => inform(noticesTexts.joined(service)),
    failed: notSaved,
  });
  // A first run says it itself.
  if (desktop.isForgetful && settings.getState().profile !== null) inform(noticesTexts.forgetful);
  const { brokenSettings, secretIn } = desktop.info;
  if (brokenSettings !== null) notices.add('problem', noticesTexts.settingsSetAside(brokenSettings));
  if (secretIn === 'passing') notices.add('problem', noticesTexts.keyringLocked);

  return {
    drawsPictures: deps.drawsPictures,
    desktop,
    call,
    answerRing: ringAnswers.answerHere,
    declinedWith: createDeclinedWith({ client, view, clock, scope }),
    doctor,
    tracks,
    dataUse: deps.dataUse,
    session,
    pictures,
    chat: chat.state,
    devices,
    notices,
    ...screens,
    search: search.state,
    access,
    files: files.model,
    clips: files.clips,
    voiceMessages,
    sendFile: chat.sendFile,
    handovers,
    ownData,
    links,
    connectionCheck,
    deviceTests: deps.deviceTests,
    roomActions: createRoomActions(client, deps.newRoomId),
    ...chat.actions,
    ...actions,
    ...callParts,
    openRoom(room) {
      toMain();
      chat.actions.openRoom(room);
    },
    openChat(user) {
      toMain();
      chat.actions.openChat(user);
    },
    showMessage(message) {
      toMain();
      chat.actions.showMessage(message);
    },
    openSearch(query) {
      if (query) search.ask(query);
      toSearch();
    },
    searchFor: (query) => search.ask(query),
    searchMore: () => search.more(),
    retrySearch: () => search.retry(),
    refreshDevices: () => devices.refresh(),
    retryConnection: () => link.retry(),
    notify: (tone, text) => notices.add(tone, text),
    dismissNotice: (id) => notices.dismiss(id),
    end: () => scope.end(),
  };
}
