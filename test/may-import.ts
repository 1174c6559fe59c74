import { existsSync, readdirSync } from 'node:fs';

/** What the bot has a room for is a subject, and its rooms in the other layers have the same name; but for what all of them share. */
const SUBJECTS = readdirSync('src/bot', { withFileTypes: true })
  .filter((one) => one.isDirectory() && !['core', 'delivery', 'ports'].includes(one.name))
  .map(({ name }) => name);
/** How speech is heard is no rule: the host has it, and the bot asks for it. */
const WITH_RULES = SUBJECTS.filter((name) => name !== 'voice' && existsSync(`src/${name}`));

/** What the rules of every subject may stand on, and the cases, which come first. */
const GROUND = [
  'src/brands',
  'src/codes',
  'src/slices',
  'catalogue',
  'src/redaction',
  'src/workbook',
  'src/forms',
] as const;

/** What the rules of a subject import besides, or what the bot does of it: nothing, unless it says so here. */
export const BESIDE: Record<string, { rules?: string[]; bot?: string[] }> = {
  council: { bot: ['src/bot/cases', 'src/bot/outbox'] },
  list: { rules: ['src/matters'] },
  services: { rules: ['src/matters'], bot: ['src/bot/questions'] },
  inspections: { rules: ['src/roster'] },
  visits: {
    rules: ['src/inspections'],
    bot: ['src/bot/cases', 'src/bot/inspections', 'src/bot/outbox'],
  },
  station: { rules: ['src/roster'], bot: ['src/bot/cases', 'src/bot/inspections', 'src/bot/questions'] },
  alarms: { rules: ['src/roster', 'src/inspections'], bot: ['src/bot/cases'] },
  exchange: { rules: ['src/understanding'], bot: ['src/bot/cases', 'src/webhooks', 'src/pictures'] },
  open311: { rules: ['src/exchange'], bot: ['src/bot/cases'] },
  figures: {
    rules: ['src/inspections', 'src/visits', 'src/alarms', 'src/services', 'src/station'],
    bot: ['src/bot/cases'],
  },
  ledger: { rules: ['src/figures', 'src/visits'] },
  cases: { bot: ['src/pictures'] },
  voice: { bot: ['src/voice'] },
};

const SUBJECT_RULES = Object.fromEntries(
  WITH_RULES.map((name) => [
    `src/${name}`,
    [...GROUND, ...(name === 'cases' ? [] : ['src/cases']), ...(BESIDE[name]?.rules ?? [])],
  ]),
);
const RULES = [...GROUND, 'src/matters', 'src/understanding', ...Object.keys(SUBJECT_RULES)];
const BOT = [...RULES, 'src/permissions', 'cards', 'src/config', 'src/source-access', 'src/outgoing', 'src/bot/ports'];
const SUBJECT = [...BOT, 'src/bot/core'];
const BOT_SUBJECTS = Object.fromEntries(
  SUBJECTS.map((name) => [`src/bot/${name}`, [...SUBJECT, ...(BESIDE[name]?.bot ?? [])]]),
);

/** Rooms from the ground up; each may import from those named, and from itself. */
export const MAY_IMPORT: Record<string, string[]> = {
  'src/workbook': ['src/slices'],
  'src/redaction': [],
  'src/pictures': [],
  'src/voice': [],
  'src/webhooks': ['src/same-text'],
  'src/outside': ['src/bot/ports', 'src/webhooks', 'src/pictures', 'src/log', 'src/read-at-most'],
  catalogue: ['src/redaction', 'src/slices', 'src/workbook'],
  'src/forms': ['src/brands'],
  'src/matters': ['src/brands', 'catalogue'],
  'src/understanding': ['src/brands', 'catalogue', 'src/matters', 'src/cases', 'src/services'],
  ...SUBJECT_RULES,
  'src/permissions': Object.keys(SUBJECT_RULES),
  cards: [...RULES, 'src/permissions'],
  'src/bot/ports': [...RULES, 'src/permissions', 'cards', 'src/config'],
  'src/outgoing': ['src/brands', 'src/bot/ports', ...Object.keys(SUBJECT_RULES)],
  'src/bot/core': ['src/apart', ...BOT],
  ...BOT_SUBJECTS,
  'src/bot/subjects.ts': [...SUBJECT, ...Object.keys(BOT_SUBJECTS)],
  'src/bot/on-message.ts': [...SUBJECT, 'src/bot/subjects.ts'],
  'src/bot/delivery': [...SUBJECT, 'src/bot/subjects.ts', 'src/bot/on-message.ts'],
  'src/bot': [...SUBJECT, 'src/bot/subjects.ts', 'src/bot/on-message.ts', 'src/bot/delivery'],
  'src/feishu': [
    'src/same-text',
    'src/brands',
    'src/read-at-most',
    'src/bot/ports',
    'src/outgoing',
    'src/figures',
    'src/ledger',
    'cards',
    'src/config',
  ],
  'src/store': [
    'node-version',
    'src/apart',
    'src/brands',
    'src/owned',
    'src/bot/ports',
    'src/outgoing',
    'catalogue',
    ...Object.keys(SUBJECT_RULES),
  ],
  'src/doors': [
    'src/brands',
    'catalogue',
    'src/bot/ports',
    'src/bot/alarms',
    'src/exchange',
    'src/open311',
    'src/outgoing',
    'src/pictures',
    'src/webhooks',
    'src/source-access',
    'src/same-text',
    'src/within',
    'src/log',
    'src/host',
  ],
  'src/living': ['catalogue', 'src/bot/ports', 'src/log'],
  'src/handbook': [
    'cards',
    'src/redaction',
    'src/brands',
    'catalogue',
    'src/matters',
    'src/understanding',
    'src/inspections',
    'src/bot/ports',
    'src/outgoing',
    'src/feishu',
    'src/config',
    'src/host',
    'src/cases',
    'src/visits',
    'src/services',
    'src/station',
    'src/pictures',
    'src/bot/visits',
    'src/figures',
    'src/roster',
    'src/bot/core',
    'src/bot/figures',
  ],
};
