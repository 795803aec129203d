/** What is on screen of a share, as large as it comes, with the lines that are drawn over it now. Null where there is no picture yet. */
export async function takeStill(video: HTMLVideoElement, board: SVGSVGElement | null): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(video, 0, 0, width, height);
  const shown = video.getBoundingClientRect();
  const scale = Math.max(width / shown.width, height / shown.height);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const line of board?.querySelectorAll('polyline') ?? []) {
    const { stroke, strokeWidth } = getComputedStyle(line);
    pen.strokeStyle = stroke;
    // On screen it is as wide whatever the size of the picture.
    pen.lineWidth = Number.parseFloat(strokeWidth) * scale;
    pen.beginPath();
    for (const { x, y } of line.points) pen.lineTo(x, y);
    pen.stroke();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
