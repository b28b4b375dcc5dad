/** The analyst's room: the order of services, one service's page, and the releases on this device. */
import { useMemo } from 'preact/hooks'
import { StoredPart } from '../desk/StoredPart.tsx'
import type { RoomProps } from '../desk/types.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { Case } from './case/Case.tsx'
import { OpenRelease } from './OpenRelease.tsx'
import { Overview } from './Overview.tsx'
import type { Chosen } from './props.ts'
import { Releases } from './Releases.tsx'
import { reportOfOpened } from './report-of.ts'
import { useReading } from './useReading.ts'
import { useReleases } from './useReleases.ts'

export const Analysis = ({ desk }: RoomProps) => {
  const reading = useReading(desk)
  const stored = useReleases(desk.ports.releases)
  const releases = stored.value
  const { pack } = desk.ports.library
  const opened = releases?.chosen
  const catalogue = reading.kind === 'ok' ? reading.value.catalogue : undefined
  const chosen = useMemo(
    (): Chosen | undefined =>
      opened && catalogue && { opened, report: reportOfOpened(opened, pack, catalogue) },
    [opened, catalogue],
  )
  if (reading.kind !== 'ok') return <Waiting guide={desk.guide} loaded={reading} />
  const props = { ...reading.value, desk, chosen }
  const service = /^service\/([^/]+)$/.exec(desk.path)?.[1]
  return (
    <StoredPart desk={desk} stored={stored}>
      {(found) => {
        if (service !== undefined) return <Case key={service} {...props} id={service} />
        if (desk.path !== 'releases') return <Overview {...props} releases={found} />
        return (
          <Releases {...props} releases={found}>
            <OpenRelease {...props} releases={found} />
          </Releases>
        )
      }}
    </StoredPart>
  )
}
