import type { CommandName } from '../../cases/commands/commands.ts';
import { type Form, only, optional, text, words } from './form-fields.ts';

/** What the reporter and whoever knows the place adds. */
export const RECORD_FORMS: Partial<Record<CommandName, Form>> = {
  unsolved: only('哪里没解决'),
  reopen: only('为什么要重新打开'),
  supplement: {
    fields: () => [words('补充什么（也可以只发照片）', false)],
    command: (values, _, photos) => ({ text: optional(values.text), photos }),
  },
  note: { fields: () => [words('记什么')], command: (values, _, photos) => ({ text: text(values.text), photos }) },
  siteCheck: {
    fields: () => [
      {
        kind: 'choice',
        name: 'found',
        label: '现场怎么样',
        required: true,
        options: [
          { value: 'solved', label: '已经解决' },
          { value: 'not-solved', label: '还没解决' },
          { value: 'unclear', label: '看不出来' },
        ],
      },
      words('看到了什么'),
    ],
    command: (values, _, photos) => ({ found: text(values.found), text: text(values.text), photos }),
  },
};
