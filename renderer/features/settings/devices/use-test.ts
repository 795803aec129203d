import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../../src/base/result.ts';
import type { MediaFailure } from '../../../../src/call/view.ts';

interface Endable {
  end(): void;
}

type Test<Open> =
  | { readonly is: 'idle' | 'opening' }
  | { readonly is: 'open'; readonly what: Open }
  | { readonly is: 'failed'; readonly failure: MediaFailure };

/** A device that is tried: opened by a press, closed by another, with the settings, and when another device is chosen. */
export function useTest<Open extends Endable>(
  open: () => Promise<Result<Open, MediaFailure>>,
  device: string,
) {
  const [test, setTest] = useState<Test<Open>>({ is: 'idle' });
  const end = useRef<() => void>(() => {});
  const stop = (): void => {
    end.current();
    setTest({ is: 'idle' });
  };
  useEffect(() => stop, [device]);

  const start = (): void => {
    end.current();
    let isWanted = true;
    end.current = () => (isWanted = false);
    setTest({ is: 'opening' });
    void open().then((opened) => {
      if (!opened.ok) {
        if (isWanted) setTest({ is: 'failed', failure: opened.code });
        return;
      }
      if (!isWanted) return opened.value.end();
      end.current = () => opened.value.end();
      setTest({ is: 'open', what: opened.value });
    });
  };
  return { test, toggle: () => (test.is === 'open' || test.is === 'opening' ? stop() : start()) };
}
