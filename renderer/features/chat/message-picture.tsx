import { useEffect, useState } from 'preact/hooks';
import type { FileInfo } from '../../../src/protocol/model.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/feedback.tsx';
import { Button } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';

/** Undefined: not there yet. Null: it cannot be had. */
type Address = string | null | undefined;

export function useAddress(load: () => Promise<string | null>, key: string): Address {
  const [address, setAddress] = useState<Address>(undefined);
  useEffect(() => {
    let isShown = true;
    void load().then((url) => {
      if (isShown) setAddress(url);
    });
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says what is loaded
  }, [key]);
  return address;
}

/** So high at most among messages. */
const maxHeightPx = 300;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function shownSize({ width, height }: Size): Size {
  const scale = Math.min(1, maxHeightPx / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

interface PictureProps {
  readonly info: FileInfo;
  /** Known before the picture is: nothing moves when it comes. */
  readonly size: Size;
}

/** Its small picture; the whole one at a click. */
export function MessagePicture({ info, size }: PictureProps) {
  const { files } = useModel();
  const small = useAddress(() => files.thumbnailOf(info.file), info.file);
  const [isOpen, setIsOpen] = useState(false);
  const { width, height } = shownSize(size);
  return (
    <>
      <button
        type="button"
        class="message-picture"
        aria-label={chatFilesTexts.open(info.name)}
        onClick={() => setIsOpen(true)}
      >
        {small ? (
          <img src={small} width={width} height={height} alt="" />
        ) : (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} />
        )}
      </button>
      {isOpen && <WholePicture info={info} small={small} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function WholePicture({ info, small, onClose }: { info: FileInfo; small: Address; onClose: () => void }) {
  const { files } = useModel();
  const whole = useAddress(() => files.pictureOf(info), info.file);
  return (
    <Dialog title={info.name} onClose={onClose}>
      <div class="dialog-content whole-picture-content">
        <div class="whole-picture">
          {(whole ?? small) && <img src={whole ?? small ?? ''} alt={info.name} />}
        </div>
        <div class="dialog-end">
          {/* Beside the ways out: the picture stands still when it comes. */}
          <div class="whole-picture-note">
            {whole === undefined && <Spinner label={chatFilesTexts.loadingPicture} />}
            {whole === null && (
              <p class="dialog-problem" role="alert">
                {chatFilesTexts.pictureFailed}
              </p>
            )}
          </div>
          <Button icon="download" onClick={() => files.download(info)}>
            {chatFilesTexts.downloadIt}
          </Button>
          <Button onClick={onClose}>{chatFilesTexts.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}
