type Pen = OffscreenCanvasRenderingContext2D;

/** In a picture that came small, as over a slow network, a line is still seen. */
const leastLinePx = 3;

function drawLine(pen: Pen, line: SVGPolylineElement, scale: number): void {
  const { stroke, strokeWidth } = getComputedStyle(line);
  pen.strokeStyle = stroke;
  // On screen it is as wide whatever the size of the picture.
  pen.lineWidth = Math.max(leastLinePx, Number.parseFloat(strokeWidth) * scale);
  pen.beginPath();
  for (const { x, y } of line.points) pen.lineTo(x, y);
  pen.stroke();
}

/** Who points there, as on screen: a dot and the name beside it. */
function drawPointer(pen: Pen, pointer: Element, scale: number): void {
  const [dot, name] = [pointer.querySelector('circle'), pointer.querySelector('text')];
  if (!dot || !name) return;
  const { fill } = getComputedStyle(dot);
  const { fontFamily, fontWeight, textAnchor } = getComputedStyle(name);
  const [x, y, size] = ['x', 'y', 'font-size'].map((what) => Number(name.getAttribute(what)));
  if (x === undefined || y === undefined) return;
  pen.fillStyle = fill;
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 2 * scale;
  pen.beginPath();
  pen.arc(dot.cx.baseVal.value, dot.cy.baseVal.value, dot.r.baseVal.value, 0, 2 * Math.PI);
  pen.stroke();
  pen.fill();
  pen.font = `${fontWeight} ${size}px ${fontFamily}`;
  pen.textAlign = textAnchor === 'end' ? 'end' : 'start';
  pen.strokeText(name.textContent, x, y);
  pen.fillText(name.textContent, x, y);
}

/** What is on screen of a share, as large as it comes, with what is drawn and pointed at now. Null where there is no picture yet. */
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
  for (const line of board?.querySelectorAll('polyline') ?? []) drawLine(pen, line, scale);
  for (const pointer of board?.querySelectorAll('.share-pointer') ?? []) drawPointer(pen, pointer, scale);
  return canvas.convertToBlob({ type: 'image/png' });
}
