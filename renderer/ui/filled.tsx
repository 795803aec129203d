import { Fragment, type ComponentChildren } from 'preact';

interface FilledProps {
  readonly text: string;
  readonly facts: Readonly<Record<string, ComponentChildren>>;
}

/** A text with elements in it, where it names them: “Press {key} to speak”. Each language has them at its own place. */
export function Filled({ text, facts }: FilledProps) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((piece, index) => (
        <Fragment key={index}>{piece.startsWith('{') ? facts[piece.slice(1, -1)] : piece}</Fragment>
      ))}
    </>
  );
}
