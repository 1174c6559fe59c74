const SVG = 'http://www.w3.org/2000/svg';

/** Stroke paths on a 16 by 16 grid. */
const PATHS = {
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4L6 8l4 4',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  chat: 'M2.5 3.5h11v7.5H8l-3 2.5v-2.5H2.5z',
  person: 'M8 8a2.6 2.6 0 100-5.2A2.6 2.6 0 008 8zM3 13.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  people:
    'M6 8a2.3 2.3 0 100-4.6A2.3 2.3 0 006 8zM1.5 13c.3-2.2 2-3.5 4.5-3.5s4.2 1.3 4.5 3.5M10.5 3.6a2.3 2.3 0 010 4.3M12.2 9.8c1.3.5 2.1 1.6 2.3 3.2',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 5v3.2l2 1.8',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.01',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.3v3.7M8 5v.01',
  place: 'M8 14s-4.5-4.3-4.5-7.5a4.5 4.5 0 019 0C12.5 9.7 8 14 8 14zM8 8a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  phone:
    'M3 2.5h2.5l1.2 3-1.5 1.2c.8 1.7 2.1 3 3.9 3.9l1.2-1.5 3 1.2V13c0 .5-.4.8-.9.8C7.2 13.5 2.5 8.8 2.2 3.4c0-.5.3-.9.8-.9z',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3M6 8.5h4M6 11h4',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  send: 'M2.5 8L13.5 3l-3 10.5-2.8-4.3zM7.7 9.2L13.5 3',
  reply: 'M6.5 4L3 7.5 6.5 11M3 7.5h6c2.5 0 4 1.5 4 4.5',
  edit: 'M3 13l.6-2.6L10.8 3.2l2 2L5.6 12.4zM9.5 4.5l2 2',
  search: 'M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3L13.5 13.5',
  picture: 'M2.5 3h11v10h-11zM2.5 11l3-3.5 2.5 2.5 2-2 3.5 3.5M10.5 6h.01',
  voice: 'M8 9.5a2 2 0 002-2V4a2 2 0 00-4 0v3.5a2 2 0 002 2zM4 7.5a4 4 0 008 0M8 11.5V14M6 14h4',
  flag: 'M4 14V2.5h8l-1.8 3L12 8.5H4',
  bell: 'M4 11.5V7a4 4 0 018 0v4.5M2.5 11.5h11M7 13.8h2',
  star: 'M8 2.5l1.7 3.5 3.8.5-2.8 2.6.7 3.9L8 11.2 4.6 13l.7-3.9L2.5 6.5l3.8-.5z',
  fire: 'M8 14c-2.5 0-4.3-1.7-4.3-4C3.7 7.5 6 6.5 6 3c2.5 1 3 3 3 4 .7-.4 1-1 1-1.8 1.5 1.2 2.3 3 2.3 4.8 0 2.3-1.8 4-4.3 4z',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5.5a2.5 2.5 0 015 0v2',
  at: 'M8 10.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM10.5 8v.8c0 2 3.3 2 3.3-1A5.8 5.8 0 108 13.8c1.2 0 2.2-.3 3-.8',
  pin: 'M5.5 2.5h5l-.7 4L12 9H4l2.2-2.5zM8 9v5',
  keyboard: 'M1.5 4.5h13v7h-13zM4 7h.01M6.5 7h.01M9 7h.01M11.5 7h.01M5 9.5h6',
  swap: 'M3 6h10l-2.5-2.5M13 10H3l2.5 2.5',
  dot: 'M8 9.5a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
} as const;
export type IconName = keyof typeof PATHS;

/** Which of our drawings stands for a platform token: the first whose pattern fits. */
const TOKENS: [pattern: RegExp, icon: IconName][] = [
  [/reply|undo/, 'reply'],
  [/forward|share|send/, 'send'],
  [/history|time|clock|alarm|calendar/, 'clock'],
  [/todo|yes|done|check|approval|succeed/, 'check'],
  [/group|community|members/, 'people'],
  [/member|person|contact|signature|user|admin/, 'person'],
  [/chat|comment|message/, 'chat'],
  [/down|expand/, 'down'],
  [/right/, 'right'],
  [/left/, 'left'],
  [/no_|close|wrong|forbidden|error/, 'cross'],
  [/warn|report|maybe/, 'warning'],
  [/info|help|question/, 'info'],
  [/location|map|local/, 'place'],
  [/call|phone|tel/, 'phone'],
  [/image|picture|photo|camera/, 'picture'],
  [/doc|file|sheet|text|rectangle/, 'file'],
  [/list|table/, 'list'],
  [/add|plus/, 'plus'],
  [/edit|pen/, 'edit'],
  [/search|find|selection/, 'search'],
  [/bell|notice|alert/, 'bell'],
  [/flag/, 'flag'],
  [/star|collect/, 'star'],
  [/fire|hot|burn/, 'fire'],
  [/lock|safe/, 'lock'],
  [/pin/, 'pin'],
  [/more/, 'more'],
];

/** One of our line drawings, in the colour of the text, hidden from screen readers. */
export function icon(name: IconName, size = 16): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const traits = {
    viewBox: '0 0 16 16',
    width: String(size),
    height: String(size),
    'aria-hidden': 'true',
    class: 'icon',
  };
  for (const [key, value] of Object.entries(traits)) svg.setAttribute(key, value);
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The drawing that comes nearest to a platform icon token; a dot where we have none. */
export const iconFor = (token: string): IconName => TOKENS.find(([pattern]) => pattern.test(token))?.[1] ?? 'dot';
