/** The mean of all channels, sample by sample; as long as the shortest of them. */
export function oneChannel(channels: readonly Float32Array[]): Float32Array {
  const [only] = channels;
  if (!only) return new Float32Array(0);
  if (channels.length === 1) return only;
  const mixed = new Float32Array(Math.min(...channels.map(({ length }) => length)));
  for (const channel of channels)
    for (let at = 0; at < mixed.length; at++) mixed[at] = (mixed[at] ?? 0) + (channel[at] ?? 0) / channels.length;
  return mixed;
}
