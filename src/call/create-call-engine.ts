import type { Log, LogFields } from '../base/log.ts';
import { createSubject } from '../base/observable.ts';
import { createScope } from '../base/scope.ts';
import type { CallId } from '../protocol/ids.ts';
import { createAsks } from './asks.ts';
import type { CallEngine } from './engine-face.ts';
import { createFarewells } from './farewells.ts';
import type { CallEvent, CallEffect, CallState } from './machine/state.ts';
import { peerDeviceOf, transition } from './machine/transition.ts';
import type { CallPorts, IceServers } from './ports.ts';
import { openSession, type Session } from './session.ts';
import { noMedia, viewOf } from './view-of.ts';
import type { CallView } from './view.ts';
import { watchService } from './watch-service.ts';

function logStep(log: Log, before: CallState, after: CallState): void {
  const fields = (state: CallState): LogFields => ({
    phase: state.phase,
    ...(state.phase === 'live' && { connection: state.connection }),
    ...(state.phase === 'over' && { outcome: state.outcome }),
  });
  if (JSON.stringify(fields(before)) !== JSON.stringify(fields(after))) log.info('call', fields(after));
}

/** Carries out what the machine says, and tells it what came of it. All rules are in the machine and the managers. */
export function createCallEngine(ports: CallPorts): CallEngine {
  const { signaling, clock, log } = ports;
  const scope = createScope((error) => log.error('engine clean-up failed', { reason: String(error) }));
  const view = createSubject<CallView>({ phase: 'idle' });
  let state: CallState = { phase: 'idle' };
  let session: Session | null = null;
  let chosen = ports.chosenDevices.getState();
  let queue: CallEvent[] = [];
  let isBusy = false;

  const farewells = createFarewells(signaling, scope);
  const service = watchService({
    signaling,
    device: ports.device,
    scope,
    isDone: (call) => farewells.has(call),
    online: (calls) => dispatch({ type: 'online', calls }),
    news: (news) => dispatch({ type: 'news', news }),
    signal({ call, device, attempt, body }) {
      const isOurs = state.phase !== 'idle' && state.facts.call === call && peerDeviceOf(state) === device;
      if (isOurs) session?.received(attempt, body);
    },
  });
  let servedWith: { readonly call: CallId; readonly iceServers: IceServers } | null = null;
  const asks = createAsks({
    signaling,
    self: () => service.self(),
    served(call, iceServers) {
      servedWith = { call, iceServers };
      session?.serversChanged();
    },
  });

  const show = (): void => view.set(viewOf(state, session?.media() ?? noMedia));

  function open({ facts, media }: Extract<CallEffect, { type: 'open' }>): void {
    // The number of the call may change with glare, but what it opened is the same call's.
    const currentCall = () => (state.phase === 'idle' ? facts.call : state.facts.call);
    session = openSession({
      ports,
      chosen,
      iceServers: () => [
        ...service.iceServers(),
        ...(servedWith?.call === currentCall() ? servedWith.iceServers : []),
      ],
      peerChanged: (peer) => dispatch({ type: 'peer', call: currentCall(), state: peer }),
      timerFired: (name) => dispatch({ type: 'timer', call: currentCall(), name }),
      mediaChanged: show,
    });
    session.own.open(media);
  }

  function run(effect: CallEffect): void {
    switch (effect.type) {
      case 'open':
        return open(effect);
      case 'connect':
        return session?.connect(effect.role);
      case 'meet':
        return state.phase === 'live' ? session?.meet(state.facts.call, effect.device) : undefined;
      case 'ask-start':
        return void asks
          .start(effect.facts)
          .then((answer) => dispatch({ type: 'started', call: effect.facts.call, answer }));
      case 'ask-accept':
        return void asks
          .accept(effect.call)
          .then((answer) => dispatch({ type: 'accepted', call: effect.call, answer }));
      case 'alert':
        return void asks.alert(effect.call);
      case 'tell-decline':
        return farewells.tell('call.decline', effect.call);
      case 'tell-leave':
        return farewells.tell('call.leave', effect.call);
      case 'announce-media':
        return session?.announce();
      case 'begin-anew':
        return session?.beginAnew();
      case 'restart':
        return session?.restart();
      case 'resend':
        return session?.resend();
      case 'set-timer':
        return session?.timers.set(effect.name, effect.delayMs);
      case 'clear-timer':
        return session?.timers.clear(effect.name);
      case 'close':
        session?.end();
        session = null;
    }
  }

  /** A service can name ICE servers at which the browser throws: that costs this call its connection, not all later calls. */
  function attempt(effect: CallEffect): void {
    try {
      run(effect);
    } catch (error) {
      log.error('call step failed', {
        step: effect.type,
        reason: error instanceof Error ? error.name : 'unknown',
      });
    }
  }

  function take(event: CallEvent): void {
    const next = transition(state, event, clock.now());
    logStep(log, state, next.state);
    state = next.state;
    for (const effect of next.effects) attempt(effect);
    show();
  }

  /** An effect may bring its own news at once; it waits until the step is complete. */
  function dispatch(event: CallEvent): void {
    queue.push(event);
    if (isBusy) return;
    isBusy = true;
    for (let next = queue.shift(); next; next = queue.shift()) take(next);
    isBusy = false;
  }

  const useDevice: CallEngine['useDevice'] = (kind, device) => {
    chosen = { ...chosen, [kind]: device };
    session?.own.useDevice(kind, device);
  };
  scope.own(
    ports.chosenDevices.subscribe((next, before) => {
      if (next.microphone !== before.microphone) useDevice('microphone', next.microphone);
      if (next.camera !== before.camera) useDevice('camera', next.camera);
    }),
  );
  service.begin();

  return {
    view,
    start: (to, kind) => dispatch({ type: 'start', facts: { call: ports.newCallId(), with: to, kind } }),
    accept: (kind) => dispatch({ type: 'accept', kind }),
    decline: () => dispatch({ type: 'decline' }),
    leave: () => dispatch({ type: 'leave' }),
    dismiss: () => dispatch({ type: 'dismiss' }),
    retry: () => dispatch({ type: 'retry' }),
    setMicrophone: (isOn) => session?.own.setMicrophone(isOn),
    setCamera: (isOn) => session?.own.setCamera(isOn),
    useDevice,
    share: (choice) => session?.own.share(choice),
    stopSharing: () => session?.own.stopSharing(),
    networkChanged: () => dispatch({ type: 'network-changed' }),
    end() {
      if (state.phase !== 'incoming') dispatch({ type: 'leave' });
      session?.end();
      scope.end();
    },
  };
}
