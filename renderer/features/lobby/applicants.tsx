import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import './applicants.css';

/** Who waits to be let in, for those who decide: quiet, and there until it is decided. */
export function Applicants() {
  const { access, notify } = useModel();
  const waiting = useSelected(access.state, (a) => a.waiting);
  if (waiting.length === 0) return null;
  const decide = (device: (typeof waiting)[number]['device'], admit: boolean): void =>
    void access.ask('admission.decide', { device, admit }).then(({ ok }) => {
      if (!ok) notify('problem', words.saveFailed);
    });
  return (
    <section class="applicants" aria-label={words.waitingTitle(waiting.length)} aria-live="polite">
      <h2 class="applicants-title">{words.waitingTitle(waiting.length)}</h2>
      {waiting.map(({ device, name }) => (
        <div key={device} class="applicant">
          <span class="applicant-name truncate">
            <bdi>{name}</bdi>
          </span>
          <Button size="small" kind="quiet" onClick={() => decide(device, false)}>
            {words.refuse}
          </Button>
          <Button size="small" kind="primary" onClick={() => decide(device, true)}>
            {words.letIn}
          </Button>
        </div>
      ))}
    </section>
  );
}
