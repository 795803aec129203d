import type { Log, LogFields } from '../base/log.ts';
import { createSubject } from '../base/observable.ts';
import { createScope } from '../base/scope.ts';
import type { CallId, UserId } from '../protocol/ids.ts';
import type { Wishes } from '../protocol/pair-words.ts';
import { createAsks } from './asks.ts';
import type { CallEngine } from './engine-face.ts';
import { createFarewells } from './farewells.ts';
import { keepStay } from './keep-stay.ts';
import { areSameCalls } from './known-calls.ts';
import { meetingsOf, notYetFlowing, ownStay, type Stay } from './machine/meetings.ts';
import { othersIn } from './machine/news.ts';
import type { CallEffect, CallEvent, CallState, MediaWish, SwitchEvent } from './machine/state.ts';
import { joinGiveUpMs } from './machine/timing.ts';
import { transition } from './machine/transition.ts';
import { createMoments } from './moments.ts';
import { createOrders } from './orders.ts';
import type { CallPorts } from './ports.ts';
import { createServedServers } from './served-servers.ts';
import { createDirectRoute } from './route/direct-route.ts';
import type { OpenRoute } from './route/media-route.ts';
import { openSession, type Session } from './session.ts';
import { isByVoice, nothingOpen, viewOf } from './view-of.ts';
import type { CallView, OpenCallView } from './view.ts';
import { createWaiting } from './waiting.ts';
import { watchService } from './watch-service.ts';

function logStep(log: Log, before: CallState, after: CallState): void {
  const fields = (state: CallState): LogFields => ({
    phase: state.phase,
    ...(state.phase === 'live' && { visits: state.company.participants.length }),
    ...(state.phase === 'over' && { outcome: state.outcome }),
  });
  if (JSON.stringify(fields(before)) !== JSON.stringify(fields(after))) log.info('call', fields(after));
}

const callOf = (state: CallState): CallId | null =>
  state.phase === 'idle' || state.phase === 'over' ? null : state.facts.call;

/** Carries out what the machine says, and tells it what came of it. All rules are in the machine and the managers. */
export function createCallEngine(ports: CallPorts, openRoute: OpenRoute = createDirectRoute): CallEngine {
  const { signaling, clock, log } = ports;
  const scope = createScope((error) => log.error('engine clean-up failed', { reason: String(error) }));
  const view = createSubject<CallView>({ phase: 'idle' });
  const open = createSubject<readonly OpenCallView[]>([]);
  let state: CallState = { phase: 'idle' };
  let session: Session | null = null;
  let chosen = ports.chosenDevices.getState();
  let queue: (CallEvent | SwitchEvent)[] = [];
  let isBusy = false;
  const looks = new Map<UserId, Wishes>();

  scope.own(keepStay(view, ports.keptStay));
  const farewells = createFarewells(signaling, scope);
  const service = watchService({
    signaling,
    device: ports.device,
    scope,
    isDone: (call) => farewells.has(call),
    online(all) {
      const calls = all.filter((news) => !waiting.isForElsewhere(news));
      dispatch({ type: 'online', calls, visit: ports.newVisitId(), before: ports.keptStay.load() });
      // Whoever is not back with the first welcome does not come back.
      if (callOf(state) === null) ports.keptStay.save(null);
    },
    news(news) {
      if (!waiting.isForElsewhere(news)) dispatch({ type: 'news', news });
    },
    signal({ to, visit, attempt, body }) {
      if (to === ownStay(state)?.visit) session?.route.received(visit, attempt, body);
    },
    changed() {
      show();
      pickUp();
    },
  });
  const served = createServedServers(
    (call) => call === callOf(state) || call === waiting.view.getState()?.call,
  );
  const asks = createAsks({
    signaling,
    self: () => service.self(),
    served(call, iceServers) {
      served.put(call, iceServers);
      session?.route.serversChanged();
    },
  });
  const moments = createMoments({
    signaling,
    clock,
    scope,
    isInCall: (call) => state.phase === 'live' && state.facts.call === call,
    mute: (by) => session?.own.muteBy(by),
  });
  const waiting = createWaiting({
    service,
    state: () => state,
    shown: ({ facts }) => void asks.alert(facts.call),
  });
  const orders = createOrders({ signaling, state: () => state, unreached: moments.unreached });

  function show(): void {
    const place = state.phase === 'idle' ? null : state.facts.place;
    view.set(
      viewOf(state, {
        local: session?.own.view() ?? nothingOpen,
        route: (visit) => session?.route.state(visit) ?? null,
        isLeader: place?.is === 'room' && service.isLeader(place.room),
      }),
    );
    const calls = service.open(ownStay(state)?.call ?? null);
    if (!areSameCalls(calls, open.getState())) open.set(calls);
    waiting.look();
  }

  /** What rang while this person was in another call. */
  function pickUp(): void {
    const news = waiting.toPickUp();
    if (news && !isBusy) dispatch({ type: 'news', news });
  }

  /** Media may flow with somebody for the first time. */
  function mediaChanged(): void {
    if (isBusy) return;
    for (const visit of notYetFlowing(state)) {
      if (session?.route.state(visit)?.connectedAtMs ?? false) dispatch({ type: 'flows', visit });
    }
    show();
  }

  function openDevices(media: MediaWish): void {
    const atFirst = ownStay(state);
    if (!atFirst) return;
    // The number of the call may change with glare, but what it opened is the same call's.
    const own = (): Stay => ownStay(state) ?? atFirst;
    session = openSession({
      ports,
      openRoute,
      chosen,
      own,
      iceServers: () => [...service.iceServers(), ...served.of(own().call)],
      givenUp: () => dispatch({ type: 'given-up', visit: own().visit }),
      mediaChanged,
    });
    session.own.open(media);
  }

  function run(effect: CallEffect): void {
    switch (effect.type) {
      case 'open':
        return openDevices(effect.media);
      case 'prepare':
        return session?.route.prepare();
      case 'part':
        return session?.route.meet([]);
      case 'ask-start':
        return void asks
          .start(effect.facts, effect.visit)
          .then((answer) => dispatch({ type: 'started', call: effect.facts.call, answer }));
      case 'ask-join':
        farewells.forget(effect.call);
        return void asks
          .join(effect.call, effect.visit, effect.kind)
          .then((answer) => dispatch({ type: 'joined', visit: effect.visit, answer }));
      case 'alert':
        return void asks.alert(effect.call);
      case 'tell-decline':
        return farewells.tell({ type: 'call.decline', call: effect.call });
      case 'tell-leave':
        return farewells.tell({ type: 'call.leave', call: effect.call });
      case 'tell-moved':
        return farewells.tell({ type: 'call.leave', call: effect.call, device: effect.device });
      case 'announce-media':
        return session?.announce();
      case 'line-back':
        return session?.route.lineBack();
      case 'set-give-up':
        return session?.timers.set('give-up', joinGiveUpMs);
      case 'clear-give-up':
        return session?.timers.clear('give-up');
      case 'close':
        looks.clear();
        served.tidy();
        session?.end();
        session = null;
    }
  }

  /** A service can name ICE servers at which the browser throws: that costs this call its connection, not all later calls. */
  function attempt(name: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      log.error('call step failed', { step: name, reason });
    }
  }

  /** Whoever comes back is seen as before. */
  function lookAtAll(): void {
    if (state.phase !== 'live') return;
    for (const { visit, user } of othersIn(state.company)) {
      const wishes = looks.get(user);
      if (wishes) session?.route.look(visit, wishes);
    }
  }

  function take(event: CallEvent | SwitchEvent): void {
    const next = transition(state, event, clock.now());
    logStep(log, state, next.state);
    state = next.state;
    for (const effect of next.effects) attempt(effect.type, () => run(effect));
    attempt('meet', () => session?.route.meet(meetingsOf(state)));
    lookAtAll();
    show();
  }

  /** An effect may bring its own news at once; it waits until the step is complete. */
  function dispatch(event: CallEvent | SwitchEvent): void {
    queue.push(event);
    if (isBusy) return;
    isBusy = true;
    for (let next = queue.shift(); next; next = queue.shift()) take(next);
    isBusy = false;
    mediaChanged();
    pickUp();
  }

  const useDevice: CallEngine['useDevice'] = (kind, device) => {
    chosen = { ...chosen, [kind]: device };
    session?.own.useDevice(kind, device);
  };
  scope.own(
    ports.chosenDevices.subscribe((next, before) => {
      if (next.microphone !== before.microphone) useDevice('microphone', next.microphone);
      if (next.camera !== before.camera) useDevice('camera', next.camera);
      if (next.cleaning !== before.cleaning) session?.own.reopen('microphone');
      if (next.style !== before.style) session?.own.reopen('camera');
    }),
  );
  service.begin();

  return {
    view,
    open,
    waiting: waiting.view,
    ...orders,
    onMoment: moments.onMoment,
    start(place, kind) {
      const facts = { call: ports.newCallId(), place, kind, isCaller: true };
      dispatch({ type: 'start', facts, visit: ports.newVisitId() });
    },
    join(call, kind) {
      const news = service.find(call);
      if (news) dispatch({ type: 'join', news, kind, visit: ports.newVisitId() });
    },
    accept: (kind) => dispatch({ type: 'accept', kind, visit: ports.newVisitId() }),
    decline: () => dispatch({ type: 'decline' }),
    answerWaiting(kind) {
      const news = waiting.news();
      if (news) dispatch({ type: 'switch', news, kind, visit: ports.newVisitId() });
    },
    declineWaiting() {
      const news = waiting.news();
      if (news) farewells.tell({ type: 'call.decline', call: news.facts.call });
      show();
    },
    leave: () => dispatch({ type: 'leave' }),
    dismiss: () => dispatch({ type: 'dismiss' }),
    retry: () => session?.route.retry(),
    setMicrophone: (isOn) => session?.own.setMicrophone(isOn),
    setCamera(isOn) {
      if (!isOn || !isByVoice(state)) session?.own.setCamera(isOn);
    },
    useDevice,
    reopenDevice: (kind) => session?.own.reopen(kind),
    share(choice) {
      if (!isByVoice(state)) session?.own.share(choice);
    },
    stopSharing: () => session?.own.stopSharing(),
    pauseSharing: (isPaused) => session?.own.pauseShare(isPaused),
    hearShare: (sound) => session?.own.hearShare(sound),
    keepOfShare: (keeps) => session?.own.keepOfShare(keeps),
    look(user, wishes) {
      looks.set(user, wishes);
      lookAtAll();
    },
    networkChanged: () => session?.route.networkChanged(),
    end() {
      session?.end();
      scope.end();
    },
  };
}
