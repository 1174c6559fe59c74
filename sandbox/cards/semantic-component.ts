import { type JsonObject, objectsOf, textOf } from '../json.ts';
import { FORM_FIELDS } from './form-fields.ts';
import type { FormSeen, Walk } from './walk.ts';

type Path = (string | number)[];

const MARKDOWN_TABLE = /^\s*\|?.*\|.*\n\s*\|?\s*:?-{2,}/gm;

/** Checks one component against what the card showed so far; `form` is the form it stands in, if any. */
export function checkComponent(node: JsonObject, tag: string, path: Path, form: FormSeen | undefined, seen: Walk) {
  const elementId = textOf(node.element_id);
  if (elementId) {
    if (seen.elementIds.has(elementId)) seen.add('dup_element_id', path, elementId);
    seen.elementIds.add(elementId);
  }
  if (tag === 'table') checkTable(node, path, seen);
  if (tag === 'markdown' || tag === 'lark_md') {
    const tables = (textOf(node.content) ?? '').match(MARKDOWN_TABLE)?.length ?? 0;
    seen.tables += tables;
    if (tables > 4) seen.add('md_tables', path, `${tables} markdown tables in one element`);
  }
  if (tag === 'form') checkName(node, tag, path, seen);
  if (form && FORM_FIELDS.has(tag)) {
    if (tag === 'button' && (node.form_action_type === 'submit' || node.action_type === 'form_submit'))
      form.submits += 1;
    checkName(node, tag, path, seen);
  }
  if (!form && (tag === 'multi_select_static' || tag === 'multi_select_person')) seen.add('needs_form', path, tag);
  if (!form && node.required) seen.add('required_outside_form', path, tag);
  if (tag === 'select_static' || tag === 'multi_select_static') checkOptions(node, path, seen);
  if (tag === 'audio') checkAudio(node, path, seen);
  if (tag === 'chart') {
    const wrong = scriptIn(node.chart_spec);
    if (wrong) seen.add('chart_js', [...path, 'chart_spec'], wrong);
  }
}

function checkName(node: JsonObject, tag: string, path: Path, seen: Walk) {
  const name = textOf(node.name);
  if (!name) return seen.add('name_missing', path, tag);
  if (seen.names.has(name)) seen.add('dup_name', path, name);
  seen.names.add(name);
}

function checkTable(node: JsonObject, path: Path, seen: Walk) {
  seen.tables += 1;
  const columns = new Set(objectsOf(node.columns).map((column) => column.name));
  for (const [at, row] of objectsOf(node.rows).entries())
    for (const key of Object.keys(row)) if (!columns.has(key)) seen.add('row_key', [...path, 'rows', at], key);
}

function checkOptions(node: JsonObject, path: Path, seen: Walk) {
  if (!Array.isArray(node.options)) return;
  const values = objectsOf(node.options).map((option) => option.value);
  if (new Set(values).size !== values.length) seen.add('dup_option', path, 'option values repeat');
  const selected = Array.isArray(node.selected_values) ? node.selected_values : [];
  for (const value of selected) if (!values.includes(value)) seen.add('bad_selected', path, String(value));
}

function checkAudio(node: JsonObject, path: Path, seen: Walk) {
  seen.hasAudio = true;
  const audioId = textOf(node.audio_id);
  if (!audioId) return;
  if (seen.audioIds.has(audioId)) seen.add('dup_audio_id', path, audioId);
  seen.audioIds.add(audioId);
}

/** The name of the first function or prototype trick in a chart spec: the client runs plain JSON only. */
function scriptIn(value: unknown): string | undefined {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor') return key;
    const inner = scriptIn(child);
    if (inner) return inner;
  }
  return undefined;
}
