import { laneSettings, scalabilityMode, type LaneShape } from '../../../src/call/quality/lane-settings.ts';
import type { Lane } from '../../../src/call/ports.ts';

/** Beyond what lib.dom knows (webrtc-extensions). */
type Encoding = RTCRtpEncodingParameters & {
  scalabilityMode?: string;
  scaleResolutionDownTo?: { maxWidth: number; maxHeight: number };
  codec?: RTCRtpCodec;
};

function codecIn({ codecs }: RTCRtpSendParameters, { codec }: LaneShape): RTCRtpCodec | undefined {
  return codecs.find(({ mimeType }) => mimeType.split('/')[1]?.toLowerCase() === codec?.toLowerCase());
}

function setPicture(encoding: Encoding, shape: LaneShape): void {
  const { maxSide, maxFramerate } = shape;
  // As a longest side and not as a factor: a camera or a shared window may change its size at any moment.
  if (maxSide === null) delete encoding.scaleResolutionDownTo;
  else encoding.scaleResolutionDownTo = { maxWidth: maxSide, maxHeight: maxSide };
  if (maxFramerate === null) delete encoding.maxFramerate;
  else encoding.maxFramerate = maxFramerate;
}

/** The parameters with the shape in them. */
function shaped(parameters: RTCRtpSendParameters, lane: Lane['name'], shape: LaneShape) {
  const { priority } = laneSettings[lane];
  const isPicture = lane === 'camera' || lane === 'screen';
  const codec = codecIn(parameters, shape);
  for (const encoding of parameters.encodings as Encoding[]) {
    encoding.active = shape.isActive;
    encoding.priority = priority;
    encoding.networkPriority = priority;
    if (shape.maxBitrate === null) delete encoding.maxBitrate;
    else encoding.maxBitrate = shape.maxBitrate;
    if (codec) encoding.codec = codec;
    else delete encoding.codec;
    if (!isPicture) continue;
    setPicture(encoding, shape);
    encoding.scalabilityMode = scalabilityMode;
  }
  if (isPicture)
    parameters.degradationPreference =
      shape.keeps === 'motion' ? 'maintain-framerate' : 'maintain-resolution';
  return parameters;
}

/** What not every browser takes; all the rest goes without it. */
function plain(parameters: RTCRtpSendParameters): RTCRtpSendParameters {
  for (const encoding of parameters.encodings as Encoding[]) {
    delete encoding.scalabilityMode;
    delete encoding.scaleResolutionDownTo;
    delete encoding.codec;
  }
  return parameters;
}

async function tune(sender: RTCRtpSender, lane: Lane['name'], shape: LaneShape): Promise<void> {
  try {
    await sender.setParameters(shaped(sender.getParameters(), lane, shape));
  } catch {
    await sender.setParameters(plain(shaped(sender.getParameters(), lane, shape)));
  }
}

/** Beyond what lib.dom knows (webrtc-extensions, setParameterOptions). */
type SetParameters = (
  parameters: RTCRtpSendParameters,
  options: { encodingOptions: { keyFrame: boolean }[] },
) => Promise<void>;

/** Where the browser does not know of it, the other side asks for a whole picture by itself, later. */
async function sendWhole(sender: RTCRtpSender): Promise<void> {
  const setParameters: SetParameters = sender.setParameters.bind(sender);
  const parameters = sender.getParameters();
  await setParameters(parameters, { encodingOptions: parameters.encodings.map(() => ({ keyFrame: true })) });
}

/** What the encoder is to make of the picture (W3C mst-content-hint): with `text` no pixel is thrown away for more frames. */
const hints = { motion: 'motion', sharpness: 'text' } as const;

/** One transceiver as a lane. Its parameters are set one after the other, since each time they have to be read just before. */
export function createRtcLane(name: Lane['name'], { sender, receiver }: RTCRtpTransceiver): Lane {
  let shape = laneSettings[name].first;
  let wanted: MediaStreamTrack | null = null;
  /** Its parameters are as the shape says. */
  let isShaped = false;
  let turn = Promise.resolve();

  const mark = (): void => {
    if (wanted?.kind === 'video') wanted.contentHint = hints[shape.keeps];
  };
  const apply = (): Promise<void> => {
    isShaped = true;
    // A refused setting costs quality, never the call.
    turn = turn.then(() => tune(sender, name, shape)).catch(() => {});
    return turn;
  };

  return {
    name,
    received: receiver.track,
    isSending: () => sender.track !== null,
    async send(track) {
      wanted = track as MediaStreamTrack | null;
      mark();
      // Before it, so that nothing goes out otherwise, not even once.
      if (wanted && !isShaped) await apply();
      await sender.replaceTrack(wanted);
    },
    shape(next) {
      shape = next;
      mark();
      // Each time waits for other threads of the browser, which have much to do while a call comes about.
      isShaped = false;
      return wanted ? apply() : Promise.resolve();
    },
    refresh() {
      turn = turn.then(() => sendWhole(sender)).catch(() => {});
      return turn;
    },
  };
}
