import type { Json } from '../json.ts';
import { words } from '../json.ts';
import { drawButton } from './button.ts';
import { drawChart } from './chart.ts';
import { drawChecker } from './checker.ts';
import { drawColumnSet } from './columns.ts';
import { drawContainer } from './container.ts';
import { drawDate } from './date.ts';
import { drawForm } from './form.ts';
import { drawImage, drawImageCombination } from './image.ts';
import { drawInput } from './input.ts';
import { drawOverflow } from './overflow.ts';
import { drawPanel } from './panel.ts';
import { drawPersonElement, drawPersonList } from './person.ts';
import type { Place } from './place.ts';
import { drawSelect } from './select.ts';
import { drawSelectImg } from './select-img.ts';
import { drawTable } from './table.ts';
import { drawDiv, drawMarkdownElement, drawRule, drawText } from './text.ts';
import { drawUnknown } from './unknown.ts';

type Draw = (element: Json, place: Place) => HTMLElement;

const COMPONENTS: Record<string, Draw> = {
  markdown: drawMarkdownElement,
  plain_text: drawText,
  lark_md: drawText,
  div: drawDiv,
  hr: drawRule,
  img: drawImage,
  img_combination: drawImageCombination,
  person: drawPersonElement,
  person_list: drawPersonList,
  chart: drawChart,
  table: drawTable,
  column_set: drawColumnSet,
  collapsible_panel: drawPanel,
  interactive_container: drawContainer,
  form: drawForm,
  button: drawButton,
  input: drawInput,
  select_static: drawSelect,
  multi_select_static: drawSelect,
  select_person: drawSelect,
  multi_select_person: drawSelect,
  date_picker: drawDate,
  picker_time: drawDate,
  picker_datetime: drawDate,
  overflow: drawOverflow,
  checker: drawChecker,
  select_img: drawSelectImg,
};

/** The drawing of any component; one we do not know becomes a placeholder that names it. */
export const drawElement: Draw = (element, place) => (COMPONENTS[words(element, 'tag')] ?? drawUnknown)(element, place);
