/** One triangle over all of the canvas; pictures have their first line at the top. */
const corners = `#version 300 es
  out vec2 at;
  void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    at = vec2(corner.x + 1.0, 1.0 - corner.y) / 2.0;
    gl_Position = vec4(corner, 0.0, 1.0);
  }`;

const lifted = `#version 300 es
  precision mediump float;
  uniform sampler2D frame;
  uniform float lift;
  in vec2 at;
  out vec4 colour;
  void main() {
    vec3 before = texture(frame, at).rgb;
    colour = vec4(before * (1.0 + lift) / (1.0 + lift * before), 1.0);
  }`;

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, corners],
    [gl.FRAGMENT_SHADER, lifted],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) break;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

/** Draws a frame over all of the canvas, its dark parts lifted. Whether it could. */
export type Shade = (frame: TexImageSource, lift: number) => boolean;

/** Null where the graphics card takes no such program. */
export function createShade(gl: WebGL2RenderingContext): Shade | null {
  const program = programOf(gl);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null;
  gl.useProgram(program);
  const liftPlace = gl.getUniformLocation(program, 'lift');
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  for (const [what, how] of [
    [gl.TEXTURE_MIN_FILTER, gl.LINEAR],
    [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
    [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
  ] as const)
    gl.texParameteri(gl.TEXTURE_2D, what, how);
  return (frame, lift) => {
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1f(liftPlace, lift);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, frame);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    // A card that was taken away draws black.
    return !gl.isContextLost();
  };
}
