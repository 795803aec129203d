// oxlint-disable-next-line import/default -- Vite makes an address of it
import worklet from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';
import wasm from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import { createSuppressor } from '../../renderer/platform/voice/rnnoise.ts';

/** Noise is taken out of so many seconds; how many milliseconds that took. */
interface NoisePage {
  /** In the graph through which a voice goes. */
  graph(seconds: number): Promise<number>;
  /** By the model alone. */
  worker(seconds: number): Promise<number>;
}

declare global {
  interface Window {
    noisePage: NoisePage;
  }
}

const rate = 48_000;
const loadMs = 500;

// The worklet's own code, called without a graph.
const alone = (model: string): string => `
  let Processor;
  globalThis.AudioWorkletProcessor = class { port = { addEventListener() {} }; };
  globalThis.registerProcessor = (_, found) => (Processor = found);
  ${model}
  onmessage = async ({ data: { wasmBinary, seconds } }) => {
    const processor = new Processor({ processorOptions: { maxChannels: 1, wasmBinary } });
    while (!processor.processor) await new Promise((resolve) => setTimeout(resolve, 5));
    const input = Float32Array.from({ length: 128 * 375 }, () => 0.02 * (Math.random() - 0.5));
    const output = new Float32Array(128);
    const quanta = Array.from({ length: 375 }, (_, at) => input.subarray(at * 128, (at + 1) * 128));
    const before = performance.now();
    for (let second = 0; second < seconds; second++)
      for (const quantum of quanta) processor.process([[quantum]], [[output]]);
    postMessage(performance.now() - before);
  };`;

async function startWorker(): Promise<Worker> {
  const model = await (await fetch(worklet)).text();
  const address = URL.createObjectURL(new Blob([alone(model)], { type: 'text/javascript' }));
  return new Worker(address, { type: 'module' });
}

function noiseIn(context: BaseAudioContext): AudioBufferSourceNode {
  const buffer = context.createBuffer(1, rate, rate);
  buffer.copyToChannel(
    Float32Array.from({ length: rate }, () => 0.02 * (Math.random() - 0.5)),
    0,
  );
  return new AudioBufferSourceNode(context, { buffer, loop: true });
}

window.noisePage = {
  async graph(seconds) {
    const context = new OfflineAudioContext(1, seconds * rate, rate);
    const source = noiseIn(context);
    // The package asks for a context that runs, and needs none.
    const suppressor = await createSuppressor(context as BaseAudioContext as AudioContext);
    source.connect(suppressor).connect(context.destination);
    source.start();
    // Until it has its model; while the graph is rendered nothing else is done on that thread.
    await new Promise((resolve) => setTimeout(resolve, loadMs));
    const before = performance.now();
    const rendered = await context.startRendering();
    const taken = performance.now() - before;
    if (rendered.getChannelData(0).every((sample) => sample === 0))
      throw new Error('the model was not there');
    return taken;
  },
  async worker(seconds) {
    const worker = await startWorker();
    const wasmBinary = await (await fetch(wasm)).arrayBuffer();
    const taken = new Promise<number>((resolve) => {
      worker.addEventListener('message', ({ data }) => resolve(Number(data)));
    });
    worker.postMessage({ wasmBinary, seconds });
    const ms = await taken;
    worker.terminate();
    return ms;
  },
};
