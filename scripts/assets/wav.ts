export const sampleRate = 44_100;

/** 16-bit mono PCM with the canonical 44-byte header (Microsoft's "Multiple channel audio data and WAVE files"). */
export function encodeWav(samples: Float64Array): Buffer {
  const headerBytes = 44;
  const bytesPerSample = 2;
  const dataBytes = samples.length * bytesPerSample;
  const wav = Buffer.alloc(headerBytes + dataBytes);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * bytesPerSample, 28);
  wav.writeUInt16LE(bytesPerSample, 32);
  wav.writeUInt16LE(8 * bytesPerSample, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(dataBytes, 40);
  for (const [index, sample] of samples.entries()) {
    wav.writeInt16LE(
      Math.round(Math.max(-1, Math.min(1, sample)) * 32_767),
      headerBytes + index * bytesPerSample,
    );
  }
  return wav;
}

/** Reads what `encodeWav` writes; throws on anything else. */
export function decodeWav(wav: Buffer): Float64Array {
  const isOurs =
    wav.toString('latin1', 0, 4) === 'RIFF' &&
    wav.readUInt32LE(4) === wav.length - 8 &&
    wav.toString('latin1', 8, 16) === 'WAVEfmt ' &&
    wav.readUInt16LE(20) === 1 &&
    wav.readUInt16LE(22) === 1 &&
    wav.readUInt32LE(24) === sampleRate &&
    wav.readUInt16LE(34) === 16 &&
    wav.readUInt32LE(40) === wav.length - 44;
  if (!isOurs) throw new Error('not a 44.1 kHz 16-bit mono WAV');
  return Float64Array.from({ length: (wav.length - 44) / 2 }, (_, i) => wav.readInt16LE(44 + 2 * i) / 32_767);
}
