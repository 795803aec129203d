import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { LinkProblem, OpenedInvitation, OpenedLink } from '../../src/bridge/join-link.ts';
import type { NewService } from '../../src/bridge/profile-state.ts';
import type { ServiceChoice, Settings, SettingsPatch } from '../../src/bridge/settings.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { RefusalReason, ServiceClient, ServiceConnection } from '../platform/service/service-client.ts';
import { endCalls } from './end-calls.ts';
import { whereLeads, type LinkPlace } from './link-place.ts';

/** Why following a link did not lead into the service. */
export type LinkFailure = RefusalReason | 'unreachable' | 'certificate' | 'closed';

/** What there is of a link that the app was opened with. Nothing is connected to before the person agrees. */
export type LinkState =
  | { readonly phase: 'none' }
  | { readonly phase: 'refused'; readonly problem: LinkProblem }
  | { readonly phase: 'asking'; readonly link: OpenedInvitation; readonly place: LinkPlace }
  /** The choice is being kept; what the line does now is still about the service from before. */
  | { readonly phase: 'leaving'; readonly link: OpenedInvitation }
  | { readonly phase: 'joining'; readonly link: OpenedInvitation }
  | { readonly phase: 'failed'; readonly link: OpenedInvitation; readonly failure: LinkFailure };

export interface LinkModel {
  readonly state: Observable<LinkState>;
  /** Goes there; a call ends before, and a ring is declined. */
  accept(): void;
  /** There too, in a profile of its own: everything here stays as it is. */
  acceptBeside(): void;
  /** Stays where it is now. */
  dismiss(): void;
  /** To the service from before. */
  goBack(): void;
}

interface Deps {
  readonly client: Pick<ServiceClient, 'connection'>;
  readonly scope: Scope;
  readonly desktop: Pick<
    Desktop,
    'link' | 'profiles' | 'settings' | 'changeSettings' | 'hosting' | 'on' | 'info'
  >;
  readonly call: CallEngine;
  readonly joined: (serviceName: string) => void;
  readonly failed: () => void;
}

type NewProfile = NonNullable<NewService>;

const none: LinkState = { phase: 'none' };

const isSameLink = (one: OpenedInvitation, other: OpenedLink): boolean =>
  other.is === 'invitation' &&
  one.address === other.address &&
  one.invite === other.invite &&
  one.pin === other.pin;

/** A key that is known stays: an invitation without one to the same place takes none away. */
const withKnownKey = (link: OpenedInvitation, place: LinkPlace, known: ServiceChoice): OpenedInvitation =>
  place === 'again' && known.mode === 'join' ? { ...link, pin: link.pin ?? known.pin } : link;

const choiceOf = ({ address, pin, invite }: OpenedInvitation): Pick<NewProfile, 'service' | 'admission'> => ({
  service: { mode: 'join', address, pin },
  admission: invite === null ? null : { kind: 'invite', token: invite },
});

function failureOf(connection: ServiceConnection): LinkFailure | null {
  if (connection.state === 'refused') return connection.reason;
  if (connection.state === 'closed') return 'closed';
  return connection.state === 'waiting' ? 'unreachable' : null;
}

export function createLinkStore({ client, scope, desktop, call, joined, failed }: Deps): LinkModel {
  const state = createSubject<LinkState>(none);
  let before: SettingsPatch | null = null;
  /** The newest that came while the person was asked about another. */
  let later: OpenedLink | null = null;

  const placeOf = (link: OpenedInvitation): LinkPlace =>
    whereLeads(link, {
      // Before the first run only a company may have said where people meet.
      service: desktop.settings.getState().profile?.service ?? desktop.info.policy.service ?? undefined,
      hosting: desktop.hosting?.state.getState(),
      connection: client.connection.getState(),
    });
  const asking = (link: OpenedLink): LinkState => {
    if (link.is === 'refused') return { phase: 'refused', problem: link.problem };
    const place = placeOf(link);
    const leadsAway = place === 'elsewhere' || place === 'other-key';
    return leadsAway && desktop.info.policy.locked.includes('service')
      ? { phase: 'refused', problem: 'managed' }
      : { phase: 'asking', link, place };
  };
  /** What is asked stays what it is until it is answered: whoever opens links must not put another one under the mouse. */
  const opened = (link: OpenedLink | null): void => {
    const now = state.getState();
    if (link === null || ('link' in now && isSameLink(now.link, link))) return;
    if (now.phase === 'none') state.set(asking(link));
    else later = link;
  };
  /** What comes after a link that is done with. */
  const next = (): LinkState => {
    const link = later;
    later = null;
    return link === null ? none : asking(link);
  };
  /** What is running or joined may only be known after the link was opened: it may have started the app. */
  const lookAgain = (): void => {
    const now = state.getState();
    if (now.phase === 'asking' && placeOf(now.link) !== now.place) state.set(asking(now.link));
  };
  const answered = (now: LinkState): void => {
    state.set(now);
    desktop.link?.done();
  };

  const follow = (connection: ServiceConnection): void => {
    const now = state.getState();
    if (now.phase === 'asking') return lookAgain();
    if (now.phase !== 'joining' && now.phase !== 'failed') return;
    if (connection.state === 'online') {
      state.set(next());
      return joined(connection.welcome.service.name);
    }
    const failure = failureOf(connection);
    // What the certificate was is known better than that the line did not come about.
    const isCertificate = now.phase === 'failed' && now.failure === 'certificate';
    if (failure !== null && !isCertificate) state.set({ phase: 'failed', link: now.link, failure });
  };

  scope.own(client.connection.subscribe(follow));
  scope.own(desktop.settings.subscribe(lookAgain));
  if (desktop.hosting) scope.own(desktop.hosting.state.subscribe(lookAgain));
  scope.own(
    desktop.on('certificate.refused', () => {
      const now = state.getState();
      if (now.phase === 'joining' || now.phase === 'failed')
        state.set({ phase: 'failed', link: now.link, failure: 'certificate' });
    }),
  );
  if (desktop.link) {
    scope.own(desktop.link.opened.subscribe(opened));
    opened(desktop.link.opened.getState());
  }

  const join = async (link: OpenedInvitation, profile: NonNullable<Settings['profile']>): Promise<void> => {
    const { service, admission } = choiceOf(link);
    answered({ phase: 'leaving', link });
    try {
      await desktop.changeSettings({ profile: { ...profile, service }, admission });
      state.set({ phase: 'joining', link });
    } catch {
      state.set(next());
      failed();
    }
  };

  return {
    state,
    accept() {
      const now = state.getState();
      const { profile } = desktop.settings.getState();
      if (now.phase !== 'asking' || profile === null) return;
      endCalls(call);
      before = { profile, admission: null };
      void join(withKnownKey(now.link, now.place, profile.service), profile);
    },
    acceptBeside() {
      const now = state.getState();
      const { profile } = desktop.settings.getState();
      if (now.phase !== 'asking' || profile === null || !desktop.profiles) return;
      const { service, admission } = choiceOf(now.link);
      answered(next());
      desktop.profiles
        .add({ name: profile.name, service, admission })
        .then((isAdded) => (isAdded ? undefined : failed()), failed);
    },
    dismiss: () => answered(next()),
    goBack() {
      answered(next());
      if (before) desktop.changeSettings(before).catch(failed);
      before = null;
    },
  };
}
