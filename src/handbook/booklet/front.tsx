import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { CATEGORIES } from '../../../catalogue/schema.ts';
import { inOrder } from '../order.ts';

type Whose = { catalogue: Catalogue; office: string };

/** The cover: whose list it is, which edition, of when. */
export function Cover({ catalogue, office }: Whose) {
  return (
    <section class="leaf leaf-cover" data-leaf="cover">
      <p class="office">{office}</p>
      <h1>
        基层事务清单
        <small>事项说明书汇编</small>
      </h1>
      <p class="motto">这事谁管？翻到就知道。</p>
      <ul class="five">
        {CATEGORIES.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
      <p class="imprint">
        {catalogue.edition.name}（第 {catalogue.edition.number} 版）
        <br />
        {catalogue.edition.date}　共 {inOrder(catalogue).length} 项
        <br />
        版本号 {catalogue.edition.hash}
      </p>
    </section>
  );
}

/** How to use it, and openly what it is not. */
export function About({ catalogue, office }: Whose) {
  const count = inOrder(catalogue).length;
  return (
    <section class="leaf about" data-leaf="about">
      <h2>怎么用这本册子</h2>
      <ol>
        <li>知道是什么事：从目录按大类找，翻到那一页，先看「谁管」和「现在先做」。</li>
        <li>拿不准是哪件事：看书后的「一问分清」，或看说明书里的「看着像，其实不是」。</li>
        <li>知道找哪个部门：看书后的「部门索引」。清单里没有的：看「清单以外常问的事」。</li>
        <li>有人受伤、着火、闻到煤气味：先打电话，再翻书。</li>
      </ol>
      <h2>本册的来历，请先知道</h2>
      <p>
        {office}印发的纸质《基层事务清单》没有公开。本册 {count}{' '}
        个事项根据公开的法律法规和基层执法实践整理，不是街道印发的原文。每一项都写明资料来源和最迟复核日期；与街道现行文件不一致的，以街道文件为准。
      </p>
      <p>
        公开报道说清单分「5大类」，列举时却有城市管理、市场监管、治安、应急管理、消防、矛盾调解六个领域。本册把应急管理和消防合为一类「应急消防」，所以是五大类。
      </p>
      <p>街道的处罚权限以区里公布的赋权清单为准；条文写作「以现行本地规定为准」的，办理前请核对现行文本。</p>
      <p>网格员、社区和物业没有执法权：可以看、问、劝、记、报，不能搜、扣、罚。</p>
    </section>
  );
}

/** Every matter by category with its lead and its page, then what stands at the back. */
export function Contents({ catalogue }: { catalogue: Catalogue }) {
  const back: [leaf: string, name: string][] = [
    ['questions', '一问分清：容易混的事'],
    ['referrals', '清单以外常问的事'],
    ['departments', '部门索引'],
    ['communities', '社区与联络站'],
  ];
  return (
    <section class="leaf contents" data-leaf="contents">
      <h2>目录</h2>
      {CATEGORIES.map(({ name, prefix }) => {
        const own = inOrder(catalogue).filter((matter) => matter.category === name);
        return (
          <section>
            <h3>
              {name} <small>{own.length} 项</small>
            </h3>
            <ul id={`contents-${prefix}`}>
              {own.map((matter) => (
                <Line leaf={matter.id} label={matter.id} name={matter.name}>
                  {catalogue.nameOf(matter.lead.department)}
                </Line>
              ))}
            </ul>
          </section>
        );
      })}
      <section>
        <h3>附录</h3>
        <ul>
          {back.map(([leaf, name]) => (
            <Line leaf={leaf} label="" name={name} />
          ))}
        </ul>
      </section>
    </section>
  );
}

function Line({ leaf, label, name, children }: { leaf: string; label: string; name: string; children?: string }) {
  return (
    <li>
      <a href={`#${leaf}`}>
        <span class="id">{label}</span>
        <span class="name">{name}</span>
        <span class="lead">{children}</span>
        <span class="page" data-page-of={leaf} />
      </a>
    </li>
  );
}
