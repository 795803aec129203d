import type { Settings } from '../../src/bridge/settings.ts';
import type { Choice } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { onOnline } from './on-online.ts';
import { createTeller, type TellerDeps } from './teller.ts';

interface Deps extends TellerDeps {
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings'>;
  readonly failed: () => void;
}

/** A timer stands still while the computer sleeps: the time is looked at again this often. */
const stepMs = 30_000;

const isSame = (a: Choice, b: Choice): boolean =>
  a.availability === b.availability && a.untilMs === b.untilMs && a.chosenMs === b.chosenMs;

const choiceIn = ({ availability, untilMs, chosenMs }: Settings): Choice => ({
  availability,
  untilMs,
  chosenMs,
});

/**
 * What the person chose to be, kept the same here, at the service and so at their other devices. What was chosen here is told; what
 * the service says is taken over, unless there is something newer here that it could not be told yet.
 */
export function startChoiceSync({ desktop, failed, ...deps }: Deps): void {
  const { client, clock, scope } = deps;
  const { settings } = desktop;
  let said: Choice | null = null;
  let cancelEnd = (): void => {};

  const keep = (choice: Choice): void => void desktop.changeSettings(choice).catch(failed);
  const takeOver = (choice: Choice): void => {
    said = choice;
    if (!isSame(choiceIn(settings.getState()), choice)) keep(choice);
  };

  const endInTime = (): void => {
    cancelEnd();
    const { untilMs } = settings.getState();
    if (untilMs === null) return;
    const leftMs = untilMs - clock.now();
    if (leftMs <= 0) keep({ availability: 'available', untilMs: null, chosenMs: clock.now() });
    else cancelEnd = clock.after(Math.min(leftMs, stepMs), endInTime);
  };

  // Before the teller hears of the welcome: it will have told what it could not.
  onOnline(client, scope, ({ choice }) => {
    if (!teller.isUntold()) takeOver(choice);
  });
  const teller = createTeller(deps, () => {
    const { availability, untilMs } = settings.getState();
    return client.request('presence.set', { availability, untilMs });
  });
  scope.own(client.on('choice.changed', ({ choice }) => takeOver(choice)));
  scope.own(
    settings.subscribe((now, before) => {
      if (isSame(choiceIn(now), choiceIn(before))) return;
      endInTime();
      if (said === null || !isSame(choiceIn(now), said)) teller.tell();
    }),
  );
  scope.own(() => cancelEnd());
  endInTime();
}
