import { useEffect, useRef, useState } from 'preact/hooks';
import { hostHere, type ServiceChoice, type SettingsPatch } from '../../../src/bridge/settings.ts';
import { Banner } from '../../ui/feedback.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceCards } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Logo } from '../../ui/logo.tsx';
import { codeProblem, JoinFields } from '../address-field.tsx';
import { joiningOf } from '../admission-of.ts';
import { addressProblem } from '../address-words.ts';
import { useModel } from '../model-context.ts';
import { cleanName, nameProblem } from '../name-rules.ts';
import { words } from './words.ts';
import './first-run.css';

/** One name and one choice; a guest in a browser is on the service already and only says a name. */
export function FirstRun() {
  const { desktop } = useModel();
  const canHost = desktop.hosting !== null;
  const [name, setName] = useState('');
  const [mode, setMode] = useState<ServiceChoice['mode']>('host');
  const [address, setAddress] = useState('');
  const [stage, setStage] = useState<'typing' | 'asked' | 'saving' | 'failed'>('typing');
  const form = useRef<HTMLFormElement>(null);

  const wrongName = nameProblem(name);
  const [code, setCode] = useState('');
  const wrongAddress = canHost && mode === 'join' ? (addressProblem(address) ?? codeProblem(code)) : null;
  const showsProblems = stage !== 'typing';

  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const start = (): void => {
    if (wrongName !== null || wrongAddress !== null) {
      setStage('asked');
      form.current?.querySelector<HTMLElement>(wrongName ? 'input' : '.choice-card-more input')?.focus();
      return;
    }
    setStage('saving');
    const called = name.trim();
    const place = (): SettingsPatch => {
      // A guest's page came from the service, and brought the invite along.
      if (!canHost)
        return { profile: { name: called, service: { mode: 'join', address: location.origin, pin: null } } };
      if (mode === 'host') return { profile: { name: called, service: hostHere } };
      const { service, admission } = joiningOf(address, code);
      return { profile: { name: called, service }, admission };
    };
    desktop.changeSettings(place()).catch(() => setStage('failed'));
  };

  return (
    <main class="first-run scrolls">
      <form
        ref={form}
        class="first-run-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <header class="first-run-header">
          <Logo size={56} />
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </header>
        <TextField
          label={words.name}
          value={name}
          onInput={(typed) => setName(cleanName(typed))}
          hint={words.nameHint}
          problem={showsProblems ? wrongName : null}
        />
        {canHost && (
          <ChoiceCards
            label={words.place}
            chosen={mode}
            onChoose={setMode}
            choices={[
              { value: 'host', label: words.host, hint: words.hostHint, icon: 'computer' },
              {
                value: 'join',
                label: words.join,
                hint: words.joinHint,
                icon: 'network',
                more: (
                  <JoinFields
                    address={address}
                    onInput={setAddress}
                    code={code}
                    onCode={setCode}
                    showsProblem={showsProblems}
                  />
                ),
              },
            ]}
          />
        )}
        {stage === 'failed' && <Banner tone="problem">{words.failed}</Banner>}
        <Button kind="primary" size="large" type="submit" disabled={stage === 'saving'}>
          {words.start}
        </Button>
        <p class="first-run-later">{words.later}</p>
      </form>
    </main>
  );
}
