import { useEffect, useRef, useState } from 'preact/hooks';
import { useObservable } from '../../stores/use-observable.ts';
import { formatInvitation } from '../../../src/protocol/invite-link.ts';
import type { ServiceChoice, SettingsPatch } from '../../../src/bridge/settings.ts';
import { firstRunTexts as words } from '../../../src/texts/first-run.ts';
import { joiningTexts } from '../../../src/texts/joining.ts';
import { noticesTexts } from '../../../src/texts/notices.ts';
import { Banner } from '../../ui/feedback.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ChoiceCards } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Logo } from '../../ui/logo.tsx';
import { CodeField, codeProblem, JoinFields } from '../address-field.tsx';
import { addressProblem } from '../address-words.ts';
import { InvitationFacts } from '../invitation-facts.tsx';
import { useModel } from '../model-context.ts';
import { cleanName, nameProblem } from '../name-rules.ts';
import { twinOf, useProfiles } from '../use-profiles.ts';
import { firstChoice } from './first-choice.ts';
import './first-run.css';

const managedWords = (service: ServiceChoice | null): string =>
  service?.mode === 'join' ? words.managedAt(service.address) : words.managedHost;

/** One name and one choice; a guest in a browser is on the service already and only says a name. */
export function FirstRun() {
  const { desktop, links } = useModel();
  const asked = useObservable(links.state);
  const link = asked.phase === 'asking' ? asked.link : null;
  const canHost = desktop.hosting !== null;
  const { policy } = desktop.info;
  const profiles = useProfiles();
  const { all, hostedBy, knownAs = '' } = profiles;
  const [name, setName] = useState(knownAs);
  const isBeside = all.length > 1;
  const [mode, setMode] = useState<ServiceChoice['mode']>(
    hostedBy === null ? (policy.service?.mode ?? 'host') : 'join',
  );
  const [address, setAddress] = useState(
    policy.service?.mode === 'join' ? formatInvitation({ invite: null, ...policy.service }) : '',
  );
  const [stage, setStage] = useState<'typing' | 'asked' | 'saving' | 'failed'>('typing');
  const [twin, setTwin] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const wrongName = nameProblem(name);
  const [code, setCode] = useState('');
  const isPlaceManaged = policy.locked.includes('service');
  const asksPlace = canHost && link === null && !isPlaceManaged;
  /** The place is known, and only who lets this device in may be asked. */
  const asksCode = isPlaceManaged && link === null && policy.service?.mode === 'join';
  const wrongAddress = asksPlace && mode === 'join' ? addressProblem(address) : null;
  const wrongCode = asksCode || (asksPlace && mode === 'join') ? codeProblem(code) : null;
  const showsProblems = stage !== 'typing';

  useEffect(() => {
    const first = form.current?.querySelector('input');
    first?.focus();
    // A name from elsewhere goes with the first letter of another.
    first?.select();
  }, []);

  const called = name.trim();
  const place = (): SettingsPatch =>
    firstChoice({ name: called, mode, address, code, link, policy, home: canHost ? null : location.origin });
  const twinIn = ({ profile }: SettingsPatch) => profile && twinOf(profiles, profile.service);

  const start = (): void => {
    if (wrongName !== null || wrongAddress !== null || wrongCode !== null) {
      setStage('asked');
      const wrong = wrongName ? 'input' : wrongAddress ? '.join-fields input' : '.join-code input';
      form.current?.querySelector<HTMLElement>(wrong)?.focus();
      return;
    }
    const twin = twinIn(place());
    setTwin(twin?.name ?? null);
    if (twin) return;
    setStage('saving');
    desktop.changeSettings(place()).then(links.dismiss, () => setStage('failed'));
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
          <h1>{isBeside ? words.titleBeside : words.title}</h1>
          <p>{isBeside ? words.leadBeside : canHost ? words.lead : words.leadHere(location.host)}</p>
        </header>
        <TextField
          label={words.name}
          value={name}
          onInput={(typed) => setName(cleanName(typed))}
          hint={words.nameHint}
          problem={showsProblems ? wrongName : null}
        />
        {link !== null && (
          <div class="first-run-link">
            <p>{words.invited}</p>
            <InvitationFacts link={link} />
            <div>
              <Button size="small" kind="quiet" onClick={links.dismiss}>
                {words.notThis}
              </Button>
            </div>
          </div>
        )}
        {isPlaceManaged && <Banner tone="info">{managedWords(policy.service)}</Banner>}
        {asksCode && <CodeField code={code} onCode={setCode} showsProblem={showsProblems} />}
        {asksPlace && (
          <ChoiceCards
            label={words.place}
            chosen={mode}
            onChoose={setMode}
            choices={[
              {
                value: 'host',
                label: words.host,
                hint: words.hostHint,
                icon: 'computer',
                isThere: hostedBy === null,
              },
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
        {asksPlace && hostedBy !== null && <p class="field-note">{joiningTexts.hostedHere(hostedBy)}</p>}
        {twin !== null && <Banner tone="problem">{joiningTexts.twin(twin)}</Banner>}
        {stage === 'failed' && <Banner tone="problem">{words.failed}</Banner>}
        <Button kind="primary" size="large" type="submit" disabled={stage === 'saving'}>
          {desktop.appLink === null ? words.start : words.joinHere}
        </Button>
        {isBeside && (
          <Button kind="quiet" onClick={() => desktop.profiles?.remove()}>
            {words.notNow}
          </Button>
        )}
        {desktop.appLink !== null && <LinkButton href={desktop.appLink}>{words.openInApp}</LinkButton>}
        {desktop.isForgetful && <p class="first-run-later">{noticesTexts.forgetful}</p>}
        {canHost && <p class="first-run-later">{isPlaceManaged ? words.laterName : words.later}</p>}
      </form>
    </main>
  );
}
