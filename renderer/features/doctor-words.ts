import { unreachable } from '../../src/base/result.ts';
import type { PathWord } from '../../src/call/doctor/call-events.ts';
import type { Figure, FigureName, Verdict } from '../../src/call/doctor/verdict.ts';
import { doctorTexts } from '../../src/texts/doctor.ts';

/** What a verdict says, and what can be done about it. */
export interface VerdictWords {
  readonly title: string;
  readonly text: string;
}

const slowFigures: ReadonlySet<FigureName> = new Set<FigureName>([
  'rtt-ms',
  'jitter-ms',
  'service-ms',
  'service-late',
  'others-too',
]);

function networkWords({ whose, weight, evidence }: Verdict, name: string): VerdictWords {
  if (weight === 'stopped') return doctorTexts.stopped(name)[whose];
  const isOver = evidence.every((figure) => figure.name === 'away-ms' || figure.name === 'moved');
  const isSlow = evidence.every((figure) => slowFigures.has(figure.name));
  const own = isOver ? doctorTexts.back(name) : isSlow ? doctorTexts.slow(name) : {};
  return { ...doctorTexts.network(name), ...own }[whose];
}

export function verdictWords(verdict: Verdict, name: string): VerdictWords {
  const { cause, whose, weight } = verdict;
  switch (cause) {
    case 'well':
      return doctorTexts.well;
    case 'network':
      return networkWords(verdict, name);
    case 'path':
      return weight === 'stopped' ? doctorTexts.stopped(name).between : doctorTexts.path;
    case 'upload':
    case 'download':
    case 'computer':
    case 'microphone':
    case 'camera':
    case 'service':
      return doctorTexts[cause](name)[whose];
    default:
      return unreachable(cause);
  }
}

const percent = (share: number): string => `${Math.max(1, Math.round(share * 100))} %`;
const seconds = (ms: number): string => `${Math.max(1, Math.round(ms / 1_000))} s`;

/** As systems count it, in steps of 1024. */
const memoryWords = (mb: number): string => (mb < 1_024 ? `${mb} MB` : `${Math.round(mb / 1_024)} GB`);

export function figureWords({ name: figure, of, value, outOf }: Figure, name: string): string {
  const { figures } = doctorTexts;
  const isMine = of === 'me';
  switch (figure) {
    case 'lost':
    case 'concealed':
    case 'frozen':
      return isMine ? figures[figure].me(percent(value)) : figures[figure].them(percent(value), name);
    case 'available-kbps':
    case 'service-ms':
    case 'camera-fps':
      return isMine ? figures[figure].me(value) : figures[figure].them(value, name);
    case 'rtt-ms':
    case 'jitter-ms':
      return figures[figure](value);
    case 'memory-mb': {
      const left = memoryWords(value);
      return outOf === undefined
        ? figures[figure].left(left)
        : figures[figure].leftOf(left, memoryWords(outOf));
    }
    case 'silent-ms':
      return isMine ? figures[figure].me(seconds(value)) : figures[figure].them(seconds(value), name);
    case 'away-ms':
      if (value === 0) return isMine ? figures['service-away'].me : figures['service-away'].them(name);
      return isMine ? figures[figure].me(seconds(value)) : figures[figure].them(seconds(value), name);
    case 'service-late':
    case 'moved':
    case 'others-too':
      return isMine ? figures[figure].me : figures[figure].them(name);
    default:
      return unreachable(figure);
  }
}

export const pathWords = (path: PathWord): string => doctorTexts.ways[path];
