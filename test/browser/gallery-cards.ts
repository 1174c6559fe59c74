const plain = (content: string) => ({ tag: 'plain_text', content });
const callback = (value: object) => [{ type: 'callback', value }];
const option = (value: string) => ({ text: plain(`选项${value}`), value });
const whole = (title: string, ...elements: object[]) => ({
  schema: '2.0',
  header: { title: plain(title), template: 'blue', subtitle: plain('一句副标题') },
  body: { elements },
});

/** Buttons, a menu, a tick, a picker and an area to press, each with a callback of its own. */
export const pressableCard = whole(
  '按一按',
  { tag: 'button', text: plain('同名'), behaviors: callback({ do: 'first' }) },
  { tag: 'button', text: plain('同名'), behaviors: callback({ do: 'second' }) },
  {
    tag: 'button',
    text: plain('要确认'),
    type: 'danger',
    confirm: { title: plain('真的吗'), text: plain('想好了再按') },
    behaviors: callback({ do: 'sure' }),
  },
  { tag: 'button', text: plain('按不动'), disabled: true, disabled_tips: plain('还没轮到'), behaviors: callback({}) },
  { tag: 'overflow', options: [option('甲'), option('乙')], behaviors: callback({ do: 'more' }) },
  {
    tag: 'select_static',
    placeholder: plain('选一个'),
    options: ['一', '二', '三', '四', '五', '六', '七'].map(option),
    behaviors: callback({ do: 'choose' }),
  },
  { tag: 'input', placeholder: plain('说一句'), behaviors: callback({ do: 'say' }) },
  { tag: 'checker', name: 'tick', text: plain('做完了'), behaviors: callback({ do: 'tick' }) },
  {
    tag: 'interactive_container',
    has_border: true,
    elements: [{ tag: 'markdown', content: '整块都能按' }],
    behaviors: callback({ do: 'area' }),
  },
);

/** A form with every kind of field. */
export const formCard = whole('填一填', {
  tag: 'form',
  name: 'form',
  elements: [
    { tag: 'input', name: 'place', label: plain('位置'), required: true },
    { tag: 'input', name: 'what', input_type: 'multiline_text', default_value: '原来的话' },
    { tag: 'select_static', name: 'one', placeholder: plain('小区'), options: [option('东'), option('西')] },
    { tag: 'multi_select_static', name: 'some', placeholder: plain('部门'), options: [option('东'), option('西')] },
    { tag: 'select_person', name: 'who', placeholder: plain('找谁') },
    { tag: 'date_picker', name: 'day', initial_date: '2026-10-01' },
    { tag: 'picker_time', name: 'hour', initial_time: '08:30' },
    { tag: 'picker_datetime', name: 'moment', initial_datetime: '2026-10-01 08:30' },
    { tag: 'checker', name: 'urgent', text: plain('紧急') },
    { tag: 'button', name: 'submit', text: plain('提交'), form_action_type: 'submit', type: 'primary_filled' },
    { tag: 'button', name: 'reset', text: plain('重填'), form_action_type: 'reset' },
  ],
});

/** What is only looked at: markdown with its traps, a folded panel, a table, a chart, and a kind the page does not know. */
export const readableCard = {
  ...whole(
    '看一看',
    {
      tag: 'markdown',
      content:
        "**要点**　&#60;b&#62;不是标签&#60;/b&#62; &#42;&#42;不加粗&#42;&#42;<br><font color='red'>红字</font> <text_tag color='green'>标签</text_tag>\n1. 第一\n2. 第二\n\n| 列 |\n| --- |\n| 格 |",
    },
    { tag: 'div', text: plain('<img src=x onerror=alert(1)> **原样**') },
    {
      tag: 'collapsible_panel',
      header: { title: plain('折起来的') },
      elements: [{ tag: 'markdown', content: '里面的话' }],
    },
    {
      tag: 'table',
      page_size: 2,
      columns: [
        { name: 'name', display_name: '部门', data_type: 'text' },
        { name: 'count', display_name: '件数', data_type: 'number', format: { precision: 1, separator: true } },
      ],
      rows: [1, 2, 3].map((at) => ({ name: `部门${at}`, count: at * 1000 })),
    },
    {
      tag: 'chart',
      chart_spec: {
        type: 'bar',
        title: { text: '件数' },
        data: { values: [1, 2, 3].map((value) => ({ value, name: `部门${value}` })) },
        xField: 'name',
        yField: 'value',
      },
    },
    { tag: 'audio', file_key: 'file_v3_00or_f2c1276b', audio_id: '1' },
  ),
  config: { update_multi: true, enable_forward: false },
};
