import type { Referral } from '../../../catalogue/schema.ts';
import { Question } from '../manual/boundary.tsx';
import { WithPhones } from '../manual/phones.tsx';
import type { ManualPlace } from '../manual/section.tsx';
import type { HandbookVisit } from '../visit.ts';
import { Layout } from './layout.tsx';
import { SearchForm } from './search-form.tsx';

/** What is asked often and is outside the list: who does it and how to reach them. */
export function ReferralsPage({ visit }: { visit: HandbookVisit }) {
  const place: ManualPlace = { catalogue: visit.catalogue, in: 'page', hrefOf: (id) => `/handbook/${id}` };
  return (
    <Layout title="清单以外常问的事" visit={visit}>
      <h1>清单以外常问的事</h1>
      <p class="note">这些事不开单、不派遣，告诉居民找谁就好。都不是的，交给指挥室。</p>
      <SearchForm visit={visit} />
      <details>
        <summary>一共 {visit.catalogue.referrals.length} 类</summary>
        <nav class="jump wrapped" aria-label="本页">
          {visit.catalogue.referrals.map(({ id, name }) => (
            <a href={`#${id}`}>{name}</a>
          ))}
        </nav>
      </details>
      {visit.catalogue.referrals.map((referral) => (
        <ReferralEntry referral={referral} place={place} />
      ))}
    </Layout>
  );
}

/** One referral, on a page or in the booklet. */
export function ReferralEntry({ referral, place }: { referral: Referral; place: ManualPlace }) {
  const { id, name, who, reach, tip, sources } = referral;
  const { butIf = [] } = place.catalogue.referral(id) ?? {};
  const Heading = place.in === 'page' ? 'h2' : 'h3';
  return (
    <section class="group referral" id={id}>
      <Heading>{name}</Heading>
      <p>
        <strong>{who}</strong>
      </p>
      <ul>
        {reach.map((way) => (
          <li>
            <WithPhones words={way} />
          </li>
        ))}
      </ul>
      {tip && (
        <p>
          <WithPhones words={tip} />
        </p>
      )}
      {butIf.length > 0 && (
        <ul class="but-if">
          {butIf.map(({ when, matter }) => (
            <li>
              但{when} →{' '}
              <a href={place.hrefOf(matter)}>
                {matter} {place.catalogue.matter(matter)?.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="note">来源：{sources.join('；')}</p>
    </section>
  );
}

/** Every plain question that tells apart matters people confuse. */
export function QuestionsPage({ visit }: { visit: HandbookVisit }) {
  const place: ManualPlace = { catalogue: visit.catalogue, in: 'page', hrefOf: (id) => `/handbook/${id}` };
  return (
    <Layout title="一问分清" visit={visit}>
      <h1>一问分清</h1>
      <p class="note">容易混的事，问一句大白话，看现场的事实，就知道归谁。</p>
      <div class="questions">
        {visit.catalogue.groups.map((group) => (
          <Question group={group} place={place} />
        ))}
      </div>
    </Layout>
  );
}
