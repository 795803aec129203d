import * as v from 'valibot';

/** What can be shared, as main and the page speak of it. */
const sourceId = v.pipe(v.string(), v.maxLength(256));
const sourceKind = v.picklist(['screen', 'window']);
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535));

export const captureSource = v.object({
  id: sourceId,
  kind: sourceKind,
  name: v.string(),
  /** Data addresses; empty until they are known. */
  icon: v.string(),
  thumbnail: v.string(),
});

export const captureMeans = v.object({
  picker: v.picklist(['parley', 'system']),
  computerAudio: v.boolean(),
  /** A window of ours over a shared screen is no part of what is captured: marks can be shown on the screen itself. */
  marksOnScreen: v.boolean(),
  /** This computer is used over the network: some windows cannot be captured there. */
  isRemote: v.boolean(),
});

export const captureKind = v.strictObject({ kind: sourceKind });
export const captureIds = v.strictObject({
  kind: sourceKind,
  ids: v.pipe(v.array(sourceId), v.maxLength(200)),
});
export const captureChoice = v.strictObject({ id: sourceId, audio: v.boolean() });
export const captureFrame = v.strictObject({ id: sourceId, width: pixels, height: pixels });
