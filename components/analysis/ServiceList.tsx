/** The services by family, each a way to its page: all there is to see without a release. */
import type { Family } from '../../domain/content.ts'
import type { AnalysisProps } from './props.ts'

const FAMILIES: readonly Family[] = ['A', 'S', 'P', 'C']

export const ServiceList = ({ desk, views, bank, catalogue, texts }: AnalysisProps) => (
  <section>
    <h2>{views.services.title}</h2>
    <div class="service-families">
      {FAMILIES.map((family) => (
        <div key={family}>
          <h3>{bank.labels.families[family]}</h3>
          <ul>
            {catalogue
              .filter((s) => s.family === family)
              .map(({ id, status }) => (
                <li key={id}>
                  <a href={desk.href(`service/${id}`)}>{texts[id]?.name ?? id}</a>{' '}
                  <small>{views.services.status[status]}</small>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  </section>
)
