/** The room's entrance: with a release the order of services, without one what would be there, and the services alike. */
import { Title } from '../ui/Title.tsx'
import { Changes } from './Changes.tsx'
import { OpenRelease } from './OpenRelease.tsx'
import { Portfolio } from './Portfolio.tsx'
import type { AnalysisProps } from './props.ts'
import { ReleaseHead } from './ReleaseHead.tsx'
import { ServiceList } from './ServiceList.tsx'
import type { Releases } from './useReleases.ts'

export const Overview = ({ releases, ...props }: AnalysisProps & { releases: Releases }) => {
  const { desk, words, chosen } = props
  return (
    <article class="analysis">
      <Title>{desk.words.rooms.analysis.name}</Title>
      {chosen ? (
        <>
          <ReleaseHead {...props} />
          <p class="no-print">
            <a href={desk.href('releases')}>{words.release.manage}</a>
          </p>
          <Portfolio key={chosen.opened.ctx} {...props} chosen={chosen} releases={releases} />
          <Changes {...props} chosen={chosen} releases={releases} />
        </>
      ) : (
        <>
          <p>{words.about}</p>
          <div class="notice">
            <p>
              <strong>{words.release.none}</strong>
            </p>
            <p>{words.release.noneText}</p>
          </div>
          {releases.unreadable > 0 && <p class="notice warn">{words.release.unreadable}</p>}
          <OpenRelease {...props} releases={releases} />
          <ServiceList {...props} />
        </>
      )}
    </article>
  )
}
