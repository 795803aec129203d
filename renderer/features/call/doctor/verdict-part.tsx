import type { PairView } from '../../../../src/call/doctor/pair-doctor.ts';
import type { Verdict } from '../../../../src/call/doctor/verdict.ts';
import { callDoctorTexts } from '../../../../src/texts/call-doctor.ts';
import type { ComponentChildren } from 'preact';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { figureWords, verdictWords } from '../../doctor-words.ts';
import type { Help } from './help-for.ts';
import { howSure } from './how-sure.ts';

interface VerdictPartProps {
  readonly pair: PairView;
  readonly name: string;
  /** The one thing to press; null where there is none. */
  readonly help: Help | null;
  readonly onHelp: (help: Help) => void;
  /** What pressing it has brought. */
  readonly children: ComponentChildren;
}

/** The answer to "is it me or them?", why, and the one thing to press. */
export function VerdictPart({ pair, name, help, onHelp, children }: VerdictPartProps) {
  const [first, ...others] = pair.verdicts;
  if (!first)
    return (
      <section class="verdict" role="status">
        <Spinner label={callDoctorTexts.looking} />
        <p class="verdict-text">{callDoctorTexts.lookingText}</p>
      </section>
    );
  return (
    <section class={`verdict verdict--${first.weight}`}>
      <div role="status">
        <Said verdict={first} name={name} />
        <p class="verdict-sure">{callDoctorTexts.sure[howSure(first, pair.hasTheirs)]}</p>
      </div>
      {help && (
        <div>
          <Button kind="primary" onClick={() => onHelp(help)}>
            {callDoctorTexts.help[help]}
          </Button>
        </div>
      )}
      {children}
      {others.map((verdict) => (
        <p key={`${verdict.cause} ${verdict.whose}`} class="verdict-text">
          {callDoctorTexts.also(verdictWords(verdict, name).title)}
        </p>
      ))}
    </section>
  );
}

function Said({ verdict, name }: { verdict: Verdict; name: string }) {
  const { title, text } = verdictWords(verdict, name);
  return (
    <>
      <h3 class="verdict-title">
        <Icon name={verdict.weight === 'none' ? 'check' : 'warning'} size={20} />
        {title}
      </h3>
      <p class="verdict-text">{text}</p>
      {verdict.evidence.length > 0 && (
        <ul class="verdict-figures" aria-label={callDoctorTexts.evidence}>
          {verdict.evidence.map((figure) => (
            <li key={`${figure.name} ${figure.of}`}>{figureWords(figure, name)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
