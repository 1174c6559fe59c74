// The owner writes their name with a finger; without a script the typed name alone is sent.
const form = document.querySelector<HTMLFormElement>('form.sign');
const pad = form?.querySelector<HTMLCanvasElement>('canvas.pad');
const field = form?.querySelector<HTMLInputElement>('input[name=drawing]');
const again = form?.querySelector<HTMLButtonElement>('button.again');
const pen = pad?.getContext('2d');

if (form && pad && field && again && pen) {
  let drawn = false;
  let down = false;
  pad.hidden = false;
  again.hidden = false;
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const place = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    return [((event.clientX - left) * pad.width) / width, ((event.clientY - top) * pad.height) / height];
  };
  pad.addEventListener('pointerdown', (event) => {
    down = true;
    pad.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...place(event));
    event.preventDefault();
  });
  pad.addEventListener('pointermove', (event) => {
    if (!down) return;
    drawn = true;
    pen.lineTo(...place(event));
    pen.stroke();
  });
  const up = () => {
    down = false;
  };
  pad.addEventListener('pointerup', up);
  pad.addEventListener('pointercancel', up);
  again.addEventListener('click', () => {
    pen.clearRect(0, 0, pad.width, pad.height);
    drawn = false;
  });
  form.addEventListener('submit', () => {
    field.value = drawn ? pad.toDataURL('image/png') : '';
  });
}
