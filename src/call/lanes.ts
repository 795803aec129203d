export type LaneName = 'voice' | 'camera' | 'screen' | 'screen-audio';

export interface LaneSpec {
  readonly name: LaneName;
  readonly kind: 'audio' | 'video';
  /** Lanes of one source are played in step with each other. */
  readonly source: 'person' | 'screen';
}

/**
 * The four media lines of every call, in this order in every description, made once by the caller and never changed. So both
 * sides tell the camera from the screen by position, and muting, switching and sharing need no new negotiation
 * (docs/decisions/0004-negotiation.md).
 */
export const laneSpecs: readonly LaneSpec[] = [
  { name: 'voice', kind: 'audio', source: 'person' },
  { name: 'camera', kind: 'video', source: 'person' },
  { name: 'screen', kind: 'video', source: 'screen' },
  { name: 'screen-audio', kind: 'audio', source: 'screen' },
];

export const laneNames: readonly LaneName[] = laneSpecs.map(({ name }) => name);

export const pictureLanes = ['camera', 'screen'] as const satisfies readonly LaneName[];
