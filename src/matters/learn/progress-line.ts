/** Says at most every two seconds how much of what is learned, as a line that is written over on a terminal. */
export function progressLine(what: string, started: number): (done: number) => void {
  let last = started;
  return (done) => {
    const now = performance.now();
    if (now - last < 2_000 && done < 1) return;
    last = now;
    const line = `${what}在学：${Math.round(done * 100)}%，${((now - started) / 1000).toFixed(0)} 秒`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done < 1 ? '' : '\n'}`);
    else console.log(line);
  };
}
