import { fail, ok, type Result } from '../../base/result.ts';
import type { ShareChoice } from '../engine-face.ts';
import type { Media, ScreenTracks, Track } from '../ports.ts';
import type { MediaFailure } from '../view.ts';
import { FakeTrack } from './fake-track.ts';

type Kind = 'microphone' | 'camera' | 'screen';

/** Devices that open at once, fail with the reason a test gives, or wait until the test lets them go. */
export class FakeMedia implements Media {
  readonly opened: FakeTrack[] = [];
  readonly asked: string[] = [];
  /** By kind, or by kind and device (`camera usb`). */
  readonly failures = new Map<string, MediaFailure>();
  readonly #waiting: (() => void)[] = [];
  #isHolding = false;
  readonly #owner: string;

  constructor(owner = 'own') {
    this.#owner = owner;
  }

  openMicrophone = (device: string) => this.#open('microphone', 'audio', device);
  openCamera = (device: string) => this.#open('camera', 'video', device);

  /** What is said of the next share. */
  isPicked = true;
  sound: ScreenTracks['sound'] = 'none';
  /** Something else comes than was picked. */
  becomesOther = (): void => {};

  async openScreen({ audio, surface }: ShareChoice): Promise<Result<ScreenTracks, MediaFailure>> {
    const video = await this.#open('screen', 'video', '');
    return video.ok
      ? ok({
          video: video.value,
          audio: audio ? this.#track('screen', 'audio') : null,
          sound: audio ? 'on' : this.sound,
          surface,
          isPicked: this.isPicked,
        })
      : video;
  }

  watchScreen(_video: Track, _choice: ShareChoice, isOther: () => void): () => void {
    this.becomesOther = isOther;
    return () => (this.becomesOther = () => {});
  }

  readonly #plugs = new Set<() => void>();

  onPlugged = (listener: () => void) => {
    this.#plugs.add(listener);
    return () => void this.#plugs.delete(listener);
  };

  /** Something was plugged in or out. */
  plug(): void {
    for (const told of this.#plugs) told();
  }

  hold(): void {
    this.#isHolding = true;
  }

  letGo(): void {
    this.#isHolding = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Opened and not stopped. */
  open(): FakeTrack[] {
    return this.opened.filter((track) => !track.isStopped);
  }

  async #open(kind: Kind, media: 'audio' | 'video', device: string): Promise<Result<Track, MediaFailure>> {
    this.asked.push(`${kind} ${device}`.trim());
    await (this.#isHolding ? new Promise<void>((resolve) => this.#waiting.push(resolve)) : Promise.resolve());
    const failure = this.failures.get(`${kind} ${device}`) ?? this.failures.get(kind);
    return failure ? fail(failure) : ok(this.#track(kind, media));
  }

  #track(kind: Kind, media: 'audio' | 'video'): FakeTrack {
    const track = new FakeTrack(`${this.#owner}-${kind}-${media}-${this.opened.length + 1}`, media);
    this.opened.push(track);
    return track;
  }
}
