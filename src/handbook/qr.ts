import QRCode from 'qrcode';

/** The quiet zone around a code, in modules (ISO/IEC 18004 asks for four). */
const QUIET = 4;

export type QrPath = { /** Side of the square, quiet zone included, in modules. */ side: number; d: string };

/** The dark modules of the text's QR code (level M) as one SVG path, a run of modules a stroke of the pen. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      const from = x;
      while (x < modules.size && modules.get(y, x)) x++;
      if (x > from) runs.push(`M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`);
    }
  }
  return { side: modules.size + 2 * QUIET, d: runs.join('') };
}

/** A whole SVG file of the code, black on white whatever the page around it. */
export function qrSvg(text: string): string {
  const { side, d } = qrPath(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${d}"/></svg>`;
}
