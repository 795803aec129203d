import { useState } from 'preact/hooks';
import { joiningTexts } from '../../src/texts/joining.ts';
import { Button } from '../ui/button.tsx';
import { codeProblem, JoinFields } from './address-field.tsx';
import { addressProblem } from './address-words.ts';
import { joiningOf } from './admission-of.ts';
import './join-form.css';

interface JoinFormProps {
  /** The address that is joined already; empty where none is. */
  readonly joined: string;
  readonly onJoin: (joining: ReturnType<typeof joiningOf>) => void;
}

/** An address or an invite link, and the button to go there once it is another than now. */
export function JoinForm({ joined, onJoin }: JoinFormProps) {
  const [address, setAddress] = useState(joined);
  const [wasAsked, setWasAsked] = useState(false);
  const [code, setCode] = useState('');
  const isNew = address.trim() !== joined || code !== '';

  const join = (): void => {
    setWasAsked(true);
    if (isNew && addressProblem(address) === null && codeProblem(code) === null)
      onJoin(joiningOf(address, code));
  };
  return (
    <form
      class="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        join();
      }}
    >
      <JoinFields
        address={address}
        onInput={setAddress}
        code={code}
        onCode={setCode}
        showsProblem={wasAsked}
      />
      {isNew && (
        <Button kind="primary" type="submit">
          {joiningTexts.join}
        </Button>
      )}
    </form>
  );
}
