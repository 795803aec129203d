/** Runs inside the page: a picture that carries the time it was painted, as 40 black and white blocks. */

interface Timecode {
  /** A stream of 640x360 at 30 frames a second whose frames carry their time. */
  camera(): MediaStream;
  /** Milliseconds from painted to drawn, one for each frame drawn from now on; undecodable frames are left out. */
  watch(video: HTMLVideoElement): number[];
}

declare global {
  interface Window {
    timecode: Timecode;
  }
}

/** Self-contained, because it is sent to the page as text. */
export function installTimecode(): void {
  const width = 640;
  const height = 360;
  const bits = 40;
  const blockWidth = width / bits;
  const stripHeight = 40;
  const nowMs = (): number => Math.round(performance.timeOrigin + performance.now()) % 2 ** 31;

  /** CRC-8 (polynomial 0x07) over the four bytes: a smeared strip must not pass as a time. */
  const checksum = (value: number): number => {
    let crc = 0;
    for (let shift = 24; shift >= 0; shift -= 8) {
      crc ^= (value >>> shift) & 255;
      for (let i = 0; i < 8; i += 1) crc = crc & 128 ? ((crc << 1) ^ 7) & 255 : (crc << 1) & 255;
    }
    return crc;
  };

  const paint = (pen: CanvasRenderingContext2D, frame: number): void => {
    pen.fillStyle = `hsl(${frame % 360} 50% 40%)`;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = `hsl(${(frame * 7) % 360} 80% 60%)`;
    pen.fillRect((frame * 5) % width, 120, 160, 160);
    const time = nowMs();
    const crc = checksum(time);
    for (let i = 0; i < bits; i += 1) {
      const bit = i < 32 ? (time >>> i) & 1 : (crc >>> (i - 32)) & 1;
      pen.fillStyle = bit === 1 ? '#fff' : '#000';
      pen.fillRect(i * blockWidth, 0, blockWidth, stripHeight);
    }
  };

  const reader = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  const read = (video: HTMLVideoElement): number | null => {
    if (!reader || video.videoWidth === 0) return null;
    const scale = video.videoWidth / width;
    reader.canvas.width = video.videoWidth;
    reader.canvas.height = 1;
    const line = Math.round((stripHeight / 2) * scale);
    reader.drawImage(video, 0, line, video.videoWidth, 1, 0, 0, video.videoWidth, 1);
    const pixels = reader.getImageData(0, 0, video.videoWidth, 1).data;
    let time = 0;
    let crc = 0;
    for (let i = 0; i < bits; i += 1) {
      const lit = (pixels[Math.floor((i + 0.5) * blockWidth * scale) * 4] ?? 0) > 127 ? 1 : 0;
      if (i < 32) time += lit * 2 ** i;
      else crc |= lit << (i - 32);
    }
    return checksum(time) === crc ? time : null;
  };

  const camera = (): MediaStream => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    let frame = 0;
    paint(pen, frame);
    setInterval(() => paint(pen, (frame += 1)), 1000 / 30);
    return canvas.captureStream(30);
  };

  const watch = (video: HTMLVideoElement): number[] => {
    const latencies: number[] = [];
    const onFrame = (): void => {
      const painted = read(video);
      if (painted !== null) latencies.push(nowMs() - painted);
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
    return latencies;
  };

  window.timecode = { camera, watch };
}

/** The painted picture instead of a camera; the microphone stays Chromium's own fake. */
export function installPaintedCamera(): void {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
    if (!constraints.video) return real(constraints);
    const stream = window.timecode.camera();
    if (constraints.audio)
      for (const track of (await real({ audio: true })).getTracks()) stream.addTrack(track);
    return stream;
  };
}
